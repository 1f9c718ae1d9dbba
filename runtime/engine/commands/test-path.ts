/** Test-Path: whether there is something at a path. */
import { runMessages } from '../../base/messages/run.ts';
import { DateTime } from '../../values/date-time.ts';
import { getProperty } from '../../values/types/members.ts';
import { forEach } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { diskOf, entryOf, expand, filterOf, wholePath } from './disk.ts';
import { driveItems } from './drives.ts';
import { driveOf } from './paths.ts';

export const testPath: BuiltInCommand = {
  module: 'Management',
  signature: {
    name: 'Test-Path',
    type: 'TestPathCommand',
    defaultSet: 'Path',
    impact: 'None',
    parameters: `
      Path String[] Path!0*. @allowNull @allowEmptyCollection @allowEmptyString
      LiteralPath|PSPath|LP String[] LiteralPath!. @allowNull @allowEmptyCollection @allowEmptyString
      Filter String
      Include String[]
      Exclude String[]
      PathType|Type String @set(Any,Container,Leaf)
      IsValid switch
      Credential PSCredential .
      OlderThan Nullable[DateTime]
      NewerThan Nullable[DateTime]`,
  },
  refused: ['Credential'],
  examples: [
    ['Test-Path /tmp', 'True'],
    ['Test-Path /tmp -PathType Leaf', 'False'],
    ['$a = 1; Test-Path variable:a', 'True'],
    ['Test-Path /tmp/*.none', 'False'],
  ],
  open: (call) => ({
    process: () => {
      const written = call.list(call.has('LiteralPath') ? 'LiteralPath' : 'Path');
      if (written.length === 0) {
        call.error({
          id: 'NullPathNotPermitted',
          category: 'InvalidArgument',
          message: runMessages.pathMissing(''),
          exceptionType: 'System.ArgumentNullException',
        });
      }
      return forEach(written, (path) => call.write(isThere(call, String(path ?? ''))));
    },
  }),
};

function isThere(call: CommandCall, path: string): boolean {
  if (path.trim() === '') return false;
  if (call.isOn('IsValid')) return true;
  const other = driveOf(path);
  if (other) return other.rest === '' || driveItems(call, other).length > 0;
  const files = diskOf(call);
  const found = call.has('LiteralPath')
    ? [wholePath(call, path)].filter((each) => files.kindOf(each) !== undefined)
    : expand(call, path);
  return found.filter(filterOf(call)).some((each) => isOfKind(call, each) && isOfTime(call, each));
}

function isOfKind(call: CommandCall, path: string): boolean {
  const kind = (call.text('PathType') ?? 'Any').toLowerCase();
  const isFolder = diskOf(call).kindOf(path) === 'folder';
  return kind === 'any' || (kind === 'container') === isFolder;
}

function isOfTime(call: CommandCall, path: string): boolean {
  const [older, newer] = [call.value('OlderThan'), call.value('NewerThan')];
  if (!(older instanceof DateTime) && !(newer instanceof DateTime)) return true;
  const context = call.frame.run.membersOf(call.frame);
  const time = getProperty(entryOf(call, path), 'LastWriteTime', context) as DateTime;
  return (
    (!(older instanceof DateTime) || time.ticks < older.ticks) &&
    (!(newer instanceof DateTime) || time.ticks > newer.ticks)
  );
}
