/** Write-Warning, Write-Verbose and Write-Debug: a message on the stream of the name. */
import type { StreamName } from '../streams/stream-record.ts';
import type { BuiltInCommand, Example } from './command.ts';

function writing(stream: StreamName, name: string, examples: readonly Example[]): BuiltInCommand {
  return {
    module: 'Utility',
    signature: {
      name: `Write-${name}`,
      type: `Write${name}Command`,
      impact: 'None',
      parameters: 'Message|Msg String !0* @allowEmptyString',
    },
    examples,
    open: (call) => ({ process: () => call.tell(stream, call.text('Message') ?? '') }),
  };
}

export const writeWarning: BuiltInCommand = writing('warning', 'Warning', [
  ["Write-Warning 'low' 3>&1", 'low'],
  ["Write-Warning 'low' -WarningAction SilentlyContinue -WarningVariable w; $w.Message", 'low'],
]);

export const writeVerbose: BuiltInCommand = writing('verbose', 'Verbose', [
  ["Write-Verbose 'deep' 4>&1", ''],
  ["Write-Verbose 'deep' -Verbose 4>&1", 'deep'],
]);

export const writeDebug: BuiltInCommand = writing('debug', 'Debug', [
  ["$DebugPreference = 'Continue'; Write-Debug 'deeper' 5>&1", 'deeper'],
]);
