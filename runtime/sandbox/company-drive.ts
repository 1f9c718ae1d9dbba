import type { Resource } from './resource-tree.ts';

/** What tells one seeded drive from another. */
export interface DriveSeed {
  readonly key: string;
  readonly owner: string;
  readonly type: 'business' | 'documentLibrary';
  readonly seededAt: string;
}

const gibi = 1024 ** 3;
const quotaBytes = 1024 * gibi;

/** A drive with a root, a folder of documents and one file. */
export function createDrive({ key, owner, type, seededAt }: DriveSeed): Resource {
  const id = `b!fabrikam-${key}`;
  const itemId = (name: string): string =>
    `01${Buffer.from(`${key}-${name}`).toString('hex').toUpperCase()}`;
  const reference = { driveId: id, driveType: type };
  const stamps = { createdDateTime: seededAt, lastModifiedDateTime: seededAt };
  const root: Resource = {
    kind: 'driveItem',
    id: itemId('root'),
    aliases: ['root'],
    properties: {
      name: 'root',
      size: 0,
      root: {},
      folder: { childCount: 2 },
      parentReference: reference,
      ...stamps,
    },
    children: {},
  };
  const parentReference = { ...reference, id: root.id, path: `/drives/${id}/root:` };
  const documents: Resource = {
    kind: 'driveItem',
    id: itemId('documents'),
    properties: {
      name: 'Documents',
      size: 0,
      folder: { childCount: 0 },
      parentReference,
      ...stamps,
    },
    children: {},
  };
  const readme: Resource = {
    kind: 'driveItem',
    id: itemId('readme'),
    properties: {
      name: 'readme.txt',
      size: 0,
      eTag: `"{${key}-readme},1"`,
      cTag: `"c:{${key}-readme},1"`,
      file: { mimeType: 'text/plain', hashes: { quickXorHash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=' } },
      parentReference,
      ...stamps,
    },
    content: new Uint8Array(),
    children: {},
  };
  return {
    kind: 'drive',
    id,
    properties: {
      name: type === 'business' ? 'OneDrive' : 'Documents',
      driveType: type,
      owner: { user: { displayName: owner } },
      quota: { total: quotaBytes, used: 0, remaining: quotaBytes, state: 'normal' },
    },
    children: { root, items: [root, documents, readme] },
  };
}
