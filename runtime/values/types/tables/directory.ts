/** System.IO.Directory: folders made, removed and listed. */
import type { HostFiles } from '../../../base/host.ts';
import { memberMessages } from '../../../base/messages/members.ts';
import type { MemberContext, NetType, Overload } from '../../net-type.ts';
import { TypedArray } from '../../typed-array.ts';
import { CustomObject, type Value } from '../../value.ts';
import { compileWildcard } from '../../wildcard.ts';
import { defineType, fixed } from '../define.ts';
import { onDisk } from '../disk.ts';
import { exception } from '../exception.ts';
import { noValue } from '../no-value.ts';

type Kind = 'file' | 'folder';

function list(
  folder: string,
  { pattern, kinds }: { readonly pattern: string; readonly kinds: readonly Kind[] },
  context: MemberContext,
): Value {
  const isWanted = compileWildcard(pattern, true);
  const paths = onDisk(folder, context, (files) => {
    mustBeFolder(folder, files);
    return files
      .list(folder)
      .filter((name) => pattern === '*' || isWanted.matches(name))
      .map((name) => (folder.endsWith('/') ? folder + name : `${folder}/${name}`))
      .filter((path) => kinds.some((kind) => kind === files.kindOf(path)));
  });
  return new TypedArray('System.String', paths);
}

const listing = (...kinds: readonly Kind[]): Overload[] => [
  fixed('String', ([folder]: [string], context) => list(folder, { pattern: '*', kinds }, context)),
  fixed('String, String', ([folder, pattern]: [string, string], context) =>
    list(folder, { pattern, kinds }, context),
  ),
];

function mustBeFolder(path: string, files: HostFiles): void {
  if (files.kindOf(path) === 'folder') return;
  throw exception('System.IO.DirectoryNotFoundException', memberMessages.folderMissing(path));
}

function remove(path: string, isWhole: boolean, context: MemberContext): Value {
  onDisk(path, context, (files) => {
    mustBeFolder(path, files);
    if (!isWhole && files.list(path).length > 0) {
      throw exception('System.IO.IOException', memberMessages.diskFailed(path, 'ENOTEMPTY'));
    }
    files.removeFolder(path, true);
  });
  return noValue;
}

/** System.IO.Directory. */
export const folderAccessType: NetType = defineType('System.IO.Directory', {
  statics: {
    methods: {
      CreateDirectory: [
        fixed('String', ([path]: [string], context) => {
          onDisk(path, context, (files) => files.makeFolder(path));
          const name = path.replace(/\/+$/, '').split('/').at(-1) ?? path;
          return new CustomObject(
            [
              ['FullName', path],
              ['Name', name],
              ['Exists', true],
            ],
            'System.IO.DirectoryInfo',
          );
        }),
      ],
      Delete: [
        fixed('String', ([path]: [string], context) => remove(path, false, context)),
        fixed('String, Boolean', ([path, isWhole]: [string, boolean], context) =>
          remove(path, isWhole, context),
        ),
      ],
      Exists: [
        fixed('String', ([path]: [string | null], context) =>
          path ? onDisk(path, context, (files) => files.kindOf(path) === 'folder') : false,
        ),
      ],
      GetCurrentDirectory: [fixed('', (_, context) => context.environment?.('PWD') ?? '/')],
      GetDirectories: listing('folder'),
      GetFiles: listing('file'),
      GetFileSystemEntries: listing('file', 'folder'),
    },
  },
});
