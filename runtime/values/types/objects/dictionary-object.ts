import { KeyMap } from '../../key-map.ts';
import { NetObject } from '../../net-object.ts';
import { equalityKey, foldedEqualityKey, type Value } from '../../value.ts';
import type { StringComparer } from './string-comparer.ts';

/** A Dictionary[K,V], SortedDictionary[K,V] or NameValueCollection. */
export class DictionaryObject extends NetObject {
  readonly typeName: string;
  readonly entries: KeyMap<Value, Value>;
  readonly comparer: StringComparer | null;

  constructor(
    typeName: string,
    entries: Iterable<readonly [Value, Value]> = [],
    comparer: StringComparer | null = null,
  ) {
    super();
    this.typeName = typeName;
    this.comparer = comparer;
    const keyOf = comparer?.ignoresCase ? foldedEqualityKey : equalityKey;
    this.entries = new KeyMap<Value, Value>(keyOf, entries);
  }
}
