/**
 * The catalogues that judges ask, made by our own generator from the packed help of the corpus folder,
 * each once a run: answers of one SDK version can only be held against the pages of that version.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalog, openCatalog } from '../../runtime/catalog/catalog.ts';
import { type GenerateReport, generate } from '../../schema/generate.ts';
import { unpack, workFolder } from './unpack.ts';

export interface Generated {
  readonly folder: string;
  readonly catalog: Catalog;
  readonly report: GenerateReport;
}

interface Recipe {
  readonly pages: string;
  readonly openapi?: string;
}

/** What can be generated: with OpenAPI, and from help pages alone. */
export type RecipeName = 'exact' | 'inferred' | 'inferred2023' | 'users';

const recipes: Readonly<Record<RecipeName, Recipe>> = {
  exact: { pages: 'help/graph-2.25.tar.zst', openapi: 'openapi/graph-2025.tar.zst' },
  inferred: { pages: 'help/graph-2.25.tar.zst' },
  inferred2023: { pages: 'help/graph-2023.tar.zst' },
  users: { pages: 'help/graph-2.0-users.tar.zst' },
};

const made = new Map<RecipeName, Promise<Generated | string>>();

/** The catalogue of a recipe, or what it lacks. */
export function generated(corpus: string, name: RecipeName): Promise<Generated | string> {
  const known = made.get(name) ?? make(corpus, name).catch(missingProgram);
  made.set(name, known);
  return known;
}

async function make(corpus: string, name: RecipeName): Promise<Generated | string> {
  const { pages, openapi } = recipes[name];
  const missing = [pages, openapi].find((path) => path && !existsSync(join(corpus, path)));
  if (missing !== undefined) return `the folder has no ${missing}`;
  const folder = join(workFolder(), name);
  const report = await generate({
    paths: [await unpack(join(corpus, pages))],
    outputFolder: folder,
    openapi: openapi && (await unpack(join(corpus, openapi))),
    jobs: 2,
    // A page that fails is told by the judge of the pages; the others are judged all the same.
    keepGoing: true,
  });
  if (!report.isWritten) return report.diagnostics.map(({ reason }) => reason).join('; ');
  return { folder, catalog: openCatalog(folder), report };
}

/** The archives are unpacked by a program that not every machine has; any other failure is one. */
function missingProgram(error: unknown): string {
  if ((error as { readonly syscall?: unknown }).syscall === 'spawn zstd') {
    return 'the program zstd is missing';
  }
  throw error;
}
