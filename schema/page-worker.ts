/**
 * The entry of a worker thread: compiles a share of the files, one after the other, and posts what
 * they say in batches. A type that many pages share is sent once and then named by its number.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { FileCompiler } from './compile-file.ts';
import type { ModelType } from './model.ts';
import type { WorkerBatch, WorkerFile, WorkerShare } from './worker-message.ts';

const batchSize = 64;

async function work({ files, openapi, current }: WorkerShare): Promise<void> {
  const compiler = new FileCompiler(openapi);
  const at = new Int32Array(current);
  const numbers = new Map<ModelType, number>();
  let batch: WorkerFile[] = [];
  let newTypes: ModelType[] = [];
  const numberOf = (type: ModelType): number => {
    const known = numbers.get(type);
    if (known !== undefined) return known;
    numbers.set(type, numbers.size);
    newTypes.push(type);
    return numbers.size - 1;
  };
  const post = (isLast: boolean): void => {
    const message: WorkerBatch = { files: batch, newTypes, isLast };
    parentPort?.postMessage(message);
    batch = [];
    newTypes = [];
  };
  for (const [index, file] of files.entries()) {
    // Read by the other side when this thread ends without a word.
    Atomics.store(at, 0, index);
    const compiled = await compiler.compile(file);
    const typeNumbers = compiled.definition?.types.map(numberOf) ?? [];
    const { definition } = compiled;
    batch.push({
      compiled: definition ? { ...compiled, definition: { ...definition, types: [] } } : compiled,
      typeNumbers,
    });
    if (batch.length === batchSize) post(false);
  }
  post(true);
}

void work(workerData as WorkerShare);
