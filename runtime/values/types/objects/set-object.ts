import { KeyMap } from '../../key-map.ts';
import { NetObject } from '../../net-object.ts';
import { equalityKey, foldedEqualityKey, type Value } from '../../value.ts';
import type { StringComparer } from './string-comparer.ts';

/** A HashSet[T] or SortedSet[T]. */
export class SetObject extends NetObject {
  readonly typeName: string;
  readonly entries: KeyMap<Value, true>;
  readonly comparer: StringComparer | null;

  constructor(
    typeName: string,
    elements: Iterable<Value> = [],
    comparer: StringComparer | null = null,
  ) {
    super();
    this.typeName = typeName;
    this.comparer = comparer;
    const keyOf = comparer?.ignoresCase ? foldedEqualityKey : equalityKey;
    this.entries = new KeyMap<Value, true>(keyOf);
    for (const element of elements) if (!this.entries.has(element)) this.entries.set(element, true);
  }
}
