/** `graph-cmdlets/testing`: matchers for jest and vitest, and the embedded Graph for tests of programs. */

export { type DefinedCommand, defineCommand } from '../define-command.ts';
export { type HelpPageOptions, readHelpPages } from '../read-help-pages.ts';
export type { Sandbox, SandboxOptions } from '../sandbox/start.ts';
export type { MatcherResult } from './matcher-result.ts';
export {
  createMatchers,
  type GraphMatchers,
  graphMatchers,
  type MatcherContext,
  type Matchers,
} from './matchers.ts';
export { startSandbox } from './start-sandbox.ts';
export type { CommandUnderTest, TestbedOptions } from './testbed.ts';
