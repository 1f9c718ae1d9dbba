/** `graph-cmdlets/testing`: matchers for jest and vitest, and the embedded Graph for tests of programs. */

export { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/start.ts';
export {
  createMatchers,
  graphMatchers,
  type MatcherResult,
  type Matchers,
} from './matchers.ts';
export type { CommandUnderTest, TestbedOptions } from './testbed.ts';
