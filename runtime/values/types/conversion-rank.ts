/**
 * How near a value's type is to a parameter's: the greater the number, the better the form of a method
 * fits. The order is PowerShell's (its ConversionRank); 0 is no conversion at all. Nothing is converted here.
 */
import type { NetType } from '../net-type.ts';
import type { Value } from '../value.ts';
import { findType, isAssignable, typeOf } from './find-type.ts';

export const ranks = {
  none: 0,
  unrelatedArrays: 0x0f,
  toString: 0x1f,
  convertible: 0x3f,
  implicitCast: 0x4f,
  explicitCast: 0x5f,
  constructor: 0x6f,
  parse: 0x7f,
  psObject: 0x8f,
  language: 0x9f,
  nullToValue: 0xaf,
  nullToReference: 0xbf,
  numericExplicit: 0xcf,
  numericExplicitBetter: 0xdf,
  numericString: 0xef,
  numericImplicit: 0xff,
  assignable: 0x10f,
  stringToCharArray: 0x11a,
  identity: 0x11f,
} as const;

/** A scalar that becomes an array of one ranks a little below the conversion of the element. */
const scalarToArray = 0xfff7;

/** The rank of a value for a parameter of a type. */
export function rankOf(value: Value, to: NetType): number {
  return value === null ? rankOfNull(to) : rankOfType(typeOf(value), to);
}

function rankOfNull(to: NetType): number {
  if (to.fullName === 'System.String') return ranks.toString;
  if (isNumber(to) || to.fullName === 'System.Boolean' || to.fullName === 'System.Char') {
    return ranks.nullToValue;
  }
  if (to.fullName.startsWith('System.Nullable[')) return ranks.nullToValue;
  return to.kind === 'struct' || to.kind === 'enum' ? ranks.none : ranks.nullToReference;
}

/** The rank of one type for another. */
export function rankOfType(from: NetType, to: NetType): number {
  if (from.fullName === to.fullName) return ranks.identity;
  if (from.fullName === 'System.String' && to.fullName === 'System.Char[]') {
    return ranks.stringToCharArray;
  }
  if (isAssignable(from, to)) return ranks.assignable;
  if (to.fullName === 'System.Management.Automation.PSObject') return ranks.psObject;
  const pair = rankOfNumbers(from, to) ?? rankOfScalars(from, to);
  if (pair !== undefined) return pair;
  if (to.fullName === 'System.String') return ranks.toString;
  return to.fullName.endsWith('[]') || to.fullName === 'System.Array'
    ? rankOfArray(from, to)
    : rankOfOthers(from, to);
}

const sizes: Readonly<Record<string, number>> = {
  'System.SByte': -1,
  'System.Byte': 1,
  'System.Int16': -2,
  'System.UInt16': 2,
  'System.Int32': -3,
  'System.UInt32': 3,
  'System.Int64': -4,
  'System.UInt64': 4,
};
const reals = ['System.Single', 'System.Double', 'System.Decimal'];
const bigInteger = 'System.Numerics.BigInteger';

function isNumber({ fullName }: NetType): boolean {
  return Object.hasOwn(sizes, fullName) || reals.includes(fullName) || fullName === bigInteger;
}

function rankOfNumbers(from: NetType, to: NetType): number | undefined {
  if (!isNumber(from) || !isNumber(to)) return undefined;
  if (to.fullName === bigInteger) return ranks.implicitCast;
  if (from.fullName === bigInteger) return ranks.explicitCast;
  const given = sizes[from.fullName];
  const wanted = sizes[to.fullName];
  if (given !== undefined && wanted !== undefined) return rankOfIntegers(given, wanted);
  if (given !== undefined) return ranks.numericImplicit;
  if (wanted !== undefined) return ranks.numericExplicit;
  if (from.fullName === 'System.Decimal') return ranks.numericExplicitBetter;
  return to.fullName === 'System.Double' ? ranks.numericImplicit : ranks.numericExplicit;
}

/** Signed types have negative sizes. */
function rankOfIntegers(from: number, to: number): number {
  const isLarger = Math.abs(to) > Math.abs(from);
  if (Math.sign(from) === Math.sign(to)) {
    return isLarger ? ranks.numericImplicit : ranks.numericExplicit;
  }
  if (from > 0) return isLarger ? ranks.numericImplicit : ranks.numericExplicit;
  return Math.abs(to) >= Math.abs(from) ? ranks.numericExplicitBetter : ranks.numericExplicit;
}

/** Pairs of a number, text, a Boolean or a character that have a rank of their own. */
function rankOfScalars(from: NetType, to: NetType): number | undefined {
  const [given, wanted] = [from.fullName, to.fullName];
  if (given === 'System.String') return rankOfText(to);
  if (wanted === 'System.Boolean') {
    return ranks.language;
  }
  if (isNumber(from) && (wanted === 'System.String' || wanted === 'System.Char')) {
    return ranks.numericString;
  }
  if (isNumber(from) && to.kind === 'enum') {
    return Object.hasOwn(sizes, given) ? ranks.language : ranks.none;
  }
  if (given === 'System.Boolean' && isNumber(to)) {
    return wanted === bigInteger ? ranks.language : ranks.convertible;
  }
  if (given === 'System.Char' && isNumber(to)) {
    if (wanted === 'System.Single' || wanted === 'System.Double') return ranks.language;
    return wanted === 'System.Decimal' ? ranks.implicitCast : ranks.convertible;
  }
  if (from.kind === 'enum' && isNumber(to)) return ranks.convertible;
  return undefined;
}

const readAsText = new Set([
  'System.Boolean',
  'System.Text.RegularExpressions.Regex',
  'System.Type',
  'System.Uri',
  'System.Xml.XmlDocument',
]);
const parsed = new Set([
  'System.Char',
  'System.DateTime',
  'System.DateTimeOffset',
  'System.TimeSpan',
  'System.Guid',
  'System.Version',
  'System.Management.Automation.SemanticVersion',
]);

function rankOfText(to: NetType): number | undefined {
  if (isNumber(to)) return ranks.numericString;
  if (readAsText.has(to.fullName)) return ranks.language;
  if (to.kind === 'enum' || parsed.has(to.fullName)) return ranks.parse;
  return undefined;
}

function rankOfArray(from: NetType, to: NetType): number {
  const [wanted] = to.typeArguments ?? [];
  const [given] = from.typeArguments ?? [];
  if (!wanted) return isEnumerable(from) ? ranks.language : ranks.assignable & scalarToArray;
  if (from.fullName.endsWith('[]') && given) {
    return isAssignable(given, wanted) ? ranks.language : ranks.unrelatedArrays;
  }
  return isEnumerable(from) ? ranks.language : rankOfType(from, wanted) & scalarToArray;
}

const enumerable = 'System.Collections.IEnumerable';

function isEnumerable(type: NetType): boolean {
  const wanted = findType(enumerable);
  return wanted !== undefined && type.fullName !== 'System.String' && isAssignable(type, wanted);
}

const scriptBlock = 'System.Management.Automation.ScriptBlock';
const delegate = 'System.Delegate';

function rankOfOthers(from: NetType, to: NetType): number {
  if (from.fullName === scriptBlock)
    return to.bases.includes(delegate) ? ranks.language : ranks.none;
  if (to.fullName === 'System.Collections.Hashtable') {
    return from.bases.includes('System.Collections.IDictionary') ? ranks.language : ranks.none;
  }
  if (to.kind === 'enum') return isEnumerable(from) ? ranks.parse : ranks.none;
  if (to.fullName === 'System.DateTimeOffset' && from.fullName === 'System.DateTime') {
    return ranks.implicitCast;
  }
  if (from.fullName === 'System.Int64' && isTicks(to)) return ranks.constructor;
  if (from.fullName === 'System.Int32' && isTicks(to)) return ranks.constructor;
  const takes = to.constructors.some(({ parameters }) => {
    const [only] = parameters;
    const type = parameters.length === 1 && only !== undefined ? findType(only) : undefined;
    return type !== undefined && type.fullName !== 'System.Object' && isAssignable(from, type);
  });
  return takes ? ranks.constructor : ranks.none;
}

function isTicks({ fullName }: NetType): boolean {
  return fullName === 'System.DateTime' || fullName === 'System.TimeSpan';
}
