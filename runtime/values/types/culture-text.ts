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

/** A date whose day stands first where the culture writes it so. */
export function plainDate(text: string, provider: Value = null): string {
  const { d } = cultureOf(provider).patterns;
  if (d.indexOf('d') > d.indexOf('M') || d.startsWith('y')) return text;
  return text.replace(dayFirst, '$1$4/$2/$5');
}
