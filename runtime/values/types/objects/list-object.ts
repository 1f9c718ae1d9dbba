import { NetObject } from '../../net-object.ts';
import type { Value } from '../../value.ts';

/**
 * A list that can grow: ArrayList, List[T], Collection[T], Queue, Stack and those of their kind. The
 * elements stand in the order in which they are enumerated.
 */
export class ListObject extends NetObject {
  readonly typeName: string;
  readonly elements: Value[];

  constructor(typeName: string, elements: Iterable<Value> = []) {
    super();
    this.typeName = typeName;
    this.elements = [...elements];
  }
}
