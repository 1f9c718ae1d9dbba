/**
 * Files in, what each says out in the same order, worked on by several threads at once. Neighbouring
 * pages say much in the same words, so a thread gets a run of neighbours. A thread that ends without
 * a word costs one file, which is told; another one goes on behind it.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type CompiledFile, FileCompiler } from './compile-file.ts';
import { errorAt, reasons } from './diagnostic.ts';
import type { FoundPage } from './find-pages.ts';
import type { ModelType } from './model.ts';
import type { WorkerBatch, WorkerShare } from './worker-message.ts';

export interface WorkOptions {
  /** How many threads at most. */
  readonly jobs: number;
  /** A folder of OpenAPI files. */
  readonly openapi?: string | undefined;
  /** The script of a thread; by default the one that is published with this file. */
  readonly worker?: string | undefined;
  /** Called with the number of files done. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** Fewer files than this are done before a thread has started. */
const leastForThreads = 200;
/** What a page costs beside its bytes. */
const pageCost = 20_000;

/** Compiles all files and hands over each result in the order of the files. */
export async function compileFiles(
  pages: readonly FoundPage[],
  take: (compiled: CompiledFile) => void,
  options: WorkOptions,
): Promise<void> {
  const { jobs, openapi, worker = publishedWorker(), onProgress } = options;
  const isWorthIt = jobs > 1 && pages.length >= leastForThreads && worker !== undefined;
  if (!isWorthIt || worker === undefined) return compileHere(pages, take, options);
  let done = 0;
  const advance = (count: number): void => {
    done += count;
    onProgress?.(done);
  };
  const shares = divide(pages, jobs);
  const results = shares.map(() => ({ files: [] as CompiledFile[], isDone: false }));
  let next = 0;
  const handOver = (): void => {
    for (let share = results[next]; share; share = results[next]) {
      for (const compiled of share.files.splice(0)) take(compiled);
      if (!share.isDone) return;
      next++;
    }
  };
  await Promise.all(
    shares.map(async (files, index) => {
      const result = results[index];
      await runShare({ files, openapi }, worker, (compiled) => {
        result?.files.push(...compiled);
        advance(compiled.length);
        if (index === next) handOver();
      });
      if (result) result.isDone = true;
      handOver();
    }),
  );
}

async function compileHere(
  pages: readonly FoundPage[],
  take: (compiled: CompiledFile) => void,
  { openapi, onProgress }: WorkOptions,
): Promise<void> {
  const compiler = new FileCompiler(openapi);
  for (const [index, { file }] of pages.entries()) {
    take(await compiler.compile(file));
    onProgress?.(index + 1);
  }
}

/** Runs of neighbours of about the same cost. */
function divide(pages: readonly FoundPage[], jobs: number): string[][] {
  const total = pages.reduce((sum, { size }) => sum + size + pageCost, 0);
  const shares: string[][] = Array.from({ length: jobs }, () => []);
  let before = 0;
  for (const { file, size } of pages) {
    shares[Math.min(jobs - 1, Math.floor((before / total) * jobs))]?.push(file);
    before += size + pageCost;
  }
  return shares.filter((files) => files.length > 0);
}

type Share = Omit<WorkerShare, 'current'>;

async function runShare(
  { files, openapi }: Share,
  worker: string,
  take: (compiled: readonly CompiledFile[]) => void,
): Promise<void> {
  let rest = files;
  while (rest.length > 0) {
    const { taken, failure, current } = await runThread({ files: rest, openapi }, worker, take);
    if (failure === undefined) return;
    if (current === notStarted) {
      // No thread can be had here at all, so the rest is done without.
      const compiler = new FileCompiler(openapi);
      for (const file of rest) take([await compiler.compile(file)]);
      return;
    }
    // What was compiled and not yet posted went with the thread: it is done again but for the culprit.
    const culprit = rest[Math.max(current, taken)];
    const again = rest.slice(taken, Math.max(current, taken));
    await runShare({ files: again, openapi }, worker, take);
    if (culprit !== undefined) {
      take([{ file: culprit, findings: [errorAt(1, reasons.workerEnded(failure))] }]);
    }
    rest = rest.slice(Math.max(current, taken) + 1);
  }
}

/** What stands for the index before a thread has its first file. */
const notStarted = -1;

interface ThreadEnd {
  /** How many files were handed over. */
  readonly taken: number;
  /** The index of the file last at hand. */
  readonly current: number;
  readonly failure: string | undefined;
}

function runThread(
  { files, openapi }: Share,
  script: string,
  take: (compiled: readonly CompiledFile[]) => void,
): Promise<ThreadEnd> {
  const current = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  new Int32Array(current)[0] = notStarted;
  const share: WorkerShare = { files, openapi, current };
  const types: ModelType[] = [];
  let taken = 0;
  let failure: string | undefined = reasons.silentEnd();
  return new Promise((resolve) => {
    const thread = new Worker(script, { workerData: share, execArgv: [] });
    thread.on('message', (batch: WorkerBatch) => {
      types.push(...batch.newTypes);
      taken += batch.files.length;
      take(batch.files.map((entry) => restore(entry, types)));
      if (batch.isLast) failure = undefined;
    });
    thread.on('error', (error) => {
      failure = error instanceof Error ? error.message : String(error);
    });
    thread.on('exit', () => {
      resolve({ taken, failure, current: Atomics.load(new Int32Array(current), 0) });
    });
  });
}

function restore(
  { compiled, typeNumbers }: WorkerBatch['files'][number],
  types: readonly ModelType[],
): CompiledFile {
  const { definition } = compiled;
  if (!definition) return compiled;
  return {
    ...compiled,
    definition: { ...definition, types: typeNumbers.flatMap((number) => types[number] ?? []) },
  };
}

/** Beside this file in the library, one folder up from a chunk of the command; absent in the source. */
function publishedWorker(): string | undefined {
  return ['./page-worker.js', '../page-worker.cjs', './page-worker.cjs']
    .map((path) => join(import.meta.dirname, path))
    .find((path) => existsSync(path));
}
