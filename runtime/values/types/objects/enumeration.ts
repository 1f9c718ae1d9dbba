import { NetObject } from '../../net-object.ts';
import type { Value } from '../../value.ts';

/**
 * Elements that are read one after another and not changed: the keys of a dictionary, the matches of a
 * regular expression, an enumerator that a script asked for.
 */
export class Enumeration extends NetObject {
  readonly typeName: string;
  readonly elements: readonly Value[];
  /** Where an enumerator stands; before the first element at the start. */
  position = -1;

  constructor(typeName: string, elements: readonly Value[]) {
    super();
    this.typeName = typeName;
    this.elements = elements;
  }
}
