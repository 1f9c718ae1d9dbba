import { Numeric } from '../numeric.ts';
import { TypedArray } from '../typed-array.ts';
import type { Value } from '../value.ts';
import { nullArgument } from './exception.ts';

/** A Byte[] of the bytes. */
export function byteArray(bytes: Iterable<number>): TypedArray {
  return new TypedArray(
    'System.Byte',
    Array.from(bytes, (value) => new Numeric('Byte', value)),
  );
}

/** The bytes of a Byte[]. */
export function bytesOf(value: Value): Uint8Array {
  if (value === null) throw nullArgument('The array of bytes');
  const elements = Array.isArray(value) ? (value as readonly Value[]) : [];
  return Uint8Array.from(elements, (element) =>
    typeof element === 'number' ? element : Number((element as Numeric).value),
  );
}
