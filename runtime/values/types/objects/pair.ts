import { NetObject } from '../../net-object.ts';
import type { Value } from '../../value.ts';

/** A DictionaryEntry or KeyValuePair[K,V]. */
export class Pair extends NetObject {
  readonly typeName: string;
  readonly key: Value;
  readonly value: Value;

  constructor(typeName: string, key: Value, value: Value) {
    super();
    this.typeName = typeName;
    this.key = key;
    this.value = value;
  }
}
