/**
 * What a built-in command is: its signature, examples that are run as tests, and what it does. It sees
 * its call and nothing else of the session.
 */
import type { Waiting } from '../wait.ts';
import type { CommandCall } from './command-call.ts';
import type { SignatureFacts } from './signature.ts';

export type ModuleName = 'Core' | 'Management' | 'PowerShellGet' | 'Security' | 'Utility';

/** The name of the module in full. */
export function fullModuleName(module: ModuleName): string {
  return module === 'PowerShellGet' ? module : `Microsoft.PowerShell.${module}`;
}

/** A script, and what it puts out: as texts with a bar between them. */
export type Example = readonly [script: string, output: string];

export interface BuiltInCommand {
  readonly signature: SignatureFacts;
  /** The module it is of in PowerShell, without `Microsoft.PowerShell.` where it begins so. */
  readonly module: ModuleName;
  readonly examples: readonly Example[];
  /** Parameters that it has and does not heed; giving one is an error that names it. */
  readonly refused?: readonly string[];
  readonly open: (call: CommandCall) => CommandSteps;
}

/** What a command does: before the first object, for each object, and after the last. */
export interface CommandSteps {
  readonly begin?: () => Waiting<void>;
  /** Once where nothing is piped in. */
  readonly process?: () => Waiting<void>;
  readonly end?: () => Waiting<void>;
}
