/** -is, -isnot and -as: the right side is a type, or text that names one. */

import { convertMessages } from '../../base/messages/convert.ts';
import { operateMessages } from '../../base/messages/operate.ts';
import { tryConvert } from '../convert.ts';
import type { NetType } from '../net-type.ts';
import { toText } from '../to-text.ts';
import { findType, isInstance } from '../types/find-type.ts';
import { NetTypeValue } from '../types/objects/net-type-value.ts';
import { forgetText, type Value } from '../value.ts';
import { operatorError } from './operator-error.ts';

/** `value -is type`. */
export function isOfType(value: Value, type: Value): boolean {
  const asked = rightType(type, '-is');
  return value !== null && isInstance(forgetText(value), asked);
}

/** `value -as type`: $null where it does not convert. */
export function asType(value: Value, type: Value): Value {
  return tryConvert(value, rightType(type, '-as')) ?? null;
}

function rightType(value: Value, operator: '-is' | '-as'): NetType {
  if (value instanceof NetTypeValue) return value.type;
  if (value === null) {
    const id = operator === '-is' ? 'IsOperatorRequiresType' : 'AsOperatorRequiresType';
    throw operatorError(id, operateMessages.typeNeeded('$null'));
  }
  const found = findType(toText(value));
  if (found !== undefined) return found;
  const [id, category] = notAType[operator];
  throw operatorError(id, convertMessages.unknownType(toText(value)), {
    category,
    innerExceptionType: 'System.Management.Automation.PSInvalidCastException',
  });
}

const notAType = {
  '-is': ['RuntimeException', 'NotSpecified'],
  '-as': ['InvalidCastFromStringToType', 'InvalidArgument'],
} as const;
