/**
 * .NET takes an array of integers for an array of other integers of the same size, signed or not, and for
 * one of an enum: the elements are the same bits, and nothing is converted.
 */
import type { NetType } from '../net-type.ts';
import { TypedArray } from '../typed-array.ts';
import type { Value } from '../value.ts';
import { findType } from './find-type.ts';

const sizes: Readonly<Record<string, number>> = {
  'System.SByte': 1,
  'System.Byte': 1,
  'System.Int16': 2,
  'System.UInt16': 2,
  'System.Int32': 4,
  'System.UInt32': 4,
  'System.Int64': 8,
  'System.UInt64': 8,
};

/** Whether the value is an array that .NET takes for one of that type as it is. */
export function sharesBits(value: Value, type: NetType): boolean {
  if (!(value instanceof TypedArray) || !type.fullName.endsWith('[]')) return false;
  const [wanted] = type.typeArguments ?? [];
  const given = findType(value.elementTypeName);
  const size = given && sizeOf(given);
  return size !== undefined && wanted !== undefined && sizeOf(wanted) === size;
}

function sizeOf(type: NetType): number | undefined {
  return type.kind === 'enum' ? 4 : sizes[type.fullName];
}
