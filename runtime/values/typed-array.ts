import type { Value } from './value.ts';

/**
 * An array whose elements have a stated type: `[int[]]`, `[byte[]]`. An `Object[]` is a plain
 * JavaScript array, and this is one as well, so whoever asks only for a list sees no difference.
 * What `map` and its like make of it is an `Object[]` again.
 */
export class TypedArray extends Array<Value> {
  /** The full .NET name of the elements' type: `System.Int32`. */
  readonly elementTypeName: string;

  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  constructor(elementTypeName: string, elements: readonly Value[] = []) {
    super();
    this.elementTypeName = elementTypeName;
    for (const element of elements) this.push(element);
  }
}
