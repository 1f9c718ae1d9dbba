/**
 * The operators that loops live on, for two Int32, which are JavaScript numbers: undefined where the
 * result is no Int32, or the operands are anything else, so that the operator's own rules decide.
 */
import type { BinaryOperator } from '../../language/operators.ts';
import type { Value } from '../../values/value.ts';

/** Gives undefined for what is not its own to decide. */
export type QuickOperator = (left: number, right: number) => Value | undefined;

/** By operator; what is not here is never quick. */
export const quickOperators: Partial<Readonly<Record<BinaryOperator, QuickOperator>>> = {
  Plus: (left, right) => int32(left + right),
  Minus: (left, right) => int32(left - right),
  Multiply: (left, right) => int32(left * right),
  Rem: (left, right) => (right === 0 ? undefined : (left % right) + 0),
  Ieq: (left, right) => left === right,
  Ceq: (left, right) => left === right,
  Ine: (left, right) => left !== right,
  Cne: (left, right) => left !== right,
  Ilt: (left, right) => left < right,
  Clt: (left, right) => left < right,
  Ile: (left, right) => left <= right,
  Cle: (left, right) => left <= right,
  Igt: (left, right) => left > right,
  Cgt: (left, right) => left > right,
  Ige: (left, right) => left >= right,
  Cge: (left, right) => left >= right,
};

/** -0 is no Int32 either: `| 0` makes 0 of it, which is the same number. */
function int32(result: number): number | undefined {
  const whole = result | 0;
  return whole === result ? whole : undefined;
}
