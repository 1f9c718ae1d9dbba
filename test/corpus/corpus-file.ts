/** Files of the corpus folder: lines of JSON, plain or compressed. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { decompress } from 'fzstd';

/** The first of the paths that the folder has, or null. */
export function findCorpusFile(folder: string, paths: readonly string[]): string | null {
  return paths.map((path) => join(folder, path)).find((path) => existsSync(path)) ?? null;
}

/** The records of a `.jsonl` or `.jsonl.zst` file. */
export function* readRecords(path: string): Generator<unknown> {
  const bytes = readFileSync(path);
  const text = new TextDecoder().decode(path.endsWith('.zst') ? decompress(bytes) : bytes);
  for (const line of text.split('\n')) if (line.trim() !== '') yield JSON.parse(line);
}

/** The name under which a file is reported: its own up to the first dot. */
export function reportName(path: string): string {
  return basename(path).split('.')[0] ?? path;
}
