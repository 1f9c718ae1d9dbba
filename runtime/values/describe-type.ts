import { DateTime } from './date-time.ts';
import { netNameOf } from './net-name.ts';
import { NetObject } from './net-object.ts';
import { Numeric } from './numeric.ts';
import { TimeSpan } from './time-span.ts';
import { TypedArray } from './typed-array.ts';
import { CustomObject, Hashtable, Model, SourceText, type Value } from './value.ts';

/** The full .NET name of a value's type, as PowerShell's errors and recordings give it; `null` for $null. */
export function describeType(value: Value): string {
  return netNameOf(typeNameOf(value));
}

/** The same in PowerShell's notation, by which the tables know the type. */
export function typeNameOf(value: Value): string {
  if (value === null) return 'null';
  if (value instanceof SourceText) return typeNameOf(value.value);
  if (typeof value === 'string') return 'System.String';
  if (typeof value === 'boolean') return 'System.Boolean';
  if (typeof value === 'number') return 'System.Int32';
  if (value instanceof Numeric) {
    return value.type === 'BigInteger' ? 'System.Numerics.BigInteger' : `System.${value.type}`;
  }
  if (value instanceof DateTime) return 'System.DateTime';
  if (value instanceof TimeSpan) return 'System.TimeSpan';
  if (value instanceof Hashtable) return value.typeName;
  if (value instanceof CustomObject) {
    return value.typeName ?? 'System.Management.Automation.PSCustomObject';
  }
  if (value instanceof Model || value instanceof NetObject) return value.typeName;
  return value instanceof TypedArray ? `${value.elementTypeName}[]` : 'System.Object[]';
}
