import { NetObject } from '../../net-object.ts';
import { toText } from '../../to-text.ts';
import type { Value } from '../../value.ts';

/** A Tuple or ValueTuple. */
export class Tuple extends NetObject {
  readonly typeName: string;
  readonly items: readonly Value[];

  constructor(typeName: string, items: readonly Value[]) {
    super();
    this.typeName = typeName;
    this.items = items;
  }

  override get text(): string {
    return `(${this.items.map((item) => toText(item)).join(', ')})`;
  }
}
