/**
 * The operations of a module by their last key, so that a set looks only at those whose last key is
 * among its parameters, and at those without keys.
 */
import type { OperationFacts } from './operation-facts.ts';

export interface IndexedOperation {
  readonly facts: OperationFacts;
  /** Its place in the file. */
  readonly order: number;
}

/** By folded key; the empty key has the operations without keys. */
export type OperationIndex = ReadonlyMap<string, readonly IndexedOperation[]>;

/** Indexes the operations of a module. */
export function indexOperations(operations: readonly OperationFacts[]): OperationIndex {
  const index = new Map<string, IndexedOperation[]>();
  for (const [order, facts] of operations.entries()) {
    const key = [...facts.keys.keys()].at(-1) ?? '';
    const bucket = index.get(key);
    if (bucket) bucket.push({ facts, order });
    else index.set(key, [{ facts, order }]);
  }
  return index;
}

/** The operations whose last key is among the names, and those without keys. */
export function* operationsWith(
  names: Iterable<string>,
  index: OperationIndex,
): IterableIterator<IndexedOperation> {
  yield* index.get('') ?? [];
  for (const name of names) yield* index.get(name) ?? [];
}
