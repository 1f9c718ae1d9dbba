/**
 * PowerShell's values in JavaScript. Int32 is a JavaScript number; every other numeric type is a
 * Numeric; text, booleans, null and arrays are JavaScript's own. The other kinds are small classes,
 * so that nothing a script can see is lost. Those that hold values stand here, because a type and what
 * it is made of cannot be in two files without importing each other.
 */
import { CaseMap, foldCase } from '../base/case-map.ts';
import { DateTime } from './date-time.ts';
import { KeyMap } from './key-map.ts';
import { NetObject } from './net-object.ts';
import { Numeric } from './numeric.ts';
import { TimeSpan } from './time-span.ts';

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
 * A Hashtable or, when `isOrdered`, an OrderedDictionary: keys of any type, text without regard to case
 * unless `isCaseSensitive`, entries in the order in which they were added (.NET's order for a Hashtable
 * is random, so this is one of its orders).
 */
export class Hashtable extends KeyMap<Value, Value> {
  readonly isOrdered: boolean;
  readonly isCaseSensitive: boolean;

  /** The full .NET name of its type. */
  get typeName(): string {
    return this.isOrdered
      ? 'System.Collections.Specialized.OrderedDictionary'
      : 'System.Collections.Hashtable';
  }

  constructor(
    entries: Iterable<readonly [Value, Value]> = [],
    isOrdered: boolean = false,
    isCaseSensitive: boolean = false,
  ) {
    super(isCaseSensitive ? equalityKey : foldedEqualityKey, entries);
    this.isOrdered = isOrdered;
    this.isCaseSensitive = isCaseSensitive;
  }
}

/**
 * What all values that .NET's Equals calls equal have in common: Int32 1 and Int64 1 are not equal, nor
 * are 1 and '1'. An object that is equal to nothing else is its own key.
 */
export function equalityKey(value: Value): unknown {
  if (typeof value === 'string') return `s${value}`;
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Numeric) return `${value.type} ${numericKey(value)}`;
  if (value instanceof DateTime) return `DateTime ${value.ticks}`;
  if (value instanceof TimeSpan) return `TimeSpan ${value.ticks}`;
  if (value instanceof SourceText) return equalityKey(value.value);
  const key = value instanceof NetObject ? value.equalityKey : undefined;
  return key === undefined ? value : `${(value as NetObject).typeName} ${key}`;
}

/** The same without regard to the case of text. */
export function foldedEqualityKey(value: Value): unknown {
  return typeof value === 'string' ? `s${foldCase(value)}` : equalityKey(value);
}

/** 1.0 and 1.00 are the same Decimal, and 0 and -0 the same Double. */
function numericKey({ value }: Numeric): string {
  if (typeof value !== 'object') return String(value);
  let { mantissa, scale } = value;
  while (scale > 0 && mantissa % 10n === 0n) {
    mantissa /= 10n;
    scale -= 1;
  }
  return `${mantissa}/${scale}`;
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
