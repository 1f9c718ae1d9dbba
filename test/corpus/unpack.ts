/** Packed parts of the corpus folder as files: each unpacked once a run, into a folder removed with it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { eachEntry } from './help-pages.ts';

let work: string | undefined;
const unpacked = new Map<string, Promise<string>>();

/** The folder of this run, for whatever it makes. */
export function workFolder(): string {
  if (work !== undefined) return work;
  const made = mkdtempSync(join(tmpdir(), 'graph-cmdlets-corpus-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  work = made;
  return made;
}

/** The folder with the files of a `.tar.zst`; a machine without the zstd program gets its error. */
export function unpack(archive: string): Promise<string> {
  const known = unpacked.get(archive) ?? writeEntries(archive);
  unpacked.set(archive, known);
  return known;
}

async function writeEntries(archive: string): Promise<string> {
  const folder = mkdtempSync(join(workFolder(), 'unpacked-'));
  const made = new Set<string>();
  await eachEntry(archive, {
    isWanted: () => true,
    take: ({ path, bytes }) => {
      const file = join(folder, path);
      const parent = dirname(file);
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      writeFileSync(file, bytes);
      return true;
    },
  });
  return folder;
}
