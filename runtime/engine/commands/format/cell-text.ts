/** A value as one cell or entry shows it. */

import { DateTime } from '../../../values/date-time.ts';
import { NetObject } from '../../../values/net-object.ts';
import { Numeric } from '../../../values/numeric.ts';
import { toText } from '../../../values/to-text.ts';
import { enumerate } from '../../../values/types/enumerate.ts';
import { formatComposite, formatValue } from '../../../values/types/formatting.ts';
import { DictionaryObject } from '../../../values/types/objects/dictionary-object.ts';
import { Hashtable, type Value } from '../../../values/value.ts';

export interface CellStyle {
  /** Numbers with a fraction have three digits in a table. */
  readonly isInTable: boolean;
  /** `$FormatEnumerationLimit` */
  readonly most: number;
  readonly format?: string | undefined;
}

/** The text; lists and tables between braces. */
export function cellText(value: Value | undefined, style: CellStyle): string {
  if (value === undefined || value === null) return '';
  if (style.format !== undefined) {
    return style.format.includes('{0')
      ? formatComposite(style.format, [value])
      : formatValue(value, style.format);
  }
  if (value instanceof Hashtable) return braced([...value].map(entryText), style);
  if (value instanceof DictionaryObject) return braced([...value.entries].map(entryText), style);
  const elements = enumerate(value);
  if (elements)
    return braced(
      elements.map((each) => toText(each)),
      style,
    );
  if (style.isInTable && isFraction(value)) return formatValue(value, 'F3');
  return value instanceof DateTime ? formatValue(value, null) : plain(value);
}

function plain(value: Value): string {
  return value instanceof NetObject ? value.text : toText(value);
}

function isFraction(value: Value): boolean {
  return value instanceof Numeric && ['Double', 'Single', 'Decimal'].includes(value.type);
}

function entryText([key, value]: readonly [Value, Value]): string {
  return `[${toText(key)}, ${toText(value)}]`;
}

function braced(texts: readonly string[], { most }: CellStyle): string {
  const shown = most >= 0 ? texts.slice(0, most) : texts;
  return `{${shown.join(', ')}${shown.length < texts.length ? '…' : ''}}`;
}

/** How many places a text takes in a terminal: characters of East Asia take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
