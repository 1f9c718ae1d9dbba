import { memberMessages } from '../../../base/messages/members.ts';
import type { NumericTypeName } from '../../../base/number-literal.ts';
import type { NetType, Overload } from '../../net-type.ts';
import { Numeric, toDouble } from '../../numeric.ts';
import { compareNumbers } from '../compare-values.ts';
import { constant, defineType, double, fixed, int64 } from '../define.ts';
import { exception } from '../exception.ts';
import type { EnumValue } from '../objects/enum-value.ts';
import type { PSReference } from '../objects/ps-reference.ts';
import { Tuple } from '../objects/tuple.ts';
import { integerOf } from '../parse-number.ts';
import { type RoundingName, roundDecimalTo, roundDouble } from '../round-number.ts';

type Num = number | Numeric;

/** The types in the order in which System.Math lists its forms. */
const allNumbers = [
  'Byte',
  'Decimal',
  'Double',
  'Int16',
  'Int32',
  'Int64',
  'SByte',
  'Single',
  'UInt16',
  'UInt32',
  'UInt64',
] as const satisfies readonly NumericTypeName[];
const signed = ['Int16', 'Int32', 'Int64', 'SByte', 'Decimal', 'Double', 'Single'] as const;

function numberOf(type: NumericTypeName, value: number | bigint): Num {
  if (type === 'Double') return double(Number(value));
  if (type === 'Single') return new Numeric('Single', Math.fround(Number(value)));
  const fitted = integerOf(type, BigInt(value));
  if (fitted === null) {
    throw exception('System.OverflowException', memberMessages.numberTooLarge(String(value), type));
  }
  return fitted;
}

function absolute(value: Num): Num {
  if (typeof value === 'number') return numberOf('Int32', Math.abs(value));
  const inner = value.value;
  if (typeof inner === 'object') {
    const mantissa = inner.mantissa < 0n ? -inner.mantissa : inner.mantissa;
    return new Numeric('Decimal', { mantissa, scale: inner.scale });
  }
  return numberOf(value.type, inner < 0 ? -inner : inner);
}

function signOf(value: Num): number {
  if (Number.isNaN(toDouble(value))) {
    throw exception('System.ArithmeticException', memberMessages.notANumber('NaN', 'a number'));
  }
  return Math.sign(toDouble(value));
}

const larger = ([a, b]: [Num, Num]): Num => (isNaN2(a) || compareNumbers(a, b) > 0 ? a : b);
const smaller = ([a, b]: [Num, Num]): Num => (isNaN2(a) || compareNumbers(a, b) < 0 ? a : b);

function isNaN2(value: Num): boolean {
  return Number.isNaN(toDouble(value));
}

function clamp([value, least, most]: [Num, Num, Num]): Num {
  if (compareNumbers(least, most) > 0) {
    throw exception(
      'System.ArgumentException',
      memberMessages.outOfRange('The least value', toDouble(least), 'it is not above the most'),
    );
  }
  if (compareNumbers(value, least) < 0) return least;
  return compareNumbers(value, most) > 0 ? most : value;
}

const onDouble = (call: (value: number) => number): Overload[] => [
  fixed('Double', ([value]: [Numeric]) => double(call(toDouble(value)))),
];
const onDoubles = (call: (left: number, right: number) => number): Overload[] => [
  fixed('Double, Double', ([left, right]: [Numeric, Numeric]) =>
    double(call(toDouble(left), toDouble(right))),
  ),
];

/** The forms for Double and for Decimal of a rounding to whole numbers. */
const toWhole = (call: (value: number) => number, rounding: RoundingName): Overload[] => [
  fixed('Double', ([value]: [Numeric]) => double(call(toDouble(value)))),
  fixed('Decimal', ([value]: [Numeric]) => roundDecimalTo(value, 0, rounding)),
];

const roundForms: readonly Overload[] = [
  fixed('Decimal', ([value]: [Numeric]) => roundDecimalTo(value, 0, 'ToEven')),
  fixed('Decimal, Int32', ([value, places]: [Numeric, number]) =>
    roundDecimalTo(value, places, 'ToEven'),
  ),
  fixed('Decimal, MidpointRounding', ([value, how]: [Numeric, EnumValue]) =>
    roundDecimalTo(value, 0, how.text as RoundingName),
  ),
  fixed('Decimal, Int32, MidpointRounding', ([value, places, how]: [Numeric, number, EnumValue]) =>
    roundDecimalTo(value, places, how.text as RoundingName),
  ),
  fixed('Double', ([value]: [Numeric]) => double(roundDouble(toDouble(value), 0, 'ToEven'))),
  fixed('Double, Int32', ([value, places]: [Numeric, number]) =>
    double(roundDouble(toDouble(value), places, 'ToEven')),
  ),
  fixed('Double, MidpointRounding', ([value, how]: [Numeric, EnumValue]) =>
    double(roundDouble(toDouble(value), 0, how.text as RoundingName)),
  ),
  fixed('Double, Int32, MidpointRounding', ([value, places, how]: [Numeric, number, EnumValue]) =>
    double(roundDouble(toDouble(value), places, how.text as RoundingName)),
  ),
];

function divide(left: bigint, right: bigint): readonly [bigint, bigint] {
  if (right === 0n) throw exception('System.DivideByZeroException', memberMessages.divideByZero);
  return [left / right, left % right];
}

const divRemForms = (['Int32', 'Int64'] as const).flatMap((type) => [
  fixed(`${type}, ${type}, ref ${type}`, ([left, right, rest]: [Num, Num, PSReference]) => {
    const [quotient, remainder] = divide(bigOf(left), bigOf(right));
    rest.write(numberOf(type, remainder));
    return numberOf(type, quotient);
  }),
  fixed(`${type}, ${type}`, ([left, right]: [Num, Num]) => {
    const parts = divide(bigOf(left), bigOf(right)).map((part) => numberOf(type, part));
    return new Tuple(`System.ValueTuple[System.${type},System.${type}]`, parts);
  }),
]);

function bigOf(value: Num): bigint {
  return BigInt(typeof value === 'number' ? value : (value.value as bigint));
}

function logarithm(value: number, base: number): number {
  if (Number.isNaN(base) || base === 1) return Number.NaN;
  return base === 2
    ? Math.log2(value)
    : base === 10
      ? Math.log10(value)
      : Math.log(value) / Math.log(base);
}

/** The remainder of the nearest whole quotient, even where two are as near. */
function nearestRemainder(left: number, right: number): number {
  return left - right * roundDouble(left / right, 0, 'ToEven');
}

/** System.Math. */
export const mathType: NetType = defineType('System.Math', () => ({
  statics: {
    properties: {
      PI: constant(double(Math.PI)),
      E: constant(double(Math.E)),
      Tau: constant(double(2 * Math.PI)),
    },
    methods: {
      Abs: signed.map((type) => fixed(type, ([value]: [Num]) => absolute(value))),
      Acos: onDouble(Math.acos),
      Acosh: onDouble(Math.acosh),
      Asin: onDouble(Math.asin),
      Asinh: onDouble(Math.asinh),
      Atan: onDouble(Math.atan),
      Atan2: onDoubles(Math.atan2),
      Atanh: onDouble(Math.atanh),
      BigMul: [fixed('Int32, Int32', ([a, b]: [number, number]) => int64(BigInt(a) * BigInt(b)))],
      Cbrt: onDouble(Math.cbrt),
      Ceiling: toWhole(Math.ceil, 'ToPositiveInfinity'),
      Clamp: allNumbers.map((type) => fixed(`${type}, ${type}, ${type}`, clamp)),
      CopySign: onDoubles((a, b) => Math.abs(a) * (b < 0 || Object.is(b, -0) ? -1 : 1)),
      Cos: onDouble(Math.cos),
      Cosh: onDouble(Math.cosh),
      DivRem: divRemForms,
      Exp: onDouble(Math.exp),
      FusedMultiplyAdd: [
        fixed('Double, Double, Double', ([a, b, c]: [Numeric, Numeric, Numeric]) =>
          double(toDouble(a) * toDouble(b) + toDouble(c)),
        ),
      ],
      Floor: toWhole(Math.floor, 'ToNegativeInfinity'),
      IEEERemainder: onDoubles(nearestRemainder),
      Log: [...onDouble(Math.log), ...onDoubles(logarithm)],
      Log10: onDouble(Math.log10),
      Log2: onDouble(Math.log2),
      Max: allNumbers.map((type) => fixed(`${type}, ${type}`, larger)),
      Min: allNumbers.map((type) => fixed(`${type}, ${type}`, smaller)),
      Pow: onDoubles((base, exponent) => base ** exponent),
      Round: roundForms,
      ScaleB: [
        fixed('Double, Int32', ([value, power]: [Numeric, number]) =>
          double(toDouble(value) * 2 ** power),
        ),
      ],
      Sign: signed.map((type) => fixed(type, ([value]: [Num]) => signOf(value))),
      Sin: onDouble(Math.sin),
      Sinh: onDouble(Math.sinh),
      Sqrt: onDouble(Math.sqrt),
      Tan: onDouble(Math.tan),
      Tanh: onDouble(Math.tanh),
      Truncate: toWhole(Math.trunc, 'ToZero'),
    },
  },
}));
