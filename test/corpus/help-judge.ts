/**
 * Every help page of the corpus folder: what is read, what is skipped because it describes no cmdlet,
 * and what is refused. None may be refused, but of a folder of which the corpus' own README says that
 * some are broken on purpose.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Finding } from '../../schema/diagnostic.ts';
import { PageReader } from '../../schema/read/page-reader.ts';
import { generated, type RecipeName } from './generated.ts';

export interface HelpVerdict {
  readonly line: string;
  readonly isSatisfied: boolean;
  /** What is said of each page that is refused. */
  readonly refused: ReadonlyMap<string, readonly string[]>;
}

interface Outcome {
  readonly pages: number;
  readonly skipped: number;
  readonly refused: ReadonlyMap<string, readonly string[]>;
}

type Open = (corpus: string) => Promise<Outcome | string>;

/** By path inside the corpus folder, in the order of printing. */
const corpora: Readonly<Record<string, Open>> = {
  'help/seeds': (corpus) => readFolder(join(corpus, 'help/seeds')),
  'help/docfx': (corpus) => readFolder(join(corpus, 'help/docfx')),
  'help/platyps': (corpus) => readFolder(join(corpus, 'help/platyps')),
  'help/graph-2023.tar.zst': (corpus) => readGenerated(corpus, 'inferred2023'),
  'help/graph-2.25.tar.zst': (corpus) => readGenerated(corpus, 'inferred'),
  'help/graph-2.0-users.tar.zst': (corpus) => readGenerated(corpus, 'users'),
};

/** Judges the pages of each corpus that is there. */
export async function* judgeHelp(corpus: string): AsyncIterable<HelpVerdict> {
  const broken = brokenOnPurpose(join(corpus, 'help'));
  for (const [path, open] of Object.entries(corpora)) {
    const outcome = existsSync(join(corpus, path)) ? await open(corpus) : 'it is not there';
    const nothing = { isSatisfied: true, refused: new Map<string, readonly string[]>() };
    if (typeof outcome === 'string') {
      yield { line: `${path}: not judged: ${outcome}`, ...nothing };
      continue;
    }
    const { pages, skipped, refused } = outcome;
    const mayBreak = broken.has(basename(path));
    const failed = mayBreak ? 0 : refused.size;
    const line = [
      `${path}: ${pages} pages`,
      `${pages - skipped - refused.size} read`,
      `${failed} failed`,
      `${skipped} of no cmdlet`,
      ...(mayBreak ? [`${refused.size} broken on purpose`] : []),
    ].join(', ');
    yield { line, isSatisfied: failed === 0, refused };
  }
}

/** The rows of the README's table that say so. */
function brokenOnPurpose(help: string): ReadonlySet<string> {
  const readme = join(help, 'README.md');
  const rows = existsSync(readme) ? readFileSync(readme, 'utf8').split('\n') : [];
  return new Set(
    rows
      .filter((row) => row.includes('broken on purpose'))
      .map((row) => row.split('|')[1]?.trim().replace(/\/$/, '') ?? ''),
  );
}

async function readFolder(folder: string): Promise<Outcome> {
  const reader = new PageReader();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => /\.(?:md|ya?ml)$/i.test(file)).sort();
  const refused = new Map<string, readonly string[]>();
  let skipped = 0;
  for (const file of pages) {
    let result = reader.read(readFileSync(join(folder, file)));
    if (result.deferred) result = await result.deferred();
    const errors = result.findings.filter(isError);
    if (errors.length > 0) refused.set(file, errors.map(told));
    else if (!result.page && result.findings.length > 0) skipped++;
    else if (!result.page) refused.set(file, ['nothing is said of it']);
  }
  return { pages: pages.length, skipped, refused };
}

async function readGenerated(corpus: string, recipe: RecipeName): Promise<Outcome | string> {
  const result = await generated(corpus, recipe);
  if (typeof result === 'string') return result;
  const { pages, diagnostics } = result.report;
  const refused = new Map<string, readonly string[]>();
  const skipped = new Set<string>();
  for (const diagnostic of diagnostics) {
    const { file, severity } = diagnostic;
    if (severity === 'notice') skipped.add(file);
    if (isError(diagnostic)) refused.set(file, [...(refused.get(file) ?? []), told(diagnostic)]);
  }
  return { pages, skipped: skipped.size, refused };
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

function told({ line, reason }: Finding): string {
  return `line ${line}: ${reason}`;
}
