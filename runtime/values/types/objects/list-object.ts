import { NetObject } from '../../net-object.ts';
import type { Value } from '../../value.ts';

/**
 * A list that can grow: ArrayList, List[T], Collection[T], Queue, Stack and those of their kind. The
 * elements stand in the order in which they are enumerated.
 */
export class ListObject extends NetObject {
  readonly typeName: string;
  readonly elements: Value[];
  #capacity: number;

  constructor(typeName: string, elements: Iterable<Value> = []) {
    super();
    this.typeName = typeName;
    this.elements = [...elements];
    this.#capacity = this.elements.length;
  }

  /** Another one where the list has grown or shrunk. */
  get version(): number {
    return this.elements.length;
  }

  /** For how many elements there is room: it doubles when there is no more. */
  get capacity(): number {
    while (this.#capacity < this.elements.length) this.#capacity = Math.max(4, this.#capacity * 2);
    return this.#capacity;
  }

  set capacity(value: number) {
    this.#capacity = value;
  }
}
