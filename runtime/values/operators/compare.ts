/** The comparison operators as scripts use them: a list on the left is filtered, anything else gives a Boolean. */
import { enumerate } from '../types/enumerate.ts';
import type { Value } from '../value.ts';
import { areEqual } from './equality.ts';
import { isInOrder, type OrderName } from './order.ts';

/** The elements of a list that pass the test, or whether the value itself does. */
function filterOrTest(left: Value, test: (element: Value) => boolean): Value {
  const elements = enumerate(left);
  return elements === undefined ? test(left) : elements.filter(test);
}

/** -eq or -ceq. */
export function equal(left: Value, right: Value, isCaseSensitive: boolean): Value {
  return filterOrTest(left, (element) => areEqual(element, right, isCaseSensitive));
}

/** -ne or -cne. */
export function notEqual(left: Value, right: Value, isCaseSensitive: boolean): Value {
  return filterOrTest(left, (element) => !areEqual(element, right, isCaseSensitive));
}

/** -lt, -le, -gt, -ge and their case-sensitive kin. */
export function ordered(operator: OrderName, isCaseSensitive: boolean) {
  return (left: Value, right: Value): Value =>
    filterOrTest(left, (element) => isInOrder(operator, { left: element, right }, isCaseSensitive));
}

/** -contains or -ccontains: whether an element of the left side is equal to the right. */
export function contains(left: Value, right: Value, isCaseSensitive: boolean): boolean {
  const elements = enumerate(left) ?? [left];
  return elements.some((element) => areEqual(element, right, isCaseSensitive));
}
