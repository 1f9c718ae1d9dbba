/** Set-Content and Add-Content: values as the lines of files. */
import { runMessages } from '../../base/messages/run.ts';
import { toText } from '../../values/to-text.ts';
import { enumerate } from '../../values/types/enumerate.ts';
import type { Value } from '../../values/value.ts';
import { hasWildcard } from '../../values/wildcard.ts';
import { forEach, then, type Waiting } from '../wait.ts';
import type { BuiltInCommand, CommandSteps, Example } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { encodeText, encodingOf } from './content-encoding.ts';
import { diskOf, expand, onDisk, pathMissing, wholePath } from './disk.ts';
import { parentOf } from './paths.ts';

const parameters = `
  Value Object[] !1*. @allowNull @allowEmptyCollection
  PassThru switch
  Path String[] Path!0.
  LiteralPath|PSPath|LP String[] LiteralPath!.
  Filter String
  Include String[]
  Exclude String[]
  Force switch
  Credential PSCredential .
  NoNewline switch
  Encoding Object @notNullOrEmpty
  AsByteStream switch`;

function writing(verb: 'Set' | 'Add', examples: readonly Example[]): BuiltInCommand {
  return {
    module: 'Management',
    signature: {
      name: `${verb}-Content`,
      type: `${verb}ContentCommand`,
      defaultSet: 'Path',
      supportsShouldProcess: true,
      parameters,
    },
    refused: ['Credential', 'Filter', 'Include', 'Exclude'],
    examples,
    open: (call) => stepsOf(call, verb),
  };
}

export const setContent: BuiltInCommand = writing('Set', [
  ["Set-Content /tmp/x 'one', 'two'; Get-Content /tmp/x -Raw", 'one\ntwo\n'],
  ["'x' | Set-Content /tmp/x -NoNewline; Get-Content /tmp/x -Raw", 'x'],
]);

export const addContent: BuiltInCommand = writing('Add', [
  ["'a' | Set-Content /tmp/x; 'b' | Add-Content /tmp/x; Get-Content /tmp/x", 'a|b'],
]);

function stepsOf(call: CommandCall, verb: 'Set' | 'Add'): CommandSteps {
  const values: Value[] = [];
  let paths: readonly string[] = [];
  return {
    process: () => {
      values.push(...valuesOf(call));
      paths = pathsOf(call);
    },
    end: () => forEach(paths, (path) => write(call, path, { verb, values })),
  };
}

function valuesOf(call: CommandCall): readonly Value[] {
  const value = call.value('Value') ?? null;
  if (call.isOn('PassThru')) return [value].flatMap((each) => enumerate(each) ?? [each]);
  return value === null ? [null] : (enumerate(value) ?? [value]);
}

function pathsOf(call: CommandCall): readonly string[] {
  if (call.has('LiteralPath'))
    return call.texts('LiteralPath').map((path) => wholePath(call, path));
  return call
    .texts('Path')
    .flatMap((path) => (hasWildcard(path) ? expand(call, path) : [wholePath(call, path)]));
}

function write(
  call: CommandCall,
  path: string,
  { verb, values }: { readonly verb: 'Set' | 'Add'; readonly values: readonly Value[] },
): Waiting<void> {
  return then(call.mayProcess(call.name, path), (isWanted) => {
    if (!isWanted) return undefined;
    const files = diskOf(call);
    if (files.kindOf(path) === 'folder') {
      call.error({
        id: 'GetContentWriterUnauthorizedAccessError',
        category: 'PermissionDenied',
        message: runMessages.isFolder(path),
        target: path,
        exceptionType: 'System.UnauthorizedAccessException',
      });
      return undefined;
    }
    if (files.kindOf(parentOf(path)) !== 'folder') {
      missingFolder(call, path);
      return undefined;
    }
    const isNew = verb === 'Set' || files.kindOf(path) === undefined;
    const bytes = bytesOf(call, values, isNew);
    onDisk(call, { id: 'GetContentWriterIOError', path }, () =>
      isNew ? files.write(path, bytes) : files.append(path, bytes),
    );
    return call.isOn('PassThru') ? forEach(values, (value) => call.write(value)) : undefined;
  });
}

function bytesOf(call: CommandCall, values: readonly Value[], isNew: boolean): Uint8Array {
  if (call.isOn('AsByteStream'))
    return Uint8Array.from(values.map((value) => Number(toText(value))));
  const end = call.isOn('NoNewline') ? '' : '\n';
  const text = values.map((value) => toText(value) + end).join('');
  const [kind, hasMark] = encodingOf(call);
  return encodeText(text, [kind, hasMark && isNew]);
}

function missingFolder(call: CommandCall, path: string): void {
  if (path === '') pathMissing(call, path);
  call.error({
    id: 'GetContentWriterDirectoryNotFoundError',
    category: 'ObjectNotFound',
    message: runMessages.parentMissing(path),
    target: path,
    exceptionType: 'System.IO.DirectoryNotFoundException',
  });
}
