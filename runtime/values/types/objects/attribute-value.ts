import { foldCase } from '../../../base/case-map.ts';
import { NetObject } from '../../net-object.ts';
import type { Value } from '../../value.ts';

/** An attribute that a script has made, to stand on a parameter of a dynamicparam block. */
export class AttributeValue extends NetObject {
  readonly typeName: string;
  /** What its constructor was given. */
  readonly positional: readonly Value[];
  /** The properties that were set, by their names in small letters. */
  readonly named: Map<string, Value> = new Map();

  constructor(typeName: string, positional: readonly Value[] = []) {
    super();
    this.typeName = typeName;
    this.positional = positional;
  }

  /** A property that was set, or what it is from the start. */
  read(name: string, start: Value): Value {
    return this.named.get(foldCase(name)) ?? start;
  }
}
