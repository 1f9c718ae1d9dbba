import { DateTime, dateTimeFromUnix } from './date-time.ts';
import { integerValue, Numeric, numberValue } from './numeric.ts';
import { TimeSpan } from './time-span.ts';
import { CustomObject, Hashtable, Model, SourceText, type Value } from './value.ts';

const own = [CustomObject, DateTime, Hashtable, Model, Numeric, SourceText, TimeSpan] as const;

/** A JavaScript value as a PowerShell value: objects become hashtables, Date a UTC DateTime; undefined is $null. */
export function fromJavaScript(value: unknown): Value {
  return convert(value, []);
}

function convert(value: unknown, ancestors: readonly object[]): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return numberValue(value);
  if (typeof value === 'bigint') return integerValue(value);
  if (typeof value !== 'object') {
    throw new TypeError(`a ${typeof value} is not a value that a cmdlet can take`);
  }
  if (own.some((type) => value instanceof type)) return value as Value;
  if (ancestors.includes(value))
    throw new TypeError('an object that contains itself cannot be sent');
  const path = [...ancestors, value];
  if (value instanceof Date) return dateTimeFromUnix(value.getTime());
  if (Array.isArray(value)) return value.map((element) => convert(element, path));
  const entries = value instanceof Map ? [...value.entries()] : Object.entries(value);
  return new Hashtable(entries.map(([key, member]) => [String(key), convert(member, path)]));
}
