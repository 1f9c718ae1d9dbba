/** What passes between a run and its worker threads. */
import type { CompiledFile } from './compile-file.ts';
import type { ModelType } from './model.ts';

/** What a worker is started with. */
export interface WorkerShare {
  readonly files: readonly string[];
  readonly openapi: string | undefined;
  /** One Int32: the index of the file that the worker has at hand. */
  readonly current: SharedArrayBuffer;
}

export interface WorkerBatch {
  readonly files: readonly WorkerFile[];
  /** Types that are named here for the first time; their numbers go on from the last batch. */
  readonly newTypes: readonly ModelType[];
  readonly isLast: boolean;
}

export interface WorkerFile {
  /** Without types. */
  readonly compiled: CompiledFile;
  readonly typeNumbers: readonly number[];
}
