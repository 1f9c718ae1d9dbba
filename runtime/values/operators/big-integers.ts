/** Arithmetic with a BigInteger on either side: the other operand becomes one too. */

import { operateMessages } from '../../base/messages/operate.ts';
import { bigInteger } from '../integer-types.ts';
import type { Numeric } from '../numeric.ts';
import { toBigInteger } from '../to-number.ts';
import type { Value } from '../value.ts';
import { isBigInteger } from './operand.ts';
import { operatorError } from './operator-error.ts';

export type BigOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '-band'
  | '-bor'
  | '-bxor'
  | '-shl'
  | '-shr';

const operations: Readonly<Record<BigOperator, (a: bigint, b: bigint) => bigint>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '-band': (a, b) => a & b,
  '-bor': (a, b) => a | b,
  '-bxor': (a, b) => a ^ b,
  '-shl': (a, b) => a << b,
  '-shr': (a, b) => a >> b,
};

/** The result, or undefined when neither operand is a BigInteger or the other does not become one. */
export function calculateBig(
  operator: BigOperator,
  left: Value,
  right: Value,
): Numeric | undefined {
  if (!isBigInteger(left) && !isBigInteger(right)) return undefined;
  const a = toBigInteger(left)?.value;
  const b = toBigInteger(right)?.value;
  if (typeof a !== 'bigint' || typeof b !== 'bigint') return undefined;
  if (b === 0n && (operator === '/' || operator === '%')) {
    throw operatorError('DotNetMethodException', operateMessages.dividedByZero(), {
      category: 'NotSpecified',
      exceptionType: 'System.Management.Automation.MethodInvocationException',
      innerExceptionType: 'System.DivideByZeroException',
    });
  }
  return bigInteger(operations[operator](a, b));
}
