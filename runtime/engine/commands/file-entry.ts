/** A file or folder as Get-Item gives it. */
import type { FileFacts, HostFiles } from '../../base/host.ts';
import { dateTimeFromUnix } from '../../values/date-time.ts';
import { NetObject } from '../../values/net-object.ts';
import type { NetType } from '../../values/net-type.ts';
import { action, defineType, int64, property } from '../../values/types/define.ts';
import { enumValue } from '../../values/types/enum-types.ts';
import { callMethod } from '../../values/types/members.ts';
import { registerType } from '../../values/types/registry.ts';
import type { Value } from '../../values/value.ts';
import { extensionOf, leafBaseOf, leafOf, parentOf } from './paths.ts';

export class FileEntry extends NetObject {
  readonly path: string;
  readonly isFolder: boolean;
  readonly files: HostFiles;

  constructor(path: string, files: HostFiles) {
    super();
    this.path = path;
    this.files = files;
    this.isFolder = files.kindOf(path) === 'folder';
  }

  get typeName(): string {
    return `System.IO.${this.isFolder ? 'DirectoryInfo' : 'FileInfo'}`;
  }

  override get text(): string {
    return this.path;
  }

  override get equalityKey(): undefined {
    return undefined;
  }

  get facts(): FileFacts {
    return this.files.facts(this.path);
  }
}

const time = (name: 'created' | 'modified' | 'accessed', isUtc: boolean) =>
  property(({ facts }: FileEntry, context): Value => {
    const moment = dateTimeFromUnix(facts[name]);
    return isUtc ? moment : callMethod(moment, 'ToLocalTime', [], context);
  });

const provider = 'Microsoft.PowerShell.Core\\FileSystem';

const common = {
  Name: property(({ path }: FileEntry) => leafOf(path) || path),
  FullName: property(({ path }: FileEntry) => path),
  BaseName: property(({ path, isFolder }: FileEntry) =>
    isFolder ? leafOf(path) : leafBaseOf(path),
  ),
  Extension: property(({ path }: FileEntry) => extensionOf(path)),
  Exists: property(({ path, files }: FileEntry) => files.kindOf(path) !== undefined),
  Attributes: property(({ isFolder }: FileEntry) =>
    enumValue('System.IO.FileAttributes', isFolder ? 'Directory' : 'Normal'),
  ),
  CreationTime: time('created', false),
  CreationTimeUtc: time('created', true),
  LastWriteTime: time('modified', false),
  LastWriteTimeUtc: time('modified', true),
  LastAccessTime: time('accessed', false),
  LastAccessTimeUtc: time('accessed', true),
  Mode: property(({ isFolder }: FileEntry) => (isFolder ? 'd----' : '-----')),
  PSIsContainer: property(({ isFolder }: FileEntry) => isFolder),
  PSPath: property(({ path }: FileEntry) => `${provider}::${path}`),
  PSParentPath: property(({ path }: FileEntry) => `${provider}::${parentOf(path)}`),
  PSChildName: property(({ path }: FileEntry) => leafOf(path)),
};

const parent = property(({ path, files }: FileEntry): Value => {
  const folder = parentOf(path);
  return folder === '' ? null : new FileEntry(folder, files);
});

const remove = action('', ({ path, isFolder, files }: FileEntry) =>
  isFolder ? files.removeFolder(path, false) : files.removeFile(path),
);

const types: readonly NetType[] = [
  defineType('System.IO.FileSystemInfo', { instance: { properties: common } }),
  defineType('System.IO.FileInfo', {
    bases: ['System.IO.FileSystemInfo'],
    instance: {
      properties: {
        ...common,
        Length: property(({ facts }: FileEntry) => int64(facts.size)),
        Directory: parent,
        DirectoryName: property(({ path }: FileEntry) => parentOf(path)),
        IsReadOnly: property(() => false),
      },
      methods: { Delete: [remove] },
    },
  }),
  defineType('System.IO.DirectoryInfo', {
    bases: ['System.IO.FileSystemInfo'],
    instance: {
      properties: { ...common, Parent: parent },
      methods: { Delete: [remove] },
    },
  }),
];

for (const type of types) registerType(type);
