/**
 * PowerShell's general conversion, as casts and -as do it (binding.md §4.2): a value and a type in, the
 * value in that type out, or a ValueError with PowerShell's id. What only a type itself knows is asked
 * of its table. Culture-invariant; nothing is looked up but types.
 */
import { ValueError } from '../base/errors.ts';
import { convertMessages } from '../base/messages/convert.ts';
import { convertToArray, elementTypeOf } from './convert-array.ts';
import { collectInto, constructFrom, createFrom, parseText } from './convert-construct.ts';
import { convertToEnum } from './convert-enum.ts';
import { conversionError, noConversion, notConvertible, notReadable } from './convert-error.ts';
import { convertToChar, convertToNumber, isPlain, numberTypeName } from './convert-number.ts';
import { customObjectOf } from './custom-object.ts';
import { DateTime } from './date-time.ts';
import { localZoneOffset } from './local-zone.ts';
import type { ConvertTo, NetType } from './net-type.ts';
import { Numeric } from './numeric.ts';
import { SwitchParameter } from './switch-parameter.ts';
import type { TimeSpan } from './time-span.ts';
import { toDateTime } from './to-date-time.ts';
import { isList, toText } from './to-text.ts';
import { toTimeSpan } from './to-time-span.ts';
import { isTrue } from './truth.ts';
import { toLocal } from './types/date-parts.ts';
import { enumerate } from './types/enumerate.ts';
import { findType, isInstance } from './types/find-type.ts';
import { nullText } from './types/objects/absent-value.ts';
import { DictionaryObject } from './types/objects/dictionary-object.ts';
import { NetTypeValue } from './types/objects/net-type-value.ts';
import { sharesBits } from './types/shares-bits.ts';
import { CustomObject, forgetText, Hashtable, type Value } from './value.ts';
import { widens, widestOf } from './widen-number.ts';

/** Converts a value to a type, or throws a ValueError. */
export function convertTo(given: Value, type: NetType, ofs?: string): Value {
  const value = forgetText(given);
  const underlying = underlyingType(type);
  // On the way to what may be nothing, how a number was written is forgotten.
  if (underlying !== undefined) return value === null ? null : convertTo(value, underlying, ofs);
  if (type.fullName === 'System.Object') return value;
  const converter = converters[type.fullName];
  if (converter !== undefined) return converter(value, { type, given, ofs });
  if (numberTypeName(type) !== undefined) {
    return createFromMembers(value, type) ?? convertToNumber(value, type);
  }
  if (value === null) return convertNull(type);
  if (type.kind === 'enum') {
    if (isInstance(value, type)) return value;
    return createFromMembers(value, type) ?? convertToEnum(given, type);
  }
  const element = elementTypeOf(type);
  if (element !== undefined) return toArray({ type, given, ofs }, element);
  if (isInstance(value, type)) return value;
  return convertByType(value, { type, given, ofs });
}

/** What has no rule of its own: the ways are tried in PowerShell's order, and the first that there is decides. */
function convertByType(value: Value, asked: Asked): Value {
  const { type } = asked;
  const own = type.convert?.(value, convertTo);
  const made = own === undefined ? constructUnlessRead(value, type) : own;
  if (made !== undefined) return made;
  if (isNumber(value)) return convertThroughText(asked);
  if (isPlain(value)) throw notConvertible(value, type);
  if (value instanceof Hashtable || value instanceof DictionaryObject) {
    return createFromMembers(value, type) ?? fail(value, type);
  }
  return collectInto(value, type, convertTo) ?? createFromMembers(value, type) ?? fail(value, type);
}

/** A new object with the members of a dictionary or of an object, where the type has any. */
function createFromMembers(value: Value, type: NetType): Value | undefined {
  if (value instanceof Hashtable) return createFrom(value, type, convertTo);
  if (value instanceof DictionaryObject) {
    return createFrom(new Hashtable(value.entries), type, convertTo);
  }
  const isObject = value instanceof CustomObject && value.typeName === null;
  const isFilled = type.kind === 'enum' || Object.keys(type.instance.properties ?? {}).length > 0;
  return isObject && isFilled ? createFrom(value, type, convertTo) : undefined;
}

/** The converted value, or undefined where there is none; a conversion other than the general one can be given. */
export function tryConvert(
  value: Value,
  type: NetType,
  convert: ConvertTo = convertTo,
): Value | undefined {
  try {
    return convert(value, type);
  } catch (error) {
    if (error instanceof ValueError) return undefined;
    throw error;
  }
}

/** The type that a Nullable is of. */
export function underlyingType(type: NetType): NetType | undefined {
  return type.fullName.startsWith('System.Nullable') ? type.typeArguments?.[0] : undefined;
}

interface Asked {
  readonly type: NetType;
  readonly given: Value;
  readonly ofs: string | undefined;
}

type Converter = (value: Value, asked: Asked) => Value;

const converters: Readonly<Record<string, Converter>> = {
  'System.Boolean': (value) => isTrue(value),
  'System.String': (value, { given, ofs }) => (value === nullText ? null : toText(given, ofs)),
  'System.Char': (value, { type }) => convertToChar(value, type),
  'System.Type': (value, { type }) => convertToType(value, type),
  // Whatever it is, its text is read; the elements of a list stand on lines of their own.
  'System.Xml.XmlDocument': (value, { type }) => {
    if (value === null || isInstance(value, type)) return value;
    const text = value === nullText ? null : toText(value, '\n');
    return type.convert?.(text, convertTo) ?? fail(value, type);
  },
  'System.Void': () => null,
  'System.DateTime': (value, asked) => convertTime(value, asked, toDateTime),
  'System.TimeSpan': (value, asked) => convertTime(value, asked, toTimeSpan),
  'System.Management.Automation.PSObject': (value) => value,
  'System.Management.Automation.PSCustomObject': (value) =>
    value instanceof Hashtable ? customObjectOf(value) : value,
  'System.Management.Automation.SwitchParameter': (value, { type }) => {
    if (typeof value === 'boolean' || value === null) return new SwitchParameter(value ?? false);
    if (value instanceof SwitchParameter) return value;
    const made = createFromMembers(value, type);
    if (made !== undefined) return made;
    throw isPlain(value) && !isNumber(value)
      ? notConvertible(value, type)
      : noConversion(value, type);
  },
  'System.Collections.Hashtable': (value, asked) => {
    if (value === null || (value instanceof Hashtable && !value.isOrdered)) return value;
    if (value instanceof Hashtable) return new Hashtable(value);
    return convertByType(value, asked);
  },
  'System.Array': (value) => {
    if (value === null || isList(value)) return value;
    return [...(enumerate(value) ?? [value])];
  },
};

/** A type by its name; only text names one. */
function convertToType(value: Value, type: NetType): Value {
  if (value === null || isInstance(value, type)) return value;
  const found = typeof value === 'string' || isNumber(value) ? findType(toText(value)) : undefined;
  return found === undefined ? fail(value, type) : new NetTypeValue(found);
}

/** An array that has the type already is passed on as it is. */
function toArray({ type, given, ofs }: Asked, element: NetType): Value {
  const value = forgetText(given);
  const isSame = isList(value) && (isInstance(value, type) || sharesBits(value, type));
  return isSame
    ? value
    : convertToArray(given, element, (member, asked) => convertTo(member, asked, ofs));
}

function convertNull(type: NetType): Value {
  if (type.kind === 'class' || type.kind === 'interface')
    return type.convert?.(null, convertTo) ?? null;
  const id = type.kind === 'enum' ? 'nullToEnumInvalidCast' : 'nullToObjectInvalidCast';
  throw conversionError(id, convertMessages.nullValue(type.fullName));
}

function convertTime(
  value: Value,
  asked: Asked,
  read: (value: Value) => DateTime | TimeSpan | undefined,
): Value {
  const { type } = asked;
  if (value === null) return convertNull(type);
  if (isInstance(value, type)) return value;
  const ticks = widens(value, 'Int64') ? widestOf(value, 'Int64') : value;
  const isRead = typeof ticks === 'string' || (ticks instanceof Numeric && ticks.type === 'Int64');
  const time = isRead ? read(ticks) : undefined;
  // Text with a zone is a moment, which a cast shows by the local clock.
  if (time instanceof DateTime && time.kind === 'Utc') return toLocal(time, localZoneOffset);
  if (time !== undefined) return time;
  if (ticks instanceof Numeric && ticks.type === 'Int64') {
    const message = convertMessages.notReadable(toText(value), type.fullName);
    throw conversionError('InvalidCastConstructorException', message);
  }
  return isRead ? fail(value, type) : convertByType(value, asked);
}

/** All numbers but BigInteger, which .NET does not call convertible. */
function isNumber(value: Value): boolean {
  return typeof value === 'number' || (value instanceof Numeric && value.type !== 'BigInteger');
}

/** A number becomes what its text becomes, and the text is the one that was written where it is still known. */
function convertThroughText({ type, given, ofs }: Asked): Value {
  try {
    return convertTo(toText(given), type, ofs);
  } catch (error) {
    if (!(error instanceof ValueError) || error.id !== 'ConvertToFinalInvalidCastException') {
      throw error;
    }
    throw noConversion(forgetText(given), type);
  }
}

/** Text goes to what reads it, and not to a constructor that would take it too. */
function constructUnlessRead(value: Value, type: NetType): Value | undefined {
  if (typeof value !== 'string') return constructFrom(value, type);
  const parsed = parseText(value, type);
  if (parsed !== undefined || Object.hasOwn(readers, type.fullName)) return parsed;
  return constructFrom(value, type);
}

/** What reads text of a type, by the id of its failure. */
const readers: Readonly<Record<string, string>> = {
  'System.DateTime': 'InvalidCastParseTargetInvocationWithFormatProvider',
  'System.TimeSpan': 'InvalidCastParseTargetInvocationWithFormatProvider',
  'System.Guid': 'InvalidCastParseTargetInvocationWithFormatProvider',
  'System.DateTimeOffset': 'InvalidCastParseTargetInvocationWithFormatProvider',
  'System.DateOnly': 'InvalidCastParseTargetInvocationWithFormatProvider',
  'System.TimeOnly': 'InvalidCastParseTargetInvocationWithFormatProvider',
  'System.Version': 'InvalidCastParseTargetInvocation',
  'System.Management.Automation.SemanticVersion': 'InvalidCastParseTargetInvocation',
  'System.Net.IPAddress': 'InvalidCastParseTargetInvocation',
  'System.Text.RegularExpressions.Regex': 'InvalidCastFromStringToRegex',
  'System.Type': 'InvalidCastFromStringToType',
  'System.Uri': 'InvalidCastFromStringToUri',
  'System.Xml.XmlDocument': 'InvalidCastToXmlDocument',
};

function fail(value: Value, type: NetType): never {
  const id = readers[type.fullName];
  const isXml = type.fullName === 'System.Xml.XmlDocument';
  const isReadable = typeof value === 'string' || isNumber(value);
  if (id !== undefined && (isReadable || isXml)) throw notReadable(id, value, type);
  throw isPlain(value) && !isNumber(value)
    ? notConvertible(value, type)
    : noConversion(value, type);
}
