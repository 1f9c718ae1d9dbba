import { NetObject } from '../values/net-object.ts';
import type { Value } from '../values/value.ts';

/** `$foreach`: where a loop stands in its list, which the loop's body can move. */
export class ListCursor extends NetObject {
  readonly typeName = 'System.Array+ArrayEnumerator';
  readonly #list: readonly Value[];
  #at = -1;

  constructor(list: readonly Value[]) {
    super();
    this.#list = list;
  }

  get current(): Value {
    return this.#list[this.#at] ?? null;
  }

  moveNext(): boolean {
    if (this.#at < this.#list.length) this.#at++;
    return this.#at < this.#list.length;
  }

  reset(): void {
    this.#at = -1;
  }

  /** What it has not come to yet. */
  rest(): readonly Value[] {
    return this.#list.slice(this.#at + 1);
  }
}
