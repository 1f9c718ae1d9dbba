/** The order and equality of texts in .NET's invariant culture, as PowerShell's operators take them. */

import { lazyCollator } from './collator.ts';

const ignoringCase = lazyCollator({ sensitivity: 'accent' });
const regardingCase = lazyCollator({ sensitivity: 'variant', caseFirst: 'false' });
const plain = /^[ -~]*$/;

/** Negative, zero or positive, as the left text comes first, is equal or comes last. */
export function compareTexts(left: string, right: string, isCaseSensitive: boolean): number {
  if (left === right) return 0;
  return isCaseSensitive ? regardingCase(left, right) : ignoringCase(left, right);
}

/** Whether two texts are the same to -eq and -ceq. */
export function equalTexts(left: string, right: string, isCaseSensitive: boolean): boolean {
  if (left === right) return true;
  if (plain.test(left) && plain.test(right)) {
    return !isCaseSensitive && left.toLowerCase() === right.toLowerCase();
  }
  return compareTexts(left, right, isCaseSensitive) === 0;
}
