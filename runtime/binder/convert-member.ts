/**
 * One value for one simple property of a Graph model (binding.md §5.5). A hashtable's value is bent
 * as .NET's Convert bends it; a member of JSON text has to have the right kind already. What cannot
 * be converted is undefined: the SDK leaves the property out, and so do we, with a warning.
 */
import { DateTime, formatCultureDateTime, parseIsoDateTime } from '../values/date-time.ts';
import { Numeric, toDouble } from '../values/numeric.ts';
import { parseIsoDuration, TimeSpan } from '../values/time-span.ts';
import { toDecimal, toFloat, toInteger } from '../values/to-number.ts';
import { isList, toText } from '../values/to-text.ts';
import type { Value } from '../values/value.ts';

/** Where a model's members came from. */
export type MemberSource = 'hashtable' | 'json';

type MemberConverter = (value: Value, source: MemberSource) => Value | undefined;

const number =
  (convert: (value: Value) => Value | undefined): MemberConverter =>
  (value, source) => {
    if (typeof value === 'number' || value instanceof Numeric) return convert(value);
    if (source === 'json') return undefined;
    if (typeof value === 'boolean') return convert(value ? 1 : 0);
    return typeof value === 'string' && /^\s*[-+]?[\d.,]+\s*$/.test(value)
      ? convert(value)
      : undefined;
  };

const converters: Readonly<Record<string, MemberConverter>> = {
  String: toStringMember,
  Boolean: toBooleanMember,
  Byte: number((value) => toInteger(value, 'Byte')),
  Int16: number((value) => toInteger(value, 'Int16')),
  Int32: number((value) => toInteger(value, 'Int32')),
  Int64: number((value) => toInteger(value, 'Int64')),
  Single: number((value) => toFloat(value, 'Single')),
  Double: number((value) => toFloat(value, 'Double')),
  Decimal: number(toDecimal),
  DateTime: toDateMember,
  TimeSpan: toDurationMember,
  Object: (value) => value,
};

/** Converts a value for a property of a simple type; undefined when it does not convert. */
export function convertMember(
  value: Value,
  typeName: string,
  source: MemberSource,
): Value | undefined {
  return Object.hasOwn(converters, typeName) ? converters[typeName]?.(value, source) : undefined;
}

/** Whether convertMember knows the type; the others are models. */
export function isSimpleMember(typeName: string): boolean {
  return Object.hasOwn(converters, typeName);
}

function toStringMember(value: Value, source: MemberSource): string | undefined {
  if (source === 'json') return typeof value === 'string' ? value : undefined;
  if (isList(value)) return 'System.Object[]';
  return value instanceof DateTime ? formatCultureDateTime(value) : toText(value);
}

function toBooleanMember(value: Value, source: MemberSource): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (source === 'json') return undefined;
  if (typeof value === 'number' || value instanceof Numeric) return toDouble(value) !== 0;
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

function toDateMember(value: Value): DateTime | undefined {
  if (value instanceof DateTime) return value;
  return typeof value === 'string' ? (parseIsoDateTime(value) ?? undefined) : undefined;
}

function toDurationMember(value: Value): TimeSpan | undefined {
  if (value instanceof TimeSpan) return value;
  return typeof value === 'string' ? (parseIsoDuration(value) ?? undefined) : undefined;
}
