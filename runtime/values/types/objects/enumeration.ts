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

  /** The collection whose elements they are, where it may change meanwhile. */
  readonly origin: { readonly version: number } | undefined;
  readonly #version: number | undefined;

  constructor(typeName: string, elements: readonly Value[], origin?: { readonly version: number }) {
    super();
    this.typeName = typeName;
    this.elements = elements;
    this.origin = origin;
    this.#version = origin?.version;
  }

  /** Whether the collection has changed since, so that nothing further is read of it. */
  get isStale(): boolean {
    return this.origin?.version !== this.#version;
  }
}
