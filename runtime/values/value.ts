/**
 * PowerShell's values in JavaScript. Int32 is a JavaScript number; every other numeric type is a
 * Numeric; text, booleans, null and arrays are JavaScript's own. The other kinds are small classes,
 * so that nothing a script can see is lost. Those that hold values stand here, because a type and what
 * it is made of cannot be in two files without importing each other.
 */
import { CaseMap } from '../base/case-map.ts';
import type { DateTime } from './date-time.ts';
import type { NetObject } from './net-object.ts';
import type { Numeric } from './numeric.ts';
import type { TimeSpan } from './time-span.ts';

export type Value =
  | null
  | boolean
  | string
  | number
  | Numeric
  | DateTime
  | TimeSpan
  | Hashtable
  | CustomObject
  | Model
  | NetObject
  | SourceText
  | readonly Value[];

/**
 * A Hashtable or, when `isOrdered`, an OrderedDictionary: text keys without regard to case, entries
 * in the order in which they were added (.NET's order for a Hashtable is random, so this is one of its orders).
 */
export class Hashtable {
  readonly isOrdered: boolean;
  readonly #entries = new CaseMap<Value>();

  constructor(entries: Iterable<readonly [string, Value]> = [], isOrdered: boolean = false) {
    this.isOrdered = isOrdered;
    for (const [key, value] of entries) this.#entries.set(key, value);
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): Value | undefined {
    return this.#entries.get(key);
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  set(key: string, value: Value): this {
    this.#entries.set(key, value);
    return this;
  }

  [Symbol.iterator](): IterableIterator<[string, Value]> {
    return this.#entries[Symbol.iterator]();
  }
}

/** An object with named properties: a PSCustomObject, or one that came from the service when it has a type name. */
export class CustomObject {
  /** The .NET type it stands for, or null for a PSCustomObject. */
  readonly typeName: string | null;
  readonly properties: CaseMap<Value>;

  constructor(entries: Iterable<readonly [string, Value]> = [], typeName: string | null = null) {
    this.properties = new CaseMap(entries);
    this.typeName = typeName;
  }
}

/**
 * A Graph model made from a hashtable, JSON text or expanded parameters: what was given of its known
 * properties, under their names in JSON and in the order in which they are sent, and the extra members.
 */
export class Model {
  readonly typeName: string;
  readonly members: Map<string, Value> = new Map();
  readonly extra: Map<string, Value> = new Map();

  constructor(typeName: string) {
    this.typeName = typeName;
  }
}

/**
 * A value that still knows how it was written. A number that is a whole argument keeps its text, so
 * that `-UserId 007` gives a String parameter "007" (binding.md §1.5); so does a word from the system
 * shell, where `a,b` is a list to a list parameter and text to a text parameter.
 */
export class SourceText {
  readonly value: Exclude<Value, SourceText>;
  readonly text: string;

  constructor(value: Exclude<Value, SourceText>, text: string) {
    this.value = value;
    this.text = text;
  }
}

/** The value itself, its text forgotten: what becomes of it inside a list, parentheses or a variable. */
export function forgetText(value: Value): Exclude<Value, SourceText> {
  return value instanceof SourceText ? value.value : value;
}
