/** The entries of the index: those of one name, or all of them. */
import { foldCase } from '../base/case-map.ts';
import { catalogMessages } from '../base/messages/catalog.ts';
import { type CatalogFile, damage } from './catalog-file.ts';
import { blockOf, type IndexHead } from './index-head.ts';

/** One line of the index: `name TAB kind TAB number of the file TAB offset TAB length`. */
export interface IndexEntry {
  readonly key: string;
  readonly kind: EntryKind;
  readonly file: string;
  readonly offset: number;
  readonly length: number;
}

const kinds = ['cmdlet', 'alias', 'type'] as const;

export type EntryKind = (typeof kinds)[number];

/** All entries whose name is the given one in any case. */
export function findEntries(
  file: CatalogFile,
  head: IndexHead,
  name: string,
): readonly IndexEntry[] {
  const block = blockOf(head, name, file);
  if (!block) return [];
  const wanted = foldCase(name);
  const text = file.read(block.start, block.end - block.start).toString();
  if (!text.endsWith('\n')) throw badLine(file, block.start, text, text.length);
  // Folding can change the length of a text, but never its lines.
  const folded = `\n${foldCase(text)}`;
  const lines = text.split('\n');
  const found: IndexEntry[] = [];
  const line = `\n${wanted}\t`;
  for (let at = folded.indexOf(line); at >= 0; at = folded.indexOf(line, at + 1)) {
    const number = folded.slice(0, at).split('\n').length - 1;
    const entry = parseEntry(lines[number] ?? '', head);
    if (!entry) throw badLine(file, block.start, text, text.indexOf(lines[number] ?? ''));
    found.push(entry);
  }
  return found;
}

/** The names of one kind, in the order of the index. */
export function listNames(file: CatalogFile, head: IndexHead, kind: EntryKind): readonly string[] {
  const text = file.read(head.bodyStart, head.size - head.bodyStart).toString('utf8');
  // One expression over the whole text takes half the time of a walk by lines.
  const names = text.match(new RegExp(`^[^\\t\\n]+(?=\\t${kind}\\t)`, 'gm')) ?? [];
  if (names.length !== head.counts[kind]) throw firstBadLine(file, head, text);
  return names;
}

/** The cmdlets, each with the number of its file. */
export function listCmdlets(
  file: CatalogFile,
  head: IndexHead,
): readonly (readonly [name: string, fileNumber: number])[] {
  const text = file.read(head.bodyStart, head.size - head.bodyStart).toString('utf8');
  const rows = text.match(/^[^\t\n]+\tcmdlet\t\d+(?=\t)/gm) ?? [];
  if (rows.length !== head.counts.cmdlet) throw firstBadLine(file, head, text);
  return rows.map((row) => {
    const [name = '', , number] = row.split('\t');
    return [name, Number(number)];
  });
}

function firstBadLine(file: CatalogFile, head: IndexHead, text: string): Error {
  let at = 0;
  for (const line of text.split('\n')) {
    if (!parseEntry(line, head)) break;
    at += line.length + 1;
  }
  return badLine(file, head.bodyStart, text, at);
}

function parseEntry(line: string, { files }: IndexHead): IndexEntry | undefined {
  const words = line.split('\t');
  const key = words[0];
  const kind = words[1] ?? '';
  const file = files[Number(words[2])];
  const offset = Number(words[3]);
  const length = Number(words[4]);
  const isWhole = key && file && words[4] && words.length === 5 && isKind(kind);
  const isPlace = Number.isSafeInteger(offset) && Number.isSafeInteger(length);
  return isWhole && isPlace ? { key, kind, file, offset, length } : undefined;
}

function isKind(text: string): text is EntryKind {
  return (kinds as readonly string[]).includes(text);
}

function badLine(file: CatalogFile, start: number, text: string, at: number): Error {
  const offset = start + Buffer.byteLength(text.slice(0, at));
  return damage(catalogMessages.badIndexLine(file.path, offset), file.path);
}
