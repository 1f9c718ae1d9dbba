/** System.Convert: .NET's own conversions, which differ from PowerShell's casts. */
import { memberMessages } from '../../../base/messages/members.ts';
import type { NumericTypeName } from '../../../base/number-literal.ts';
import { Char } from '../../char.ts';
import { DateTime } from '../../date-time.ts';
import { describeType } from '../../describe-type.ts';
import type { NetType, Overload } from '../../net-type.ts';
import { Numeric, toDouble } from '../../numeric.ts';
import { toDateTime } from '../../to-date-time.ts';
import type { Value } from '../../value.ts';
import { compareNumbers } from '../compare-values.ts';
import { defaultOf } from '../default-value.ts';
import { defineType, double, fixed } from '../define.ts';
import { enumValue } from '../enum-types.ts';
import { exception } from '../exception.ts';
import { netText } from '../net-text.ts';
import { databaseNull } from '../objects/absent-value.ts';
import { EnumValue } from '../objects/enum-value.ts';
import type { NetTypeValue } from '../objects/net-type-value.ts';
import { integerLimits, integerOf, parseNetNumber, readNetNumber } from '../parse-number.ts';
import { roundDecimalTo, roundDouble } from '../round-number.ts';
import { base64Methods } from './base64.ts';

type Num = number | Numeric;

function invalidCast(value: Value, type: string): Error {
  const message = memberMessages.notParsed(describeType(value), type);
  return exception('System.InvalidCastException', message);
}

/** Any value that .NET calls convertible, as a number; text is read by the type's Parse. */
function toNumber(value: Value, type: NumericTypeName): Num {
  if (value === null) return defaultOf(defineType(`System.${type}`)) as Num;
  if (typeof value === 'string') return parseNetNumber(value, type);
  if (typeof value === 'boolean') return fromNumber(value ? 1 : 0, type);
  if (typeof value === 'number' || value instanceof Numeric) return fromNumber(value, type);
  if (value instanceof Char && Object.hasOwn(integerLimits, type)) {
    return fromNumber(value.code, type);
  }
  if (value instanceof EnumValue) return fromNumber(value.value, type);
  throw invalidCast(value, type);
}

function fromNumber(value: Num, type: NumericTypeName): Num {
  if (type === 'Double') return double(toDouble(value));
  if (type === 'Single') return new Numeric('Single', Math.fround(toDouble(value)));
  if (type === 'Decimal') return toDecimal(value);
  const whole = roundToEven(value);
  const fitted = whole === null ? null : integerOf(type, whole);
  if (fitted !== null) return fitted;
  throw exception('System.OverflowException', memberMessages.numberTooLarge(netText(value), type));
}

function toDecimal(value: Num): Numeric {
  if (value instanceof Numeric && value.type === 'Decimal') return value;
  const isFloat = value instanceof Numeric && typeof value.value === 'number';
  // .NET keeps 15 digits of a Double and 7 of a Single.
  const digits = value instanceof Numeric && value.type === 'Single' ? 7 : 15;
  const text = isFloat ? String(Number(toDouble(value).toPrecision(digits))) : netText(value);
  const read = readNetNumber(text, 'Decimal', 167);
  if (read.kind === 'value') return read.value as Numeric;
  throw exception('System.OverflowException', memberMessages.numberTooLarge(text, 'Decimal'));
}

function roundToEven(value: Num): bigint | null {
  if (typeof value === 'number') return BigInt(value);
  const inner = value.value;
  if (typeof inner === 'bigint') return inner;
  if (typeof inner === 'object') {
    const rounded = roundDecimalTo(value, 0, 'ToEven').value;
    return typeof rounded === 'object' ? rounded.mantissa / 10n ** BigInt(rounded.scale) : null;
  }
  return Number.isFinite(inner) ? BigInt(roundDouble(inner, 0, 'ToEven')) : null;
}

/** Digits of base 2, 8, 10 or 16; the highest bit of the type is its sign. */
function fromBase(text: string, base: number, type: NumericTypeName): Num {
  const prefix = { 2: '0b', 8: '0o', 10: '', 16: '0x' }[base];
  if (prefix === undefined) throw badBase(base);
  if (base === 10) return parseNetNumber(text, type);
  const digits = text.replace(/^0x/i, base === 16 ? '' : '0x');
  const isDigits = { 2: /^[01]+$/, 8: /^[0-7]+$/, 16: /^[0-9a-f]+$/i }[base as 2 | 8 | 16];
  if (!isDigits.test(digits)) {
    throw exception('System.FormatException', memberMessages.notANumber(text, `base ${base}`));
  }
  const value = BigInt(prefix + digits);
  const [least, most] = integerLimits[type] ?? [0n, 0n];
  const span = most - least + 1n;
  const signed = value > most && value < span ? value - span : value;
  const fitted = integerOf(type, signed);
  if (fitted !== null) return fitted;
  throw exception('System.OverflowException', memberMessages.numberTooLarge(text, type));
}

function badBase(base: number): Error {
  const message = memberMessages.outOfRange('The base', base, 'it is 2, 8, 10 or 16');
  return exception('System.ArgumentException', message);
}

function toBase(value: Num, base: number): string {
  if (![2, 8, 10, 16].includes(base)) throw badBase(base);
  const whole = BigInt(typeof value === 'number' ? value : (value.value as bigint | number));
  if (base === 10) return whole.toString();
  const [least, most] = integerLimits[typeof value === 'number' ? 'Int32' : value.type] ?? [0n, 0n];
  return (whole < 0n ? whole + (most - least + 1n) : whole).toString(base);
}

function toBoolean(value: Value): boolean {
  if (value === null) return false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number' || value instanceof Numeric) return compareNumbers(value, 0) !== 0;
  if (value instanceof EnumValue) return value.value !== 0;
  if (typeof value !== 'string') throw invalidCast(value, 'Boolean');
  const word = value.trim().toLowerCase();
  if (word === 'true' || word === 'false') return word === 'true';
  throw exception('System.FormatException', memberMessages.notParsed(value, 'True or False'));
}

function toChar(value: Value): Char {
  if (value instanceof Char) return value;
  if (typeof value === 'string' && value.length === 1) return new Char(value.charCodeAt(0));
  if (typeof value === 'string') {
    throw exception('System.FormatException', memberMessages.notParsed(value, 'one character'));
  }
  return new Char(Number(fromNumber(toNumber(value, 'UInt16'), 'Int32')));
}

function toMoment(value: Value): DateTime {
  if (value instanceof DateTime) return value;
  if (value === null) return new DateTime(0n, 'Unspecified');
  const read = typeof value === 'string' ? toDateTime(value) : undefined;
  if (read) return read;
  throw typeof value === 'string'
    ? exception('System.FormatException', memberMessages.notParsed(value, 'a date'))
    : invalidCast(value, 'DateTime');
}

/** All forms take any value: which one is meant makes no difference to what comes out. */
function forms(call: (value: Value) => Value, rest: readonly Overload[] = []): readonly Overload[] {
  return [
    fixed('Object', ([value]: [Value]) => call(value)),
    fixed('Object, IFormatProvider', ([value]: [Value]) => call(value)),
    ...rest,
  ];
}

const integers = Object.keys(integerLimits) as NumericTypeName[];
const floats = ['Single', 'Double', 'Decimal'] as const;

const numberMethods = Object.fromEntries([
  ...integers.map((type) => [
    `To${type}`,
    forms(
      (value) => toNumber(value, type),
      [fixed('String, Int32', ([text, base]: [string, number]) => fromBase(text, base, type))],
    ),
  ]),
  ...floats.map((type) => [`To${type}`, forms((value) => toNumber(value, type))]),
]) as Readonly<Record<string, readonly Overload[]>>;

function changeType(value: Value, typeName: string): Value {
  const name = typeName.replace(/^System\./, '');
  if (Object.hasOwn(numberMethods, `To${name}`)) return toNumber(value, name as NumericTypeName);
  const others: Readonly<Record<string, (value: Value) => Value>> = {
    String: netText,
    Boolean: toBoolean,
    Char: toChar,
    DateTime: toMoment,
    Object: (given) => given,
  };
  const change = Object.hasOwn(others, name) ? others[name] : undefined;
  if (change) return change(value);
  if (value !== null && describeType(value) === typeName) return value;
  throw invalidCast(value, typeName);
}

/** System.Convert. */
export const convertType: NetType = defineType('System.Convert', () => ({
  statics: {
    methods: {
      ...base64Methods,
      ...numberMethods,
      ChangeType: [
        fixed('Object, Type', ([value, type]: [Value, NetTypeValue]) =>
          changeType(value, type.type.fullName),
        ),
        fixed('Object, TypeCode', ([value, code]: [Value, EnumValue]) =>
          changeType(value, `System.${code.text}`),
        ),
        fixed('Object, Type, IFormatProvider', ([value, type]: [Value, NetTypeValue]) =>
          changeType(value, type.type.fullName),
        ),
      ],
      GetTypeCode: [
        fixed('Object', ([value]: [Value]) =>
          enumValue('System.TypeCode', value === null ? 'Empty' : typeCodeOf(value)),
        ),
      ],
      IsDBNull: [fixed('Object', ([value]: [Value]) => value === databaseNull)],
      ToBoolean: forms(toBoolean),
      ToChar: forms(toChar),
      ToDateTime: forms(toMoment),
      ToString: forms(netText, [
        ...['Byte', 'Int16', 'Int32', 'Int64'].map((type) =>
          fixed(`${type}, Int32`, ([value, base]: [Num, number]) => toBase(value, base)),
        ),
      ]),
    },
  },
}));

const coded = new Set([...integers, ...floats, 'String', 'Boolean', 'Char', 'DateTime']);

function typeCodeOf(value: Value): string {
  const name = describeType(value).replace(/^System\./, '');
  return coded.has(name) ? name : 'Object';
}
