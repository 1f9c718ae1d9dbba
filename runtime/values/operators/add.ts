/** `+`: numbers are added, text is continued, lists and hashtables are joined; the left side decides. */
import { operateMessages } from '../../base/messages/operate.ts';
import { Char } from '../char.ts';
import { describeType } from '../describe-type.ts';
import { toText } from '../to-text.ts';
import { enumerate } from '../types/enumerate.ts';
import { Hashtable, type Value } from '../value.ts';
import { calculateNumbers, calculateOthers } from './numbers.ts';
import { operatorError } from './operator-error.ts';

/** `left + right`. */
export function add(left: Value, right: Value, ofs?: string): Value {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if ((sum | 0) === sum) return sum;
  }
  if (typeof left === 'string') return left + toText(right, ofs);
  if (left === null) return right;
  if (left instanceof Char) return left.text + toText(right, ofs);
  const elements = enumerate(left);
  if (elements !== undefined) return [...elements, ...(enumerate(right) ?? [right])];
  if (left instanceof Hashtable) return joinHashtables(left, right);
  return calculateNumbers('+', left, right) ?? calculateOthers('+', left, right);
}

function joinHashtables(left: Hashtable, right: Value): Hashtable {
  if (!(right instanceof Hashtable)) {
    const given = right === null ? '$null' : describeType(right);
    throw operatorError('AddHashTableToNonHashTable', operateMessages.hashtableNeeded(given));
  }
  const joined = new Hashtable(left, left.isOrdered);
  for (const [key, value] of right) {
    if (joined.has(key)) {
      throw operatorError('System.ArgumentException', operateMessages.duplicateKey(toText(key)), {
        category: 'OperationStopped',
        exceptionType: 'System.ArgumentException',
      });
    }
    joined.set(key, value);
  }
  return joined;
}
