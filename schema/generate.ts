/**
 * Help pages in, a catalogue and a report out: read, compile, check, validate, write. Every file is
 * looked at whatever the others are like; one error anywhere means that nothing is written.
 */
import { readFile } from 'node:fs/promises';
import { collect, type Definitions } from './collect.ts';
import type { Diagnostic } from './diagnostic.ts';
import { reasons } from './diagnostic.ts';
import { findPages } from './find-pages.ts';
import type { RouteConfidence } from './model.ts';
import { layOut } from './write/catalogue-lines.ts';
import { recoverFolder, writeCatalogue } from './write/write-catalogue.ts';

export interface GenerateOptions {
  /** Files, and folders with `.md` files at any depth. */
  readonly paths: readonly string[];
  readonly outputFolder: string;
  /** False to judge the pages only. */
  readonly write?: boolean;
}

export interface GenerateReport {
  /** Whether some diagnostic is an error; nothing was written then. */
  readonly isFailed: boolean;
  readonly isWritten: boolean;
  /** Files that were looked at. */
  readonly pages: number;
  readonly cmdlets: number;
  readonly sets: number;
  readonly types: number;
  /** Sets by how sure their route is; `none` have none. */
  readonly routes: Readonly<Record<RouteConfidence | 'none', number>>;
  /** In the order of files, then lines. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes the catalogue of the given pages. */
export async function generate(options: GenerateOptions): Promise<GenerateReport> {
  const found = findPages(options.paths);
  const definitions = await collect(readAll(found.files));
  const diagnostics = [...found.diagnostics, ...definitions.diagnostics];
  let isWritten = false;
  if (options.write !== false) {
    const isGood = !diagnostics.some(isError);
    const problem = isGood
      ? writeCatalogue(options.outputFolder, layOut(definitions.cmdlets, definitions.types))
      : recoverFolder(options.outputFolder);
    if (problem) diagnostics.push(problem);
    isWritten = isGood && !problem;
  }
  return {
    isFailed: diagnostics.some(isError),
    isWritten,
    pages: found.files.length,
    cmdlets: definitions.cmdlets.length,
    sets: definitions.cmdlets.reduce((sum, { sets }) => sum + sets.length, 0),
    types: definitions.types.length,
    routes: countRoutes(definitions),
    diagnostics: diagnostics.sort(byPlace),
  };
}

async function* readAll(
  files: readonly string[],
): AsyncIterableIterator<{ readonly file: string; readonly bytes: Uint8Array | Diagnostic }> {
  for (const file of files) {
    let bytes: Uint8Array | Diagnostic;
    try {
      bytes = await readFile(file);
    } catch (cause) {
      const code = String((cause as { readonly code?: unknown }).code);
      bytes = { file, line: 1, severity: 'error', reason: reasons.unreadable(code) };
    }
    yield { file, bytes };
  }
}

function countRoutes({ cmdlets }: Definitions): GenerateReport['routes'] {
  const counts = { certain: 0, likely: 0, guess: 0, none: 0 };
  for (const { sets } of cmdlets) {
    for (const { route } of sets) counts[route?.confidence ?? 'none']++;
  }
  return counts;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
