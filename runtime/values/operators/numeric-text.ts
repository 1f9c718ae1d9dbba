import { convertTo } from '../convert.ts';
import { Numeric } from '../numeric.ts';
import { scanNumber } from '../to-number.ts';
import { findType } from '../types/find-type.ts';
import { EnumValue } from '../types/objects/enum-value.ts';
import type { Value } from '../value.ts';

/**
 * Text beside a number as an operand: a literal is a number of its own type, other text is converted to
 * the type of the other side, or to Int32 when that is no number.
 */
export function numberOfText(text: string, other: Value): Value {
  const scanned = scanNumber(text);
  if (scanned !== undefined) return scanned;
  if (other instanceof EnumValue) return convertTo(text, other.type);
  const isTyped = other instanceof Numeric && other.type !== 'BigInteger';
  const type = findType(isTyped ? `System.${other.type}` : 'System.Int32');
  if (type === undefined) throw new Error('the number types are always there');
  return convertTo(text, type);
}
