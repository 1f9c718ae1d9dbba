/** Casts to an enum: names in any case, a prefix that only one name has, names with commas, defined numbers. */
import { convertMessages } from '../base/messages/convert.ts';
import { conversionError, noConversion, notConvertible } from './convert-error.ts';
import { isPlain } from './convert-number.ts';
import { isIntegerTypeName } from './integer-types.ts';
import type { NetType } from './net-type.ts';
import { Numeric } from './numeric.ts';
import { toText } from './to-text.ts';
import { enumerate } from './types/enumerate.ts';
import { EnumValue } from './types/objects/enum-value.ts';
import { forgetText, Hashtable, type Value } from './value.ts';

/** The value as one of the enum; throws where it is none. */
export function convertToEnum(given: Value, type: NetType): EnumValue {
  const value = forgetText(given);
  if (value instanceof EnumValue) return fromNumber(value.value, type);
  if (typeof value === 'number') return fromNumber(value, type);
  if (value instanceof Numeric) {
    return isIntegerTypeName(value.type)
      ? fromNumber(Number(BigInt.asIntN(32, BigInt(value.value as number | bigint))), type)
      : fromFraction(given, type);
  }
  if (typeof value === 'string') return fromText(value, type);
  if (value instanceof Hashtable) return fromTable(value, type);
  const elements = enumerate(value);
  if (elements !== undefined) return fromElements(elements, type);
  throw isPlain(value) ? notConvertible(value, type) : noConversion(value, type);
}

/** No integer goes by its text, the written one where it is known; BigInteger does not convert at all. */
function fromFraction(given: Value, type: NetType): EnumValue {
  const value = forgetText(given);
  if (value instanceof Numeric && value.type === 'BigInteger') throw noConversion(value, type);
  return fromText(toText(given), type);
}

/** A new value without properties, which no entry of a table can set. */
function fromTable(table: Hashtable, type: NetType): EnumValue {
  if (table.size === 0) return new EnumValue(type, 0);
  const [first] = table.keys();
  throw conversionError(
    'ObjectCreationError',
    convertMessages.memberNotSet(toText(first ?? null), type.fullName),
  );
}

function fromElements(elements: readonly Value[], type: NetType): EnumValue {
  const texts = elements.map((element) =>
    typeof element === 'string' ? element : convertToEnum(element, type).text,
  );
  return fromText(texts.join(','), type);
}

function members(type: NetType): [string, number][] {
  return Object.entries(type.enumMembers ?? {});
}

function names(type: NetType): string[] {
  return members(type).map(([name]) => name);
}

function fromNumber(value: number, type: NetType): EnumValue {
  if (isDefined(value, type)) return new EnumValue(type, value);
  throw conversionError(
    'UndefinedIntegerToEnum',
    convertMessages.undefinedEnumValue(String(value), type.fullName, names(type)),
  );
}

/** Flags: only known bits; an enum with negative members takes anything. */
function isDefined(value: number, type: NetType): boolean {
  const values = members(type).map(([, member]) => member);
  if (!type.isFlags) return values.includes(value);
  if (values.some((member) => member < 0)) return true;
  const all = values.reduce((bits, member) => bits | BigInt(member), 0n);
  return value >= 0 && (BigInt(value) & ~all) === 0n;
}

function fromText(text: string, type: NetType): EnumValue {
  const value = parseNames(text, type) ?? parsePrefix(text, type);
  if (isDefined(value, type)) return new EnumValue(type, value);
  throw conversionError(
    'EnumParseUndefined',
    convertMessages.undefinedEnumValue(text, type.fullName, names(type)),
  );
}

/** .NET's own Enum.Parse: a number, or names with commas; undefined when a name is unknown. */
function parseNames(text: string, type: NetType): number | undefined {
  const trimmed = text.trim();
  if (/^[-+]?\d+$/.test(trimmed)) return Number(trimmed);
  let bits = 0n;
  for (const part of text.split(',')) {
    const name = part.trim();
    const value =
      members(type).find(([member]) => member === name) ??
      members(type).find(([member]) => member.toLowerCase() === name.toLowerCase());
    if (value === undefined) return undefined;
    bits |= BigInt(value[1]);
  }
  return Number(bits);
}

/** Names that a beginning means although others begin alike. */
const usualNames: Readonly<Record<string, readonly string[]>> = {
  'System.IO.FileAttributes': ['Directory', 'ReadOnly', 'System'],
};

function parsePrefix(text: string, type: NetType): number {
  const folded = text.toLowerCase();
  const starting = members(type).filter(([name]) => name.toLowerCase().startsWith(folded));
  const [only, other] = starting;
  if (text !== '' && only !== undefined && other === undefined) return only[1];
  const usual = usualNames[type.fullName]?.find((name) =>
    starting.some(([known]) => known === name),
  );
  if (usual !== undefined && other !== undefined) return type.enumMembers?.[usual] ?? 0;
  const isAmbiguous = text !== '' && other !== undefined;
  const message = isAmbiguous
    ? convertMessages.ambiguousEnumName(
        text,
        type.fullName,
        starting.map(([name]) => name),
      )
    : convertMessages.unknownEnumName(text, type.fullName, names(type));
  throw conversionError('SubstringDisambiguationEnumParseThrewAnException', message);
}
