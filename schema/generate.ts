/**
 * Help pages in, a catalogue and a report out: read, compile, check, validate, write. Every file is
 * looked at whatever the others are like; one error anywhere means that nothing is written, unless the
 * caller wants the good part.
 */
import { addRoutes } from './add-routes.ts';
import { checkApiPage } from './check/api-shape.ts';
import { checkDefinitions, typeTables } from './check-definitions.ts';
import { Collection } from './collect.ts';
import type { Diagnostic } from './diagnostic.ts';
import { reasons } from './diagnostic.ts';
import { findPages } from './find-pages.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import type { Cmdlet, ModelType, RouteConfidence, RouteSource } from './model.ts';
import { compileFiles } from './share-work.ts';
import { layOut } from './write/catalogue-lines.ts';
import { recoverFolder, writeCatalogue } from './write/write-catalogue.ts';

export interface GenerateOptions {
  /** Files, and folders with pages at any depth. */
  readonly paths: readonly string[];
  readonly outputFolder: string;
  /** A folder of Graph's OpenAPI files, which tell every route and wire name. */
  readonly openapi?: string | undefined;
  /** How many threads read pages; 1 by default. The result is the same. */
  readonly jobs?: number | undefined;
  /** Write what is good even if something is not. */
  readonly keepGoing?: boolean | undefined;
  /** False to judge the pages only. */
  readonly write?: boolean | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** The script of a thread, where it is not the published one. */
  readonly worker?: string | undefined;
}

export interface GenerateReport {
  /** Whether some diagnostic is an error. */
  readonly isFailed: boolean;
  readonly isWritten: boolean;
  /** Files that were looked at. */
  readonly pages: number;
  readonly cmdlets: number;
  readonly sets: number;
  readonly types: number;
  /** Sets by how sure their route is; `none` have none. */
  readonly routes: Readonly<Record<RouteConfidence | 'none', number>>;
  /** Sets that have a route, by how it was found. */
  readonly routeSources: Readonly<Partial<Record<RouteSource, number>>>;
  /** In the order of files, then lines. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes the catalogue of the given pages. */
export async function generate(options: GenerateOptions): Promise<GenerateReport> {
  if (options.write === false) return generateLocked(options);
  const lock = takeLock(options.outputFolder);
  if ('reason' in lock) return generateLocked({ ...options, write: false }, lock);
  try {
    return await generateLocked(options);
  } finally {
    lock.release();
  }
}

async function generateLocked(
  options: GenerateOptions,
  obstacle?: Diagnostic,
): Promise<GenerateReport> {
  obstacle ??= await openApiProblem(options.openapi);
  if (obstacle) return report({ ...refused(obstacle), isWritten: false });
  const definitions = await compileDefinitions(options);
  const { cmdlets, types } = definitions;
  const diagnostics = [...definitions.diagnostics];
  let isWritten = false;
  if (options.write !== false) {
    const isGood = !diagnostics.some(isError) || (options.keepGoing === true && cmdlets.length > 0);
    const problem = isGood
      ? writeCatalogue(options.outputFolder, layOut(cmdlets, types))
      : recoverFolder(options.outputFolder);
    if (problem) diagnostics.push(problem);
    isWritten = isGood && !problem;
  }
  return report({ ...definitions, diagnostics, isWritten });
}

/** What pages define, and what is wrong with them. */
export interface Definitions {
  /** How many files were looked at. */
  readonly pages: number;
  readonly cmdlets: readonly Cmdlet[];
  readonly types: readonly ModelType[];
  readonly diagnostics: readonly Diagnostic[];
}

function refused(obstacle: Diagnostic): Definitions {
  return { pages: 0, cmdlets: [], types: [], diagnostics: [obstacle] };
}

/** Reads, compiles and checks the pages, and keeps the result in memory. */
export async function readDefinitions(options: ReadOptions): Promise<Definitions> {
  const obstacle = await openApiProblem(options.openapi);
  return obstacle ? refused(obstacle) : compileDefinitions(options);
}

type ReadOptions = Omit<GenerateOptions, 'outputFolder' | 'write' | 'keepGoing'>;

async function compileDefinitions(options: ReadOptions): Promise<Definitions> {
  const { pages, diagnostics: notFound } = findPages(options.paths);
  const collection = new Collection();
  await compileFiles(pages, (compiled) => collection.add(compiled), {
    jobs: options.jobs ?? 1,
    openapi: options.openapi,
    worker: options.worker,
    onProgress: options.onProgress && ((done) => options.onProgress?.(done, pages.length)),
  });
  const compiled = { definitions: collection.definitions(), types: collection.types() };
  const routed = addRoutes(compiled);
  const tables = typeTables(routed.types);
  const diagnostics = [
    ...notFound,
    ...collection.diagnostics,
    ...routed.diagnostics,
    ...(await checkDefinitions(routed, tables)),
  ];
  const cmdlets = routed.definitions.map(({ cmdlet }) => cmdlet);
  for (const { file, page } of collection.apiPages) {
    const findings = checkApiPage(page, cmdlets, ({ apiVersion }) => tables[apiVersion]);
    for (const finding of findings) diagnostics.push({ file, ...finding });
  }
  return { pages: pages.length, cmdlets, types: routed.types, diagnostics };
}

interface Outcome extends Definitions {
  readonly isWritten: boolean;
}

function report(outcome: Outcome): GenerateReport {
  const { pages, cmdlets, types, diagnostics, isWritten } = outcome;
  const routes = { certain: 0, likely: 0, guess: 0, none: 0 };
  const routeSources: Partial<Record<RouteSource, number>> = {};
  for (const { sets } of cmdlets) {
    for (const { route } of sets) {
      routes[route?.confidence ?? 'none']++;
      if (route) routeSources[route.source] = (routeSources[route.source] ?? 0) + 1;
    }
  }
  return {
    isFailed: diagnostics.some(isError),
    isWritten,
    pages,
    cmdlets: cmdlets.length,
    sets: cmdlets.reduce((sum, { sets }) => sum + sets.length, 0),
    types: types.length,
    routes,
    routeSources,
    diagnostics: [...diagnostics].sort(byPlace),
  };
}

async function openApiProblem(folder: string | undefined): Promise<Diagnostic | undefined> {
  if (folder === undefined) return undefined;
  const problem = (reason: string): Diagnostic => ({
    file: folder,
    line: 1,
    severity: 'error',
    reason,
  });
  try {
    const { openOpenApi } = await import('./openapi/open-openapi.ts');
    const { modules } = await openOpenApi(folder);
    return modules.length === 0 ? problem(reasons.noOpenApi()) : undefined;
  } catch (cause) {
    const code = (cause as { readonly code?: unknown }).code;
    if (typeof code !== 'string') throw cause;
    return problem(code === 'ENOENT' ? reasons.missingPath(folder) : reasons.unreadable(code));
  }
}

/** The lock of the folder, or why it cannot be had. */
function takeLock(folder: string): (FolderLock & { readonly kind: 'held' }) | Diagnostic {
  const obstacle = (reason: string): Diagnostic => ({
    file: folder,
    line: 1,
    severity: 'error',
    reason,
  });
  try {
    const lock = lockFolder(folder);
    return lock.kind === 'held' ? lock : obstacle(reasons.folderInUse(folder, lock.byProcess));
  } catch (cause) {
    const code = (cause as { readonly code?: unknown }).code;
    if (typeof code !== 'string') throw cause;
    return obstacle(reasons.cannotWrite(folder, code));
  }
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
