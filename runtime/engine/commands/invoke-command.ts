/** Invoke-Command: a script block, here; on other machines it is refused. */
import { type BlockCall, callBlock, openBlockStage } from '../blocks/call-block.ts';
import { throwSignal } from '../flow.ts';
import type { ScriptBlockValue, Stage } from '../frame.ts';
import { then, type Waiting } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';

export const invokeCommand: BuiltInCommand = {
  module: 'Core',
  signature: {
    name: 'Invoke-Command',
    type: 'InvokeCommandCommand',
    defaultSet: 'InProcess',
    impact: 'None',
    parameters: `
      Session Object[] Session0
      ComputerName|Cn String[] ComputerName0 @notNullOrEmpty
      Credential PSCredential ComputerName.
      ScriptBlock|Command ScriptBlock InProcess!0 Session!1 ComputerName!1 @notNull
      NoNewScope switch InProcess
      FilePath|PSPath String FilePathComputerName!1 @notNull
      HostName String[] SSHHost! @notNullOrEmpty
      AsJob switch ComputerName Session
      InputObject PSObject *
      ArgumentList|Args Object[]`,
  },
  refused: ['Session', 'ComputerName', 'Credential', 'FilePath', 'HostName', 'AsJob'],
  examples: [
    ['Invoke-Command { "a$args" } -ArgumentList 1', 'a1'],
    ['1, 2 | Invoke-Command { $input | % { $_ * 2 } }', '2|4'],
    ['icm { param($x) $x + 1 } -Args 4', '5'],
    ['$a = 1; icm { $a = 2 } -NoNewScope; $a', '2'],
  ],
  open: (call) => {
    if (!call.expectsInput) return { process: () => runAlone(call) };
    let stage: Stage | undefined;
    return {
      begin: () =>
        then(
          openBlockStage(call.frame, blockCall(call), { out: call.out, expectsInput: true }),
          (opened) => {
            stage = opened;
            return opened.begin();
          },
        ),
      process: () => stage?.process(call.value('InputObject') ?? null),
      end: () => stage?.end(),
    };
  },
};

function blockCall(call: CommandCall): BlockCall {
  return {
    block: call.value('ScriptBlock') as ScriptBlockValue,
    elements: call.list('ArgumentList').map((value) => ({ kind: 'argument', value }) as const),
    isDotted: call.isOn('NoNewScope'),
    extent: call.extent,
  };
}

function runAlone(call: CommandCall): Waiting<void> {
  return then(callBlock(call.frame, blockCall(call), call.out), throwSignal);
}
