/** Text in the user's culture: what a script shows, and what a compiled cmdlet makes of an argument. */

import { DateTime } from './date-time.ts';
import { writeDate, writeOffsetDate } from './format/date.ts';
import { writeNumber } from './format/number.ts';
import { Numeric } from './numeric.ts';
import { currentCulture } from './surroundings.ts';
import { elementText, plainText, toTextBy } from './to-text.ts';
import { DateTimeOffset } from './types/objects/date-time-offset.ts';
import type { Value } from './value.ts';

/** The text of a value by itself; a number stays as it is everywhere. */
function localText(value: Value): string {
  if (value instanceof DateTime) return writeDate(value, null, currentCulture());
  if (value instanceof DateTimeOffset) return writeOffsetDate(value, null, currentCulture());
  return plainText(value);
}

/** The same, numbers included. */
function joinedText(value: Value): string {
  const isNumber = typeof value === 'number' || value instanceof Numeric;
  return isNumber ? writeNumber(value, null, currentCulture()) : localText(value);
}

/** PowerShell's text of any value, its dates in the user's culture, also those inside of lists and objects. */
export function cultureText(value: Value, ofs: string = ' '): string {
  return toTextBy(localText, value, ofs);
}

/** The elements of a list joined by a separator: -join. */
export function joinTexts(elements: readonly Value[], separator: string): string {
  return elements.map((element) => elementText(joinedText, element)).join(separator);
}
