/** What the runtime asks of the machine it runs on. Everything outside main.ts and shell/ goes through this port. */
export interface Host {
  readonly clock: Clock;
  readonly output: TextSink;
  readonly errorOutput: TextSink;
  /** An environment variable, or undefined. */
  env(name: string): string | undefined;
  /** A number in [0, 1). */
  random(): number;
  /** Asks the user a question and gives the answer; absent where there is nobody to ask. */
  readonly ask?: ((question: string, signal?: AbortSignal) => Promise<string>) | undefined;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after the time; rejects with the signal's reason when it is aborted first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export interface TextSink {
  readonly isTerminal: boolean;
  readonly columns: number;
  write(text: string): void;
}
