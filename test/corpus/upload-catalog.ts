/**
 * The definitions of every cmdlet that opens an upload session, compiled by our own generator from
 * the help pages of the corpus: records of that SDK version can only be held against its own pages.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Catalog, openCatalog } from '../../runtime/catalog/catalog.ts';
import { generate } from '../../schema/generate.ts';
import { findCorpusFile, readRecords } from './corpus-file.ts';
import { readHelpPages } from './help-pages.ts';

const uploadCmdlet = /^New-Mg\w*UploadSession$/;

/** Whether this version answers for the cmdlet: it opens an upload session. */
export function opensUploadSession(cmdlet: string): boolean {
  return uploadCmdlet.test(cmdlet);
}

const catalogs = new Map<string, Promise<Catalog | string>>();

/** The catalogue of the corpus folder's upload-session cmdlets, made once a run; or why there is none. */
export function uploadCatalog(folder: string): Promise<Catalog | string> {
  let catalog = catalogs.get(folder);
  catalog ??= compileCatalog(folder);
  catalogs.set(folder, catalog);
  return catalog;
}

async function compileCatalog(folder: string): Promise<Catalog | string> {
  const archive = findCorpusFile(folder, ['help/graph-2.25.tar.zst']);
  const truth = findCorpusFile(folder, ['truth/definitions.jsonl.zst', 'truth/definitions.jsonl']);
  if (!archive || !truth) return 'the folder has no help pages and definitions';
  const names = [...readRecords(truth)].map(cmdletOf).filter(opensUploadSession);
  const pages = await readHelpPages(archive, names).catch(missingProgram);
  if (typeof pages === 'string') return pages;
  const work = mkdtempSync(join(tmpdir(), 'graph-cmdlets-corpus-'));
  process.once('exit', () => rmSync(work, { recursive: true, force: true }));
  const files = pages.map(({ path, bytes }, index) => {
    const file = join(work, `${index}-${path.replaceAll('/', '-')}`);
    writeFileSync(file, bytes);
    return file;
  });
  const outputFolder = join(work, 'cmdlets');
  const { diagnostics, isWritten } = await generate({ paths: files, outputFolder });
  if (!isWritten) throw new Error(diagnostics.map(({ reason }) => reason).join('\n'));
  return openCatalog(outputFolder);
}

/** The archive is unpacked by a program that not every machine has; any other failure is one. */
function missingProgram(error: unknown): string {
  if ((error as { readonly code?: unknown }).code === 'ENOENT')
    return 'the program zstd is missing';
  throw error;
}

function cmdletOf(line: unknown): string {
  return (line as { readonly cmdlet: string }).cmdlet;
}
