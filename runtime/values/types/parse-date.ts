/** .NET's Parse of dates, where it says more than the general conversion: what clock a date is read from. */
import { memberMessages } from '../../base/messages/members.ts';
import { DateTime } from '../date-time.ts';
import type { MemberContext } from '../net-type.ts';
import { toDateTime } from '../to-date-time.ts';
import { toLocal, toUniversal } from './date-parts.ts';
import { exception } from './exception.ts';

/** Bits of System.Globalization.DateTimeStyles. */
export const dateStyles = {
  adjustToUniversal: 16,
  assumeLocal: 32,
  assumeUniversal: 64,
  roundtripKind: 128,
} as const;

/** A date read, moved to the clock that the styles ask for; text with a zone becomes local time otherwise. */
export function placeDate(
  read: DateTime,
  styles: number,
  context: Pick<MemberContext, 'zoneOffset'>,
): DateTime {
  const isUtc = (styles & dateStyles.adjustToUniversal) !== 0;
  if (read.kind === 'Unspecified') {
    if (styles & dateStyles.assumeUniversal) {
      const moment = new DateTime(read.ticks, 'Utc');
      return isUtc ? moment : toLocal(moment, context.zoneOffset);
    }
    if (!(styles & dateStyles.assumeLocal)) return read;
    const local = new DateTime(read.ticks, 'Local');
    return isUtc ? toUniversal(local, context.zoneOffset) : local;
  }
  if (isUtc || styles & dateStyles.roundtripKind) return toUniversal(read, context.zoneOffset);
  return toLocal(read, context.zoneOffset);
}

/** The date, or null; text without a date is a time of today. */
export function readDate(
  text: string,
  styles: number,
  context: Pick<MemberContext, 'zoneOffset' | 'now'>,
): DateTime | null {
  const read = text.trim() === '' ? undefined : (toDateTime(text) ?? timeOfToday(text, context));
  return read ? placeDate(read, styles, context) : null;
}

const timeOnly = /^\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AP]M)?\s*$/i;

function timeOfToday(
  text: string,
  context: Pick<MemberContext, 'zoneOffset' | 'now'>,
): DateTime | undefined {
  if (!timeOnly.test(text)) return undefined;
  const now = context.now() + context.zoneOffset(context.now()) * 60_000;
  return toDateTime(`${new Date(now).toISOString().slice(0, 10)} ${text.trim()}`);
}

/** The date, or .NET's exception. */
export function parseDate(
  text: string,
  styles: number,
  context: Pick<MemberContext, 'zoneOffset' | 'now'>,
): DateTime {
  const read = readDate(text, styles, context);
  if (read) return read;
  throw exception('System.FormatException', memberMessages.notParsed(text, 'a date'));
}
