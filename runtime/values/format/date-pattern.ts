/** .NET's custom formats of dates and time spans, taken apart: runs of a letter, and what stands for itself. */
import { FormatFailure } from './standard-number.ts';

export type PatternPart =
  | { readonly kind: 'field'; readonly letter: string; readonly count: number }
  | { readonly kind: 'text'; readonly text: string };

const parts = /\\([\s\S])|\\$|'([^']*)('?)|"([^"]*)("?)|%([\s\S])|%$|([a-zA-Z])\7*|[\s\S]/g;

/** Takes a pattern apart; letters that are no field of `fields` stand for themselves. */
export function splitPattern(pattern: string, fields: string): readonly PatternPart[] {
  const found: PatternPart[] = [];
  for (const match of pattern.matchAll(parts)) {
    const [whole, escaped, single, singleEnd, double, doubleEnd, only, letter] = match;
    if (escaped !== undefined) found.push({ kind: 'text', text: escaped });
    else if (single !== undefined || double !== undefined) {
      if ((singleEnd ?? doubleEnd) === '') throw new FormatFailure(pattern);
      found.push({ kind: 'text', text: single ?? double ?? '' });
    } else if (only !== undefined) {
      if (!fields.includes(only)) throw new FormatFailure(pattern);
      found.push({ kind: 'field', letter: only, count: 1 });
    } else if (whole === '\\' || whole === '%') throw new FormatFailure(pattern);
    else if (fields.includes(whole.charAt(0))) {
      found.push({ kind: 'field', letter: whole.charAt(0), count: whole.length });
    } else if (letter !== undefined) found.push({ kind: 'text', text: whole });
    else found.push({ kind: 'text', text: whole });
  }
  return found;
}
