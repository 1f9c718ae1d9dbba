/** Read-Host: asks whoever sits before the script. */
import { runMessages } from '../../base/messages/run.ts';
import { toText } from '../../values/to-text.ts';
import { SecureString } from '../../values/types/objects/secure-string.ts';
import { UnknownValue } from '../../values/unknown-value.ts';
import { then, type Waiting } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';

export const readHost: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Read-Host',
    type: 'ReadHostCommand',
    defaultSet: 'AsString',
    impact: 'None',
    parameters: `
      Prompt Object 0~ @allowNull
      AsSecureString switch AsSecureString
      MaskInput switch AsString`,
  },
  examples: [
    [
      "try { Read-Host 'Tenant' } catch { $_.FullyQualifiedErrorId }",
      'InvalidOperation,Microsoft.PowerShell.Commands.ReadHostCommand',
    ],
  ],
  open: (call) => ({
    process: () => {
      // Where calls are only bound nobody is asked.
      if (call.frame.run.isDry) return call.write(new UnknownValue());
      const isSecure = call.isOn('AsSecureString');
      return then(answer(call, isSecure || call.isOn('MaskInput')), (text) =>
        call.write(isSecure ? new SecureString(text) : text),
      );
    },
  }),
};

function answer(call: CommandCall, isSecret: boolean): Waiting<string> {
  const { host, signal } = call.frame.run;
  const { ask } = host;
  if (!ask) {
    return call.fail({
      id: 'InvalidOperation',
      category: 'InvalidOperation',
      message: runMessages.nobodyToAsk(),
      exceptionType: 'System.Management.Automation.PSInvalidOperationException',
    });
  }
  const prompt = call.list('Prompt').map((part) => toText(part));
  return ask.call(host, prompt.length === 0 ? '' : `${prompt.join(' ')}: `, signal, isSecret);
}
