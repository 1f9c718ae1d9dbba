import { toText } from '../to-text.ts';
import { enumerate } from '../types/enumerate.ts';
import type { Value } from '../value.ts';
import { compileWildcard } from '../wildcard.ts';

/** -like, -notlike and their case-sensitive kin; of a list, the texts that match. */
export function like(options: { readonly isCaseSensitive: boolean; readonly isNegated: boolean }) {
  return (left: Value, right: Value): Value => {
    const { matches } = compileWildcard(toText(right), options.isCaseSensitive);
    const test = (text: string): boolean => matches(text) !== options.isNegated;
    const elements = enumerate(left);
    if (elements === undefined) return test(toText(left));
    return elements.map((element) => toText(element)).filter(test);
  };
}
