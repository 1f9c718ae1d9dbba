/** The order of values as Sort-Object, Group-Object and Measure-Object have it: whatever cannot be compared is compared as text. */
import { CmdletError } from '../../base/errors.ts';
import { compareValues } from '../../values/operators/order.ts';
import { compareTexts } from '../../values/text-order.ts';
import { toText } from '../../values/to-text.ts';
import type { Value } from '../../values/value.ts';

/** Negative, zero or positive; nothing comes before everything. */
export function compareItems(
  left: Value | undefined,
  right: Value | undefined,
  isCaseSensitive: boolean,
): number {
  const [one, other] = [left ?? null, right ?? null];
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  if (typeof one === 'string' && typeof other === 'string') {
    return compareTexts(one, other, isCaseSensitive);
  }
  try {
    const order = compareValues(one, other, isCaseSensitive);
    if (!Number.isNaN(order)) return order;
  } catch (error) {
    if (!(error instanceof CmdletError)) throw error;
  }
  return compareTexts(toText(one), toText(other), isCaseSensitive);
}
