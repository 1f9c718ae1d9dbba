import { memberMessages } from '../../../base/messages/members.ts';
import { DateTime } from '../../date-time.ts';
import type { MemberContext, MemberTable } from '../../net-type.ts';
import type { Value } from '../../value.ts';
import { plainDate } from '../culture-text.ts';
import { fixed } from '../define.ts';
import { exception } from '../exception.ts';
import { readExactDate } from '../formatting.ts';
import type { EnumValue } from '../objects/enum-value.ts';
import type { PSReference } from '../objects/ps-reference.ts';
import { parseDate, placeDate, readDate } from '../parse-date.ts';

type Formats = string | readonly Value[];

function readExact(
  text: string,
  formats: Formats,
  rules: { readonly styles: number; readonly context: MemberContext },
): DateTime | null {
  const all = typeof formats === 'string' ? [formats] : formats.map(String);
  for (const format of all) {
    const read = readExactDate(text, format);
    if (read) return placeDate(read, rules.styles, rules.context);
  }
  return null;
}

function parseExact(given: readonly Value[], context: MemberContext): DateTime {
  const [text, formats, , styles] = given as [string, Formats, Value, EnumValue?];
  const read = readExact(text, formats, { styles: styles?.value ?? 0, context });
  if (read) return read;
  const wanted = `a date of the form ${String(formats)}`;
  throw exception('System.FormatException', memberMessages.notParsed(text, wanted));
}

function write(into: PSReference, read: DateTime | null): boolean {
  into.write(read ?? new DateTime(0n, 'Unspecified'));
  return read !== null;
}

function tryParseExact(
  [text, formats, , styles, into]: [string, Formats, Value, EnumValue, PSReference],
  context: MemberContext,
): boolean {
  return write(into, readExact(text, formats, { styles: styles.value, context }));
}

/** The static methods of DateTime that read text. */
export const parseStatics: NonNullable<MemberTable['methods']> = {
  Parse: [
    fixed('String', ([text]: [string], context) => parseDate(plainDate(text), 0, context)),
    fixed('String, IFormatProvider', ([text, provider]: [string, Value], context) =>
      parseDate(plainDate(text, provider), 0, context),
    ),
    fixed(
      'String, IFormatProvider, DateTimeStyles',
      ([text, provider, styles]: [string, Value, EnumValue], context) =>
        parseDate(plainDate(text, provider), styles.value, context),
    ),
  ],
  ParseExact: [
    fixed('String, String, IFormatProvider', parseExact),
    fixed('String, String, IFormatProvider, DateTimeStyles', parseExact),
    fixed('String, String[], IFormatProvider, DateTimeStyles', parseExact),
  ],
  TryParse: [
    fixed('String, ref DateTime', ([text, into]: [string, PSReference], context) =>
      write(into, readDate(plainDate(text), 0, context)),
    ),
    fixed(
      'String, IFormatProvider, ref DateTime',
      ([text, provider, into]: [string, Value, PSReference], context) =>
        write(into, readDate(plainDate(text, provider), 0, context)),
    ),
    fixed(
      'String, IFormatProvider, DateTimeStyles, ref DateTime',
      ([text, provider, styles, into]: [string, Value, EnumValue, PSReference], context) =>
        write(into, readDate(plainDate(text, provider), styles.value, context)),
    ),
  ],
  TryParseExact: [
    fixed('String, String, IFormatProvider, DateTimeStyles, ref DateTime', tryParseExact),
    fixed('String, String[], IFormatProvider, DateTimeStyles, ref DateTime', tryParseExact),
  ],
};
