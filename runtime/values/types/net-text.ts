/** ToString() without arguments: .NET's text of a value, which for numbers and dates is not PowerShell's. */

import { Char } from '../char.ts';
import { DateTime } from '../date-time.ts';
import { describeType } from '../describe-type.ts';
import { NetObject } from '../net-object.ts';
import { Numeric } from '../numeric.ts';
import { TimeSpan } from '../time-span.ts';
import { toText } from '../to-text.ts';
import { CustomObject, Hashtable, Model, type Value } from '../value.ts';
import { formatValue } from './formatting.ts';
import { DateTimeOffset } from './objects/date-time-offset.ts';
import { EnumValue } from './objects/enum-value.ts';
import { Exception, exceptionText } from './objects/exception.ts';
import { ListObject } from './objects/list-object.ts';
import { NetTypeValue } from './objects/net-type-value.ts';
import { netTypeText } from './type-text.ts';

/** The text. */
export function netText(value: Value): string {
  if (value === null) return '';
  if (value instanceof NetTypeValue) return netTypeText(value.type);
  if (value instanceof Numeric || value instanceof DateTime || value instanceof DateTimeOffset) {
    return formatValue(value, null);
  }
  if (value instanceof Exception) return exceptionText(value);
  if (Array.isArray(value) || value instanceof Hashtable || value instanceof ListObject) {
    return describeType(value);
  }
  if (value instanceof TimeSpan || value instanceof Char || value instanceof EnumValue) {
    return toText(value);
  }
  if (value instanceof CustomObject || value instanceof Model) return toText(value);
  return value instanceof NetObject ? value.text : toText(value);
}
