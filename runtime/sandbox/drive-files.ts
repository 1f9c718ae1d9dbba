import { type Answer, jsonAnswer, Refusal } from './answer.ts';
import { driveOf, findChild, type Resource, type Target } from './resource-tree.ts';
import type { SandboxService } from './service.ts';
import { serviceTexts } from './service-texts.ts';

/** What to do when the name is taken. */
export type ConflictBehavior = 'fail' | 'replace' | 'rename';

/** Where in a drive a file is to go. */
export interface FilePlace {
  readonly drive: Resource;
  readonly parent: Resource;
  /** Folders that are still to be made below the parent. */
  readonly folders: readonly string[];
  readonly name: string;
  readonly existing: Resource | undefined;
}

/** What is known of a file once its bytes went by. */
export interface FileFacts {
  readonly conflict: ConflictBehavior;
  readonly size: number;
  readonly quickXorHash: string;
  /** Undefined when there are too many bytes to keep. */
  readonly content: Uint8Array | undefined;
}

const mediaTypes: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  png: 'image/png',
  zip: 'application/zip',
};

/**
 * The place that the path and `item.name` mean together. A folder with a name beside it means a new
 * file in the folder: the cmdlets that address the root alone have no other way to say one.
 */
export function findPlace(
  target: Exclude<Target, { readonly kind: 'missing' | 'collection' }>,
  name: string | undefined,
): FilePlace {
  const drive = driveOf(target.trail);
  if (!drive) throw refuse(400, 'invalidRequest', serviceTexts.notUploadable());
  if (target.kind === 'newFile') {
    checkName(name, target.name);
    const { parent, folders } = target;
    return { drive, parent, folders, name: target.name, existing: undefined };
  }
  const { item } = target;
  if (!isFolder(item)) {
    const own = String(item.properties['name']);
    checkName(name, own);
    return { drive, parent: parentOf(drive, item), folders: [], name: own, existing: item };
  }
  if (name !== undefined) {
    const existing = findChild(drive, item, name);
    if (existing && isFolder(existing)) throw folderTarget();
    return { drive, parent: item, folders: [], name, existing };
  }
  if (item.properties['root'] === undefined) throw folderTarget();
  throw refuse(400, 'invalidRequest', serviceTexts.nameMissing());
}

/** Puts the file there and answers with its driveItem: 200 when replaced, 201 when new. */
export function placeFile(service: SandboxService, place: FilePlace, facts: FileFacts): Answer {
  const { drive } = place;
  const parent = makeFolders(service, place);
  const current = findChild(drive, parent, place.name);
  if (current && facts.conflict === 'fail') {
    throw refuse(409, 'nameAlreadyExists', serviceTexts.nameTaken(place.name));
  }
  const replaced = facts.conflict === 'replace' ? current : undefined;
  const item = replaced ?? addItem(service, drive, parent);
  const name = current && !replaced ? freeName(drive, parent, place.name) : place.name;
  const version = Number(/(\d+)"$/.exec(String(item.properties['eTag']))?.[1] ?? 0) + 1;
  item.properties = {
    ...item.properties,
    name,
    size: facts.size,
    eTag: `"{${item.id}},${version}"`,
    cTag: `"c:{${item.id}},${version}"`,
    lastModifiedDateTime: new Date(service.clock.now()).toISOString(),
    webUrl: `${service.origins.drive}/personal/Documents/${encodeURIComponent(name)}`,
    file: { mimeType: mediaType(name), hashes: { quickXorHash: facts.quickXorHash } },
  };
  item.content = facts.content;
  const context = `${service.origins.graph}/v1.0/$metadata#driveItem`;
  return jsonAnswer(replaced ? 200 : 201, {
    '@odata.context': context,
    id: item.id,
    ...item.properties,
  });
}

/** Without the annotation the service replaces, whatever its documentation says (upload-protocol.md §3.1). */
export function readConflictBehavior(value: unknown): ConflictBehavior {
  const given = value ?? 'replace';
  const folded = String(given).toLowerCase();
  if (folded === 'fail' || folded === 'replace' || folded === 'rename') return folded;
  throw refuse(400, 'invalidRequest', serviceTexts.conflictBehavior(String(given)));
}

function makeFolders(service: SandboxService, { drive, parent, folders }: FilePlace): Resource {
  let folder = parent;
  for (const name of folders) {
    let next = findChild(drive, folder, name);
    if (!next) {
      next = addItem(service, drive, folder);
      next.properties = { ...next.properties, name, size: 0, folder: { childCount: 0 } };
    }
    folder = next;
  }
  return folder;
}

function addItem(service: SandboxService, drive: Resource, parent: Resource): Resource {
  const now = new Date(service.clock.now()).toISOString();
  const path =
    parent.properties['root'] === undefined ? pathOf(parent) : `/drives/${drive.id}/root:`;
  const item: Resource = {
    kind: 'driveItem',
    id: service.madeUp.driveItemId(),
    properties: {
      createdDateTime: now,
      lastModifiedDateTime: now,
      parentReference: {
        driveId: drive.id,
        driveType: drive.properties['driveType'],
        id: parent.id,
        path,
      },
    },
    children: {},
  };
  const { items } = drive.children;
  if (Array.isArray(items)) items.push(item);
  return item;
}

function pathOf(folder: Resource): string {
  const reference = folder.properties['parentReference'] as { readonly path?: string };
  return `${reference.path ?? ''}/${folder.properties['name']}`;
}

/** `plan.pdf` becomes `plan 1.pdf`, `plan 2.pdf` and so on. */
function freeName(drive: Resource, parent: Resource, name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let number = 1;
  while (findChild(drive, parent, `${stem} ${number}${extension}`)) number += 1;
  return `${stem} ${number}${extension}`;
}

function parentOf(drive: Resource, item: Resource): Resource {
  const { items } = drive.children;
  const reference = item.properties['parentReference'] as { readonly id?: string } | undefined;
  const parent = Array.isArray(items) && items.find(({ id }) => id === reference?.id);
  return parent || item;
}

function isFolder(item: Resource): boolean {
  return item.properties['folder'] !== undefined;
}

function mediaType(name: string): string {
  return (
    mediaTypes[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
  );
}

function checkName(given: string | undefined, expected: string): void {
  if (given === undefined || given.toLowerCase() === expected.toLowerCase()) return;
  throw refuse(400, 'invalidRequest', serviceTexts.nameMismatch(given, expected));
}

function folderTarget(): Refusal {
  return refuse(409, 'nameAlreadyExists', serviceTexts.folderTarget());
}

function refuse(status: number, code: string, message: string): Refusal {
  return new Refusal({ status, code, message });
}
