/** Out-String, Out-File, Out-Host and Out-Default: objects as they are shown, as text, in a file, to whoever looks on. */
import { runMessages } from '../../base/messages/run.ts';
import { HostMessage, StreamRecord } from '../streams/stream-record.ts';
import { forEach, then } from '../wait.ts';
import type { BuiltInCommand, CommandSteps } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { encodeText, encodingOf } from './content-encoding.ts';
import { diskOf, onDisk, wholePath } from './disk.ts';
import { layOut } from './format/layout.ts';
import { ObjectShower } from './format/show-objects.ts';

/** The columns where nothing says how many there are. */
const usualWidth = 120;

export const outString: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Out-String',
    type: 'OutStringCommand',
    defaultSet: 'NoNewLineFormatting',
    impact: 'None',
    parameters: `
      Stream switch StreamFormatting
      Width Int32 @range(2,2147483647)
      NoNewline switch NoNewLineFormatting
      InputObject PSObject *`,
  },
  examples: [
    ["'a', 'b' | Out-String", 'a\nb\n'],
    ['1, 2 | Out-String -Stream', '1|2'],
  ],
  open: (call) =>
    showing(call, (text) => {
      if (call.isOn('Stream')) return forEach(linesOf(text), (line) => call.write(line));
      return call.write(call.isOn('NoNewline') ? text.replaceAll('\n', '') : text);
    }),
};

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** Shows everything at the end. */
function showing(
  call: CommandCall,
  end: (text: string) => ReturnType<NonNullable<CommandSteps['end']>>,
): CommandSteps {
  const shower = new ObjectShower(call);
  return {
    process: () => shower.take(call.value('InputObject') ?? null),
    end: () => end(layOut(shower.blocks, call.number('Width') ?? usualWidth)),
  };
}

export const outFile: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Out-File',
    type: 'OutFileCommand',
    defaultSet: 'ByPath',
    supportsShouldProcess: true,
    parameters: `
      FilePath|Path String ByPath!0
      LiteralPath|PSPath|LP String ByLiteralPath!.
      Encoding Object 1 @notNullOrEmpty
      Append switch
      Force switch
      NoClobber|NoOverwrite switch
      Width Int32 @range(2,2147483647)
      NoNewline switch
      InputObject PSObject *`,
  },
  examples: [["'a' | Out-File /tmp/x; 'b' | Out-File /tmp/x -Append; Get-Content /tmp/x", 'a|b']],
  open: (call) =>
    showing(call, (text) => {
      const path = wholePath(call, call.text('FilePath') ?? call.text('LiteralPath') ?? '');
      return then(call.mayProcess(call.name, path), (isWanted) => {
        if (isWanted)
          saveShown(call, path, call.isOn('NoNewline') ? text.replaceAll('\n', '') : text);
      });
    }),
};

/** Writes what is shown into the file. */
export function saveShown(call: CommandCall, path: string, text: string): void {
  const files = diskOf(call);
  const isThere = files.kindOf(path) !== undefined;
  if (isThere && call.isOn('NoClobber')) {
    call.fail({
      id: 'NoClobber',
      category: 'ResourceExists',
      message: runMessages.pathExists(path),
      target: path,
      exceptionType: 'System.IO.IOException',
    });
  }
  const [kind, hasMark] = encodingOf(call);
  const isAdded = isThere && call.isOn('Append');
  const bytes = encodeText(text, [kind, hasMark && !isAdded]);
  onDisk(call, { id: 'FileOpenFailure', path }, () =>
    isAdded ? files.append(path, bytes) : files.write(path, bytes),
  );
}

function telling(name: 'Host' | 'Default', other: string): BuiltInCommand {
  return {
    module: 'Core',
    signature: {
      name: `Out-${name}`,
      type: `Out${name}Command`,
      impact: 'None',
      parameters: `
        ${other} switch
        InputObject PSObject *`,
    },
    refused: [other],
    examples: [[`'a' | Out-${name} 6>&1`, 'a']],
    open: (call) =>
      showing(call, (text) => {
        for (const line of linesOf(text)) {
          const message = new HostMessage(line, true, { foreground: null, background: null });
          call.record(new StreamRecord('information', message, { tags: ['PSHOST'] }), 'continue');
        }
      }),
  };
}

export const outHost: BuiltInCommand = telling('Host', 'Paging');
export const outDefault: BuiltInCommand = telling('Default', 'Transcript');
