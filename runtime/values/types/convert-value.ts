/**
 * Stand-in for the general conversion until it is merged: what the earlier convertValue knows, and what
 * the types themselves convert.
 */
import { ValueError } from '../../base/errors.ts';
import { ConversionFailure, convertValue } from '../convert.ts';
import { describeType } from '../describe-type.ts';
import type { NetType } from '../net-type.ts';
import { toText } from '../to-text.ts';
import { TypedArray } from '../typed-array.ts';
import type { Value } from '../value.ts';
import { enumerate } from './enumerate.ts';
import { isInstance } from './find-type.ts';

/** Converts a value to a type, or throws. */
export function convertTo(value: Value, type: NetType): Value {
  if (isInstance(value, type)) return value;
  const special = type.convert?.(value, convertTo);
  if (special !== undefined) return special;
  const [element] = type.typeArguments ?? [];
  if (element && type.fullName.endsWith('[]')) {
    if (value === null) return null;
    const items = type.fullName === 'System.Char[]' && typeof value === 'string' ? [...value] : (enumerate(value) ?? [value]);
    return new TypedArray(element.fullName, items.map((item) => convertTo(item, element)));
  }
  if (type.fullName === 'System.String') return toText(value);
  try {
    return convertValue(value, { name: type.name, isArray: false, isNullable: false });
  } catch (error) {
    if (!(error instanceof ConversionFailure)) throw error;
    throw new ValueError({
      id: 'ConvertToFinalInvalidCastException',
      category: 'InvalidArgument',
      message: `${describeType(value)} does not become ${type.fullName}.`,
    });
  }
}
