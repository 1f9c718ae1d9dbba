import type { Host } from '../base/host.ts';
import type { Options } from './options.ts';

/** What a verb of mgsh works with. */
export interface Invocation {
  readonly host: Host;
  readonly options: Options;
  /** The words behind the verb. */
  readonly words: readonly string[];
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Standard input line by line, or null when it is a terminal. */
  readonly inputLines: () => AsyncIterable<string> | null;
}

/** Does one thing that mgsh can do and gives the exit status. */
export type Verb = (invocation: Invocation) => Promise<number>;

/** How mgsh ends. */
export const exitStatus = {
  done: 0,
  /** The command was understood and failed. */
  failed: 1,
  /** The line given to mgsh was not understood. */
  usage: 2,
  interrupted: 130,
} as const;
