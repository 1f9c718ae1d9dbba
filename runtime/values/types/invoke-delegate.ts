/** Script blocks where .NET wants a Predicate, Func, Action or Comparison. */

import type { MemberContext } from '../net-type.ts';
import { Numeric } from '../numeric.ts';
import { isTrue } from '../truth.ts';
import type { Value } from '../value.ts';

/** What the block puts out for the arguments, as one value; `$_` is not set, as PowerShell does not set it. */
export function invokeDelegate(
  block: Value,
  given: readonly Value[],
  context: MemberContext,
): Value {
  const output = context.invoke(block, { arguments: given });
  return output.length > 1 ? output : (output[0] ?? null);
}

/** Whether the block holds for an item. */
export function satisfies(block: Value, item: Value, context: MemberContext): boolean {
  return isTrue(invokeDelegate(block, [item], context));
}

/** What a Comparison says of two values: negative, zero or positive. */
export function compareBy(block: Value, pair: readonly Value[], context: MemberContext): number {
  const answer = invokeDelegate(block, pair, context);
  return answer instanceof Numeric ? Number(answer.value) : Number(answer ?? 0);
}
