/**
 * PowerShell's general conversion, as casts and -as do it (binding.md §4.2): a value and a type in, the
 * value in that type out, or a ValueError with PowerShell's id. What only a type itself knows is asked
 * of its table. Culture-invariant; nothing is looked up but types.
 */
import { ValueError } from '../base/errors.ts';
import { convertMessages } from '../base/messages/convert.ts';
import { Char } from './char.ts';
import { convertToArray, elementTypeOf } from './convert-array.ts';
import { constructFrom, parseText } from './convert-construct.ts';
import { convertToEnum } from './convert-enum.ts';
import { conversionError, noConversion, notConvertible, notReadable } from './convert-error.ts';
import { convertToChar, convertToNumber, isPlain, numberTypeName } from './convert-number.ts';
import { customObjectOf } from './custom-object.ts';
import { DateTime } from './date-time.ts';
import { localZoneOffset } from './local-zone.ts';
import type { NetType } from './net-type.ts';
import { Numeric } from './numeric.ts';
import { SwitchParameter } from './switch-parameter.ts';
import { TimeSpan } from './time-span.ts';
import { toDateTime } from './to-date-time.ts';
import { isList, toText } from './to-text.ts';
import { toTimeSpan } from './to-time-span.ts';
import { isTrue } from './truth.ts';
import { toLocal } from './types/date-parts.ts';
import { enumerate } from './types/enumerate.ts';
import { findType, isInstance } from './types/find-type.ts';
import { NetTypeValue } from './types/objects/net-type-value.ts';
import { CustomObject, forgetText, Hashtable, type Value } from './value.ts';

/** Converts a value to a type, or throws a ValueError. */
export function convertTo(given: Value, type: NetType, ofs?: string): Value {
  const value = forgetText(given);
  const underlying = underlyingType(type);
  if (underlying !== undefined) return value === null ? null : convertTo(given, underlying, ofs);
  if (type.fullName === 'System.Object') return value;
  const converter = converters[type.fullName];
  if (converter !== undefined) return converter(value, { type, given, ofs });
  if (numberTypeName(type) !== undefined) return convertToNumber(value, type);
  if (value === null) return convertNull(type);
  if (type.kind === 'enum') {
    return isInstance(value, type) ? value : convertToEnum(value, type);
  }
  const element = elementTypeOf(type);
  if (element !== undefined) return toArray(given, type, element);
  if (isInstance(value, type)) return value;
  return (
    type.convert?.(value, convertTo) ??
    convertThroughText(value, type) ??
    constructUnlessRead(value, type) ??
    fail(value, type)
  );
}

/** The converted value, or undefined where there is none: -as. */
export function tryConvert(value: Value, type: NetType): Value | undefined {
  try {
    return convertTo(value, type);
  } catch (error) {
    if (error instanceof ValueError) return undefined;
    throw error;
  }
}

/** The type that a Nullable is of. */
function underlyingType(type: NetType): NetType | undefined {
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
  'System.String': (_, { given, ofs }) => toText(given, ofs),
  'System.Char': (value, { type }) => convertToChar(value, type),
  'System.Type': (value, { type }) => convertToType(value, type),
  'System.Void': () => null,
  'System.DateTime': (value, { type }) => convertTime(value, type, toDateTime),
  'System.TimeSpan': (value, { type }) => convertTime(value, type, toTimeSpan),
  'System.Management.Automation.PSObject': (value) => value,
  'System.Management.Automation.PSCustomObject': (value) =>
    value instanceof Hashtable ? customObjectOf(value) : value,
  'System.Management.Automation.SwitchParameter': (value, { type }) => {
    if (typeof value === 'boolean' || value === null) return new SwitchParameter(value ?? false);
    if (value instanceof SwitchParameter) return value;
    throw noConversion(value, type);
  },
  'System.Collections.Hashtable': (value, { type }) => {
    if (value === null || (value instanceof Hashtable && !value.isOrdered)) return value;
    if (value instanceof Hashtable) return new Hashtable(value);
    return type.convert?.(value, convertTo) ?? fail(value, type);
  },
  'System.Array': (value) => {
    if (value === null || isList(value)) return value;
    return [...(enumerate(value) ?? [value])];
  },
};

/** A type by its name; a number is looked up as its text. */
function convertToType(value: Value, type: NetType): Value {
  if (value === null || isInstance(value, type)) return value;
  const found = findType(toText(value));
  return found === undefined ? fail(toText(value), type) : new NetTypeValue(found);
}

/** An array that has the type already is passed on as it is. */
function toArray(given: Value, type: NetType, element: NetType): Value {
  const value = forgetText(given);
  const isSame = isList(value) && isInstance(value, type);
  return isSame ? value : convertToArray(given, element, convertTo);
}

function convertNull(type: NetType): Value {
  if (type.kind === 'class' || type.kind === 'interface')
    return type.convert?.(null, convertTo) ?? null;
  const id = type.kind === 'enum' ? 'nullToEnumInvalidCast' : 'nullToObjectInvalidCast';
  throw conversionError(id, convertMessages.nullValue(type.fullName));
}

function convertTime(
  value: Value,
  type: NetType,
  read: (value: Value) => DateTime | TimeSpan | undefined,
): Value {
  if (value === null) return convertNull(type);
  const time = read(value instanceof Numeric && value.type !== 'Int64' ? toText(value) : value);
  // Text with a zone is a moment, which a cast shows by the local clock.
  if (time instanceof DateTime && time.kind === 'Utc' && time !== value) {
    return toLocal(time, localZoneOffset);
  }
  if (time !== undefined) return time;
  const isBlank =
    (value instanceof Hashtable && value.size === 0) ||
    (value instanceof CustomObject && value.typeName === null && value.properties.size === 0);
  if (isBlank) return type.name === 'DateTime' ? new DateTime(0n, 'Unspecified') : new TimeSpan(0n);
  return type.convert?.(value, convertTo) ?? fail(value, type);
}

/** A number becomes what its text becomes, where text becomes anything: `[version]1.5`. */
function convertThroughText(value: Value, type: NetType): Value | undefined {
  const isNumber = typeof value === 'number' || value instanceof Numeric;
  if (!isNumber || !Object.hasOwn(readers, type.fullName)) return undefined;
  return convertTo(toText(value), type);
}

/** Text goes to what reads it, and not to a constructor that would take it too. */
function constructUnlessRead(value: Value, type: NetType): Value | undefined {
  const isRead = typeof value === 'string' && Object.hasOwn(readers, type.fullName);
  if (isRead) return parseText(value, type);
  const parsed = typeof value === 'string' ? parseText(value, type) : undefined;
  return parsed ?? constructFrom(value, type);
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
  'System.Net.Mail.MailAddress': 'InvalidCastConstructorException',
  'System.Text.RegularExpressions.Regex': 'InvalidCastFromStringToRegex',
  'System.Type': 'InvalidCastFromStringToType',
  'System.Uri': 'InvalidCastFromStringToUri',
  'System.Xml.XmlDocument': 'InvalidCastToXmlDocument',
};

function fail(value: Value, type: NetType): never {
  const id = readers[type.fullName];
  const isXml = type.fullName === 'System.Xml.XmlDocument';
  const isReadable =
    typeof value === 'string' || typeof value === 'number' || value instanceof Numeric;
  if (id !== undefined && (isReadable || isXml)) throw notReadable(id, value, type);
  const isTried = isPlain(value) && !(value instanceof Char && type.kind === 'class');
  const isTime = type.fullName === 'System.DateTime' || type.fullName === 'System.TimeSpan';
  if (isTime && value instanceof Hashtable) {
    throw conversionError(
      'ObjectCreationError',
      convertMessages.notReadable(toText(value), type.fullName),
    );
  }
  throw isTried && typeof value === 'boolean'
    ? notConvertible(value, type)
    : noConversion(value, type);
}
