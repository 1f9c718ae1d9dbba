/** The number types: each is made from the same members, with what is its own added. */
import { memberMessages } from '../../../base/messages/members.ts';
import type { NumericTypeName } from '../../../base/number-literal.ts';
import type { MemberTable, NetType, Overload, Property } from '../../net-type.ts';
import { Numeric, toDouble } from '../../numeric.ts';
import type { Value } from '../../value.ts';
import { compareNumbers, compareValues } from '../compare-values.ts';
import { plainNumber } from '../culture-text.ts';
import { defaultOf } from '../default-value.ts';
import { constant, defineType, double, fixed, method } from '../define.ts';
import { enumValue } from '../enum-types.ts';
import { exception } from '../exception.ts';
import { formatValue } from '../formatting.ts';
import type { EnumValue } from '../objects/enum-value.ts';
import type { PSReference } from '../objects/ps-reference.ts';
import { integerLimits, integerOf, parseNetNumber, readNetNumber } from '../parse-number.ts';
import { decimalMethods } from './decimal.ts';
import { mathType } from './math.ts';
import { areEqual } from './object.ts';

type Num = number | Numeric;

const interfaces = [
  'System.ValueType',
  'System.IComparable',
  'System.IFormattable',
  'System.IConvertible',
];

function instanceMembers(type: NumericTypeName): MemberTable {
  return {
    methods: {
      CompareTo: [
        method('Object', (self: Num, [other]: [Value]) => compareValues(self, other)),
        method(type, (self: Num, [other]: [Num]) => compareNumbers(self, other)),
      ],
      Equals: [
        method('Object', (self: Num, [other]: [Value]) => areEqual(self, other)),
        method(type, (self: Num, [other]: [Num]) => areEqual(self, other)),
      ],
      GetTypeCode: [
        method('', () => enumValue('System.TypeCode', type === 'BigInteger' ? 'Object' : type)),
      ],
      ToString: [
        method('', (self: Num) => formatValue(self, null)),
        method('String', (self: Num, [format]: [string]) => formatValue(self, format)),
        method('IFormatProvider', (self: Num, [provider]: [Value]) =>
          formatValue(self, null, provider),
        ),
        method('String, IFormatProvider', (self: Num, [format, provider]: [string, Value]) =>
          formatValue(self, format, provider),
        ),
      ],
    },
  };
}

/** Writes what was read through the [ref], zero where nothing was. */
function tryParse(
  text: string,
  into: PSReference,
  rules: { readonly type: NumericTypeName; readonly styles?: number },
): boolean {
  const read = readNetNumber(text, rules.type, rules.styles);
  into.write(read.kind === 'value' ? read.value : defaultOf(defineType(`System.${rules.type}`)));
  return read.kind === 'value';
}

/** The forms of System.Math's methods that take this type, which since .NET 7 the type itself has too. */
function borrowed(type: NumericTypeName): NonNullable<MemberTable['methods']> {
  const fits = (parameter: string): boolean =>
    parameter === type || parameter === 'Int32' || parameter === 'MidpointRounding';
  const found = Object.entries(mathType.statics.methods ?? {}).map(
    ([name, forms]) =>
      [
        name,
        forms.filter(({ parameters }) => parameters[0] === type && parameters.every(fits)),
      ] as const,
  );
  return Object.fromEntries(found.filter(([, forms]) => forms.length > 0));
}

function parseMembers(type: NumericTypeName): NonNullable<MemberTable['methods']> {
  return {
    Parse: [
      fixed('String', ([text]: [string]) => parseNetNumber(plainNumber(text), type)),
      fixed('String, NumberStyles', ([text, styles]: [string, EnumValue]) =>
        parseNetNumber(plainNumber(text), type, styles.value),
      ),
      fixed('String, IFormatProvider', ([text, provider]: [string, Value]) =>
        parseNetNumber(plainNumber(text, provider), type),
      ),
      fixed(
        'String, NumberStyles, IFormatProvider',
        ([text, styles, provider]: [string, EnumValue, Value]) =>
          parseNetNumber(plainNumber(text, provider), type, styles.value),
      ),
    ],
    TryParse: [
      fixed(`String, ref ${type}`, ([text, into]: [string, PSReference]) =>
        tryParse(plainNumber(text), into, { type }),
      ),
      fixed(
        `String, IFormatProvider, ref ${type}`,
        ([text, provider, into]: [string, Value, PSReference]) =>
          tryParse(plainNumber(text, provider), into, { type }),
      ),
      fixed(
        `String, NumberStyles, IFormatProvider, ref ${type}`,
        ([text, styles, provider, into]: [string, EnumValue, Value, PSReference]) =>
          tryParse(plainNumber(text, provider), into, { type, styles: styles.value }),
      ),
    ],
    Max: [fixed(`${type}, ${type}`, ([a, b]: [Num, Num]) => (compareNumbers(a, b) >= 0 ? a : b))],
    Min: [fixed(`${type}, ${type}`, ([a, b]: [Num, Num]) => (compareNumbers(a, b) <= 0 ? a : b))],
    Sign: [fixed(type, ([a]: [Num]) => Math.sign(toDouble(a)))],
    IsNegative: [fixed(type, ([a]: [Num]) => toDouble(a) < 0)],
    IsPositive: [fixed(type, ([a]: [Num]) => toDouble(a) >= 0)],
    IsEvenInteger: [fixed(type, ([a]: [Num]) => toDouble(a) % 2 === 0)],
    IsOddInteger: [fixed(type, ([a]: [Num]) => Math.abs(toDouble(a) % 2) === 1)],
  };
}

function makeNumber(
  type: NumericTypeName,
  own: {
    readonly properties: Readonly<Record<string, Property>>;
    readonly methods?: MemberTable['methods'];
    readonly instance?: MemberTable;
    readonly constructors?: NetType['constructors'];
  },
): NetType {
  return defineType(
    type === 'BigInteger' ? 'System.Numerics.BigInteger' : `System.${type}`,
    () => ({
      kind: 'struct',
      bases: interfaces,
      instance: {
        properties: own.instance?.properties ?? {},
        methods: { ...instanceMembers(type).methods, ...own.instance?.methods },
      },
      statics: {
        properties: own.properties,
        methods: { ...borrowed(type), ...parseMembers(type), ...own.methods },
      },
      constructors: own.constructors ?? [],
    }),
  );
}

function limitsOf(type: NumericTypeName): Readonly<Record<string, Property>> {
  const [least, most] = integerLimits[type] ?? [0n, 0n];
  return {
    MaxValue: constant(integerOf(type, most)),
    MinValue: constant(integerOf(type, least)),
  };
}

const integerNames = [
  'SByte',
  'Byte',
  'Int16',
  'UInt16',
  'Int32',
  'UInt32',
  'Int64',
  'UInt64',
] as const;

function floatType(type: 'Double' | 'Single', limits: readonly [number, number]): NetType {
  const number = (value: number): Property => constant(new Numeric(type, value));
  const test = (holds: (value: number) => boolean): Overload[] => [
    fixed(type, ([value]: [Numeric]) => holds(value.value as number)),
  ];
  return makeNumber(type, {
    properties: {
      MaxValue: number(limits[0]),
      MinValue: number(-limits[0]),
      Epsilon: number(limits[1]),
      NaN: number(Number.NaN),
      PositiveInfinity: number(Infinity),
      NegativeInfinity: number(-Infinity),
      Pi: number(Math.PI),
      E: number(Math.E),
      Tau: number(2 * Math.PI),
    },
    methods: {
      IsNaN: test(Number.isNaN),
      IsInfinity: test((value) => Math.abs(value) === Infinity),
      IsPositiveInfinity: test((value) => value === Infinity),
      IsNegativeInfinity: test((value) => value === -Infinity),
      IsFinite: test(Number.isFinite),
      IsInteger: test(Number.isInteger),
    },
  });
}

const decimal = (mantissa: bigint, scale: number = 0): Numeric =>
  new Numeric('Decimal', { mantissa, scale });
const big = (value: bigint): Numeric => new Numeric('BigInteger', value);
const bigOf = (value: Numeric): bigint => value.value as bigint;

function power(base: bigint, exponent: number): Numeric {
  if (exponent < 0) {
    throw exception(
      'System.ArgumentOutOfRangeException',
      memberMessages.outOfRange('The exponent', exponent, 'it is 0 or more'),
    );
  }
  return big(base ** BigInt(exponent));
}

function bigDivide(left: bigint, right: bigint): { quotient: bigint; rest: bigint } {
  if (right === 0n) throw exception('System.DivideByZeroException', memberMessages.divideByZero);
  return { quotient: left / right, rest: left % right };
}

function commonDivisor(left: bigint, right: bigint): bigint {
  let [one, two] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (two !== 0n) [one, two] = [two, one % two];
  return one;
}

type Pair = [Numeric, Numeric];
const onBig = (call: (left: bigint, right: bigint) => bigint): Overload[] => [
  fixed('BigInteger, BigInteger', ([left, right]: Pair) => big(call(bigOf(left), bigOf(right)))),
];

const bigInteger = makeNumber('BigInteger', {
  properties: {
    Zero: constant(big(0n)),
    One: constant(big(1n)),
    MinusOne: constant(big(-1n)),
  },
  methods: {
    Abs: [fixed('BigInteger', ([a]: [Numeric]) => big(bigOf(a) < 0n ? -bigOf(a) : bigOf(a)))],
    Add: onBig((left, right) => left + right),
    Subtract: onBig((left, right) => left - right),
    Multiply: onBig((left, right) => left * right),
    Divide: onBig((left, right) => bigDivide(left, right).quotient),
    Remainder: onBig((left, right) => bigDivide(left, right).rest),
    GreatestCommonDivisor: onBig(commonDivisor),
    Negate: [fixed('BigInteger', ([a]: [Numeric]) => big(-bigOf(a)))],
    Compare: [fixed('BigInteger, BigInteger', ([a, b]: Pair) => compareNumbers(a, b))],
    Pow: [fixed('BigInteger, Int32', ([a, by]: [Numeric, number]) => power(bigOf(a), by))],
    ModPow: [
      fixed('BigInteger, BigInteger, BigInteger', ([a, by, modulus]: [Numeric, Numeric, Numeric]) =>
        big(modularPower(bigOf(a), bigOf(by), bigOf(modulus))),
      ),
    ],
    Log10: [fixed('BigInteger', ([a]: [Numeric]) => double(Math.log10(Number(bigOf(a)))))],
    Log: [fixed('BigInteger', ([a]: [Numeric]) => double(Math.log(Number(bigOf(a)))))],
  },
  instance: {
    properties: {
      IsZero: { get: (self) => bigOf(self as Numeric) === 0n },
      IsOne: { get: (self) => bigOf(self as Numeric) === 1n },
      IsEven: { get: (self) => bigOf(self as Numeric) % 2n === 0n },
      Sign: { get: (self) => compareNumbers(self as Numeric, 0) },
    },
  },
  constructors: ['Int32', 'Int64', 'UInt64', 'Double', 'Decimal'].map((name) =>
    fixed(name, ([value]: [Num]) => big(truncate(value))),
  ),
});

/** How many digits stand behind the point. */
function scaleOf({ value }: Numeric): Value {
  return new Numeric('Byte', typeof value === 'object' ? value.scale : 0);
}

function truncate(value: Num): bigint {
  if (typeof value === 'number') return BigInt(value);
  const inner = value.value;
  if (typeof inner === 'object') return inner.mantissa / 10n ** BigInt(inner.scale);
  return BigInt(typeof inner === 'number' ? Math.trunc(inner) : inner);
}

function modularPower(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, factor, rest] = [1n, base % modulus, exponent];
  while (rest > 0n) {
    if (rest % 2n === 1n) result = (result * factor) % modulus;
    factor = (factor * factor) % modulus;
    rest /= 2n;
  }
  return result % modulus;
}

const largestDecimal = (1n << 96n) - 1n;

/** All of them, Int32 as well, whose values are JavaScript's own numbers. */
export const numberTypes: readonly NetType[] = [
  ...integerNames.map((name) => makeNumber(name, { properties: limitsOf(name) })),
  floatType('Double', [Number.MAX_VALUE, Number.MIN_VALUE]),
  floatType('Single', [3.4028234663852886e38, 1.401298464324817e-45]),
  makeNumber('Decimal', {
    properties: {
      MaxValue: constant(decimal(largestDecimal)),
      MinValue: constant(decimal(-largestDecimal)),
      Zero: constant(decimal(0n)),
      One: constant(decimal(1n)),
      MinusOne: constant(decimal(-1n)),
    },
    methods: decimalMethods,
    instance: { properties: { Scale: { get: (self) => scaleOf(self as Numeric) } } },
    constructors: ['Int32', 'Int64', 'Double'].map((name) =>
      fixed(name, ([value]: [Num]) => parseNetNumber(formatValue(value, null), 'Decimal', 167)),
    ),
  }),
  bigInteger,
];
