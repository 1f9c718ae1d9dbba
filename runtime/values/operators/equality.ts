/** -eq and -ne of two values: the right side is converted to the type of the left; what does not convert is unequal. */
import { ValueError } from '../../base/errors.ts';
import { Char } from '../char.ts';
import { tryConvert } from '../convert.ts';
import { equalTexts } from '../text-order.ts';
import { isList, toText } from '../to-text.ts';
import { isInstance, typeOf } from '../types/find-type.ts';
import { NetTypeValue } from '../types/objects/net-type-value.ts';
import { CustomObject, equalityKey, forgetText, type Value } from '../value.ts';
import { compareWithNumber } from './numeric-comparison.ts';

/** Whether two values are equal to -eq, or to -ceq; a list is one value here. */
export function areEqual(left: Value, right: Value, isCaseSensitive: boolean = false): boolean {
  if (typeof left === 'number' && typeof right === 'number') return left === right;
  if (left === null || right === null) return left === right;
  if (typeof left === 'string') return equalTexts(left, toText(right), isCaseSensitive);
  if (left instanceof Char && !isCaseSensitive) {
    const text = right instanceof Char ? right.text : right;
    if (typeof text === 'string') return text.toUpperCase() === left.text.toUpperCase();
  }
  try {
    const order = compareWithNumber(left, right);
    if (order !== undefined) return order === 0;
  } catch (error) {
    if (error instanceof ValueError) return false;
    throw error;
  }
  return equalityKey(left) === equalityKey(forgetText(right)) || equalAfterConversion(left, right);
}

function equalAfterConversion(left: Value, right: Value): boolean {
  if (left === null || isList(left) || left instanceof CustomObject) return false;
  if (left instanceof NetTypeValue) return false;
  const type = typeOf(left);
  if (isInstance(right, type)) return false;
  const converted = tryConvert(right, type);
  return converted !== undefined && equalityKey(left) === equalityKey(converted);
}
