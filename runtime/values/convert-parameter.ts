/**
 * PowerShell's general conversion (binding.md §4.2), invariant culture: a value and a type in, the
 * value in that type out. What a parameter adds to it (who may be a Boolean, whether a list may
 * become text) is the binder's. Complex Graph types are not converted here.
 */

import { DateTime } from './date-time.ts';
import { describeType } from './describe-type.ts';
import { Numeric } from './numeric.ts';
import { SwitchParameter } from './switch-parameter.ts';
import { TimeSpan } from './time-span.ts';
import { toActionPreference } from './to-action-preference.ts';
import { toDateTime } from './to-date-time.ts';
import { toDecimal, toFloat, toInteger } from './to-number.ts';
import { isList, toText } from './to-text.ts';
import { toTimeSpan } from './to-time-span.ts';
import { elementType, printTypeName, type TypeReference } from './type-reference.ts';
import { CustomObject, forgetText, Hashtable, type SourceText, type Value } from './value.ts';

/** Why a value does not become a type; what it is thrown to is an error of the parameter or the cast. */
export class ConversionFailure extends Error {
  readonly value: Value;
  readonly type: TypeReference;

  constructor(value: Value, type: TypeReference) {
    super(`${describeType(value)} does not convert to ${printTypeName(type)}`);
    this.value = value;
    this.type = type;
  }
}

/** Gives the converted value, or undefined when there is no conversion; `given` still knows its text. */
type Converter = (value: Exclude<Value, SourceText>, given: Value) => Value | undefined;

/** What $null becomes; a type without an entry refuses it, a reference type keeps it. */
const nulls: Readonly<Record<string, Value>> = {
  String: '',
  Boolean: false,
  SwitchParameter: false,
  Byte: new Numeric('Byte', 0),
  Int16: new Numeric('Int16', 0),
  Int32: 0,
  Int64: new Numeric('Int64', 0n),
  Single: new Numeric('Single', 0),
  Double: new Numeric('Double', 0),
  Decimal: new Numeric('Decimal', { mantissa: 0n, scale: 0 }),
};

const structs = new Set(['DateTime', 'TimeSpan', 'Guid', 'ActionPreference']);

const converters: Readonly<Record<string, Converter>> = {
  Object: (value) => value,
  PSObject: (value) => value,
  String: (_, given) => toText(given),
  Uri: (value, given) => (isTextOrNumber(value) ? toText(given) : undefined),
  Boolean: (value) => (typeof value === 'boolean' ? value : numberTruth(value)),
  SwitchParameter: (value) => {
    if (value instanceof SwitchParameter) return value.isPresent;
    return typeof value === 'boolean' ? value : undefined;
  },
  Byte: (value) => toInteger(value, 'Byte'),
  Int16: (value) => toInteger(value, 'Int16'),
  Int32: (value) => toInteger(value, 'Int32'),
  Int64: (value) => toInteger(value, 'Int64'),
  Single: (value) => toFloat(value, 'Single'),
  Double: (value) => toFloat(value, 'Double'),
  Decimal: toDecimal,
  DateTime: toDateTime,
  TimeSpan: toTimeSpan,
  Guid: toGuid,
  // An ordered dictionary is copied, a Hashtable is passed on as it is.
  Hashtable: (value) =>
    value instanceof Hashtable ? (value.isOrdered ? new Hashtable(value) : value) : undefined,
  IDictionary: (value) => (value instanceof Hashtable ? value : undefined),
  ActionPreference: toActionPreference,
};

/** Whether convertValue knows the type; every other type is complex, or closed to conversion. */
export function isSimpleType(name: string): boolean {
  return Object.hasOwn(converters, name);
}

/** Converts a value to a type, or throws a ConversionFailure. */
export function convertValue(value: Value, type: TypeReference): Value {
  const inner = forgetText(value);
  if (inner === null) return convertNull(type);
  if (type.isArray) {
    const element = elementType(type);
    // A list loses the texts its elements were written with; a single value keeps its own.
    return isList(inner)
      ? inner.map((member) => convertValue(member, element))
      : [convertValue(value, element)];
  }
  const converted = Object.hasOwn(converters, type.name)
    ? (converters[type.name]?.(inner, value) ?? convertEmptyObject(inner, type.name))
    : undefined;
  if (converted === undefined) throw new ConversionFailure(value, type);
  return converted;
}

function convertNull(type: TypeReference): Value {
  if (type.isNullable || type.isArray) return null;
  if (structs.has(type.name)) throw new ConversionFailure(null, type);
  return Object.hasOwn(nulls, type.name) ? (nulls[type.name] ?? null) : null;
}

/** What an object without any member becomes, though no other object converts to these types (binding.md §7 point 3). */
const blanks: Readonly<Record<string, Value>> = {
  Decimal: new Numeric('Decimal', { mantissa: 0n, scale: 0 }),
  DateTime: new DateTime(0n, 'Unspecified'),
  TimeSpan: new TimeSpan(0n),
  Guid: '00000000-0000-0000-0000-000000000000',
  ActionPreference: 'SilentlyContinue',
};

function convertEmptyObject(value: Value, typeName: string): Value | undefined {
  const isEmpty =
    (value instanceof Hashtable && value.size === 0) ||
    (value instanceof CustomObject && value.typeName === null && value.properties.size === 0);
  return isEmpty && Object.hasOwn(blanks, typeName) ? blanks[typeName] : undefined;
}

function isTextOrNumber(value: Value): boolean {
  return typeof value === 'string' || typeof value === 'number' || value instanceof Numeric;
}

function numberTruth(value: Value): boolean | undefined {
  if (typeof value === 'number') return value !== 0;
  if (!(value instanceof Numeric)) return undefined;
  const number = value.value;
  return typeof number === 'object' ? number.mantissa !== 0n : Number(number) !== 0;
}

const guidForm =
  /^[{(]?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})[})]?$/i;

function toGuid(value: Value): string | undefined {
  const match = typeof value === 'string' ? guidForm.exec(value.trim()) : null;
  return match ? match.slice(1).join('-').toLowerCase() : undefined;
}
