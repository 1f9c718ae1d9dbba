/** Get-Content: the lines of files, or their bytes, or all as one text. */
import { runMessages } from '../../base/messages/run.ts';
import { TypedArray } from '../../values/typed-array.ts';
import { byte } from '../../values/types/define.ts';
import type { Value } from '../../values/value.ts';
import { forEach, type Waiting } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { decodeText, encodingOf } from './content-encoding.ts';
import { diskOf, foundPaths, onDisk } from './disk.ts';

export const getContent: BuiltInCommand = {
  module: 'Management',
  signature: {
    name: 'Get-Content',
    type: 'GetContentCommand',
    defaultSet: 'Path',
    impact: 'None',
    parameters: `
      ReadCount Int64 .
      TotalCount|First|Head Int64 . @range(0,9007199254740991)
      Tail|Last Int32 . @range(0,2147483647)
      Path String[] Path!0*.
      LiteralPath|PSPath|LP String[] LiteralPath!.
      Filter String
      Include String[]
      Exclude String[]
      Force switch
      Credential PSCredential .
      Delimiter String
      Wait switch
      Raw switch
      Encoding Object @notNullOrEmpty
      AsByteStream switch`,
  },
  refused: ['Wait', 'Credential'],
  examples: [
    ["'a', 'b' | Set-Content /tmp/x; Get-Content /tmp/x", 'a|b'],
    ["'a', 'b', 'c' | Set-Content /tmp/x; Get-Content /tmp/x -Tail 1", 'c'],
    ['Get-Content /tmp/none', '!PathNotFound,Microsoft.PowerShell.Commands.GetContentCommand'],
  ],
  open: (call) => ({
    process: () => forEach(foundPaths(call), (path) => read(call, path)),
  }),
};

function read(call: CommandCall, path: string): Waiting<void> {
  const files = diskOf(call);
  if (files.kindOf(path) === 'folder') {
    call.error({
      id: 'GetContainerContentException',
      category: 'InvalidOperation',
      message: runMessages.isFolder(path),
      target: path,
      exceptionType: 'System.InvalidOperationException',
    });
    return undefined;
  }
  const bytes = onDisk(call, { id: 'GetContentReaderIOError', path }, () => files.read(path));
  if (!bytes) return undefined;
  if (call.isOn('AsByteStream')) return writeBytes(call, bytes);
  const text = decodeText(bytes, encodingOf(call));
  if (call.isOn('Raw')) return bytes.length === 0 ? undefined : call.write(text);
  return writeParts(call, chosen(call, partsOf(text, call.text('Delimiter') ?? null)));
}

function writeBytes(call: CommandCall, bytes: Uint8Array): Waiting<void> {
  const values = chosen(
    call,
    Array.from(bytes, (each) => byte(each)),
  );
  if (call.isOn('Raw')) return call.write(new TypedArray('System.Byte', values));
  return forEach(values, (each) => call.write(each));
}

/** Lines without what ends them; a text that ends with that has no further line. */
function partsOf(text: string, delimiter: string | null): readonly string[] {
  if (text === '') return [];
  const parts = text.split(delimiter ?? /\r\n|\n|\r/);
  if (parts.at(-1) === '') parts.pop();
  return parts;
}

function chosen<T>(call: CommandCall, parts: readonly T[]): readonly T[] {
  const [first, last] = [call.number('TotalCount'), call.number('Tail')];
  if (first !== undefined && first >= 0) return parts.slice(0, first);
  return last === undefined ? parts : parts.slice(Math.max(0, parts.length - last));
}

/** One by one, or so many at a time. */
function writeParts(call: CommandCall, parts: readonly Value[]): Waiting<void> {
  const size = call.number('ReadCount') ?? 1;
  if (size === 1) return forEach(parts, (part) => call.write(part));
  const each = size <= 0 ? parts.length : size;
  const groups: Value[][] = [];
  for (let at = 0; at < parts.length; at += each) groups.push(parts.slice(at, at + each));
  return forEach(groups, (group) => call.write(group));
}
