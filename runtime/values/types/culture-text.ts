/** Text as people of a culture write it, put into the form that is read here: English as in the United States. */

import type { Culture } from '../format/culture.ts';
import { findCulture } from '../format/cultures.ts';
import { currentCulture } from '../surroundings.ts';
import { toText } from '../to-text.ts';
import type { Value } from '../value.ts';

/** The user's own where none is given. */
function cultureOf(provider: Value): Culture {
  return provider === null ? currentCulture() : findCulture(toText(provider));
}

/** A number, with the point and the commas where English has them. */
export function plainNumber(text: string, provider: Value = null): string {
  const { decimalPoint, groupSeparator } = cultureOf(provider);
  if (decimalPoint === '.') return text;
  const isBlank = /\s/.test(groupSeparator);
  return [...text]
    .map((sign) => {
      if (sign === decimalPoint) return '.';
      return sign === groupSeparator || (isBlank && /\s/.test(sign)) ? ',' : sign;
    })
    .join('');
}

const dayFirst = /^(\s*)(\d{1,2})([./-])(\d{1,2})\3(\d{2,4})/;
const dayAndMonth = /^\s*(\d{1,2})[./-](\d{1,2})\s*$/;
const wordFirst = /^\s*(\p{L}+)[\s-]+(\d{1,2})\s*$/u;
const wordLast = /^\s*(\d{1,2})[\s-]+(\p{L}+)\s*$/u;

/**
 * A date as the invariant culture reads it: month before day, and beside a month's name a number in front
 * is the year, one behind it the day. Of a culture that writes the day first it is the other way round.
 */
export function plainDate(text: string, provider: Value = null): string {
  const { name, patterns } = cultureOf(provider);
  if (name === '') return text;
  const { d } = patterns;
  const isDayFirst = d.indexOf('d') < d.indexOf('M') && !d.startsWith('y');
  if (wordLast.test(text)) return text.replace(wordLast, '$2 $1');
  if (!isDayFirst) return text;
  return text
    .replace(dayFirst, '$1$4/$2/$5')
    .replace(dayAndMonth, '$2/$1')
    .replace(wordFirst, '$2 $1');
}
