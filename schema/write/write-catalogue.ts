/**
 * The output folder and the laid-out catalogue in; the folder replaced, or a reason why not. Only an
 * empty folder or a catalogue is ever replaced, because everything in it goes away.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, reasons } from '../diagnostic.ts';
import {
  type CatalogueFiles,
  indexFile,
  routesFile,
  sharedFile,
  typesFolder,
} from './catalogue-lines.ts';
import { indexMark } from './index-lines.ts';
import { entriesOf, putRight, replaceFolder } from './replace-folder.ts';

const ownEntries = new Set([indexFile, routesFile, sharedFile, typesFolder, 'v1.0', 'beta']);

/** Writes the catalogue; gives the diagnostic of what prevented it. */
export function writeCatalogue(folder: string, files: CatalogueFiles): Diagnostic | undefined {
  return attempt(folder, () => {
    putRight(folder);
    const stranger = strangerIn(folder);
    if (stranger !== undefined) return error(folder, reasons.notACatalogue(folder, stranger));
    replaceFolder(folder, files);
    return undefined;
  });
}

/** Undoes what a killed run left behind, for a run that has nothing to write. */
export function recoverFolder(folder: string): Diagnostic | undefined {
  return attempt(folder, () => {
    putRight(folder);
    return undefined;
  });
}

function attempt(folder: string, act: () => Diagnostic | undefined): Diagnostic | undefined {
  try {
    return act();
  } catch (cause) {
    const code = (cause as { readonly code?: unknown }).code;
    if (typeof code !== 'string') throw cause;
    if (code === 'ENOTDIR') return error(folder, reasons.notAFolder(folder));
    return error(folder, reasons.cannotWrite(folder, code));
  }
}

function error(file: string, reason: string): Diagnostic {
  return { file, line: 1, severity: 'error', reason };
}

function strangerIn(folder: string): string | undefined {
  const entries = entriesOf(folder) ?? [];
  const stranger = entries.find((entry) => !ownEntries.has(entry));
  if (stranger !== undefined || entries.length === 0) return stranger;
  return entries.includes(indexFile) && startsWithMark(join(folder, indexFile))
    ? undefined
    : entries[0];
}

function startsWithMark(path: string): boolean {
  const descriptor = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(indexMark.length);
    const count = readSync(descriptor, buffer, 0, buffer.length, 0);
    return buffer.toString('utf8', 0, count) === indexMark;
  } finally {
    closeSync(descriptor);
  }
}
