/** The general conversion as the user's culture has it, which shows in dates: what -as and compiled cmdlets do. */
import { convertTo, underlyingType } from './convert.ts';
import { cultureText } from './culture-text.ts';
import type { NetType } from './net-type.ts';
import { plainDate } from './types/culture-text.ts';
import { nullText } from './types/objects/absent-value.ts';
import { forgetText, type Value } from './value.ts';

const dates = new Set(['System.DateTime', 'System.DateTimeOffset', 'System.DateOnly']);

/** Converts a value to a type, or throws a ValueError. */
export function convertInCulture(given: Value, type: NetType, ofs?: string): Value {
  const value = forgetText(given);
  if (type.fullName === 'System.String') return value === nullText ? null : cultureText(given, ofs);
  const { fullName } = underlyingType(type) ?? type;
  const isDate = typeof value === 'string' && dates.has(fullName);
  return convertTo(isDate ? plainDate(value) : given, type, ofs);
}
