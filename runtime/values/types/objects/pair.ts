import { NetObject } from '../../net-object.ts';
import { toText } from '../../to-text.ts';
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

  override get text(): string {
    return `[${toText(this.key)}, ${toText(this.value)}]`;
  }
}
