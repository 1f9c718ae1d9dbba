/** Set-StrictMode: what is not there may not be read, in the scope at hand. */
import { runMessages } from '../../base/messages/run.ts';
import { setStrictMode } from '../variables/strict-mode.ts';
import type { BuiltInCommand } from './command.ts';

/** The versions that there are; Latest is the last of them. */
const versions = [1, 2, 3] as const;

export const setStrictModeCommand: BuiltInCommand = {
  module: 'Core',
  signature: {
    name: 'Set-StrictMode',
    type: 'SetStrictModeCommand',
    defaultSet: 'Version',
    impact: 'None',
    parameters: `
      Off switch Off!
      Version|v String Version!`,
  },
  examples: [
    ["& { Set-StrictMode -Version 1; try { $nope } catch { 'strict' } }; $nope", 'strict|'],
    ["& { Set-StrictMode -Version Latest; try { (1).nope } catch { 'strict' } }", 'strict'],
    [
      'Set-StrictMode -Version 2; function f($a) { "$a" }; try { f(1, 2) } catch { $_.FullyQualifiedErrorId }; f (1, 2); f(1)',
      'StrictModeFunctionCallWithParens|1 2|1',
    ],
    ['Set-StrictMode -Version 1; Set-StrictMode -Off; "[$($nope)]"', '[]'],
  ],
  open: (call) => ({
    process: () => {
      const text = call.isOn('Off') ? '0' : (call.text('Version') ?? '');
      const version = /^latest$/i.test(text) ? 3 : Number.parseFloat(text);
      const isKnown = version === 0 || versions.some((each) => each === version);
      if (!isKnown) {
        call.fail({
          id: Number.isNaN(version)
            ? 'CannotConvertArgumentNoMessage'
            : 'ParameterArgumentValidationError',
          category: Number.isNaN(version) ? 'InvalidArgument' : 'InvalidData',
          message: runMessages.noStrictMode(text),
        });
      }
      setStrictMode(call.frame.scope, version);
    },
  }),
};
