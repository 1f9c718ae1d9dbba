/** ToString(format) of any value. A type without formats of its own gives its text. */
import { ValueError } from '../../base/errors.ts';
import { operateMessages } from '../../base/messages/operate.ts';
import { DateTime } from '../date-time.ts';
import { describeType } from '../describe-type.ts';
import { NetObject } from '../net-object.ts';
import { Numeric } from '../numeric.ts';
import { currentCulture } from '../surroundings.ts';
import { TimeSpan } from '../time-span.ts';
import { plainText, toText } from '../to-text.ts';
import { DateTimeOffset } from '../types/objects/date-time-offset.ts';
import { EnumValue } from '../types/objects/enum-value.ts';
import { Guid } from '../types/objects/guid.ts';
import { CustomObject, type Value } from '../value.ts';
import type { Culture } from './culture.ts';
import { findCulture } from './cultures.ts';
import { writeDate, writeOffsetDate } from './date.ts';
import { writeEnum } from './enum.ts';
import { writeGuid } from './guid.ts';
import { writeNumber } from './number.ts';
import { FormatFailure } from './standard-number.ts';
import { writeTimeSpan } from './write-time-span.ts';

/** The value's text in a format; `provider` is a culture, the user's where it is $null. */
export function formatValue(value: Value, format: string | null, provider: Value = null): string {
  const culture = provider === null ? currentCulture() : findCulture(toText(provider));
  try {
    return write(value, format, culture);
  } catch (error) {
    if (!(error instanceof FormatFailure)) throw error;
    throw new ValueError({
      id: 'FormatException',
      category: 'NotSpecified',
      exceptionType: 'System.Management.Automation.MethodInvocationException',
      innerExceptionType: 'System.FormatException',
      message: operateMessages.formatSpecifier(format ?? '', describeType(value)),
    });
  }
}

function write(value: Value, format: string | null, culture: Culture): string {
  if (typeof value === 'number' || value instanceof Numeric)
    return writeNumber(value, format, culture);
  if (value instanceof DateTime) return writeDate(value, format, culture);
  if (value instanceof TimeSpan) return writeTimeSpan(value, format, culture);
  if (value instanceof DateTimeOffset) return writeOffsetDate(value, format, culture);
  if (value instanceof EnumValue) return writeEnum(value, format);
  if (value instanceof Guid) return writeGuid(value, format);
  if (value instanceof CustomObject) return toText(value);
  return value instanceof NetObject ? value.text : plainText(value);
}
