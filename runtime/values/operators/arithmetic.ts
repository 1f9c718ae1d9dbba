/**
 * The five operations on two numbers of any types: the wider type decides, Int32, UInt32, Int64 and
 * UInt64 grow to Double when the result does not fit, integers divide to a Double when it does not come
 * out even (values-018, values-020, values-027).
 */
import type { DecimalValue } from '../../base/decimal-literal.ts';
import {
  addDecimals,
  decimalFromFloat,
  decimalToDouble,
  divideDecimals,
  multiplyDecimals,
  remainderDecimals,
  subtractDecimals,
} from '../decimal.ts';
import { fitInteger, type IntegerTypeName } from '../integer-types.ts';
import { Numeric, truncateToDouble } from '../numeric.ts';
import { type Operand, typeCodes } from './operand.ts';
import { divisionByZero, overflowed } from './operator-error.ts';

export type ArithmeticName = '+' | '-' | '*' | '/' | '%';

/** The type two operands are calculated in. */
export type Calculation = IntegerTypeName | 'Double' | 'Decimal';

const isSigned = (code: number): boolean =>
  code === typeCodes.SByte ||
  code === typeCodes.Int16 ||
  code === typeCodes.Int32 ||
  code === typeCodes.Int64;

const isNegative = ({ code, value }: Operand): boolean => isSigned(code) && Number(value) < 0;

/** The type that two operands are brought to; a negative number beside an unsigned one asks for a wider type. */
export function chooseCalculation(left: Operand, right: Operand): Calculation {
  const code = Math.max(left.code, right.code);
  if (code <= typeCodes.Int32) return 'Int32';
  const hasNegative = isNegative(left) || isNegative(right);
  if (code === typeCodes.UInt32) return hasNegative ? 'Int64' : 'UInt32';
  if (code === typeCodes.Int64) return 'Int64';
  if (code === typeCodes.UInt64) return hasNegative ? 'Decimal' : 'UInt64';
  return code === typeCodes.Decimal ? 'Decimal' : 'Double';
}

/** The result of the operation on two numbers. */
export function calculate(
  operator: ArithmeticName,
  left: Operand,
  right: Operand,
): number | Numeric {
  const type = chooseCalculation(left, right);
  if (type === 'Double') return calculateDouble(operator, left, right);
  if (type === 'Decimal') return calculateDecimal(operator, left, right);
  return calculateInteger(operator, { type, a: asBigint(left), b: asBigint(right) });
}

const doubleOperations: Readonly<Record<ArithmeticName, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};

function calculateDouble(operator: ArithmeticName, left: Operand, right: Operand): Numeric {
  return new Numeric('Double', doubleOperations[operator](asDouble(left), asDouble(right)));
}

const decimalOperations: Readonly<
  Record<ArithmeticName, (a: DecimalValue, b: DecimalValue) => DecimalValue | null>
> = {
  '+': addDecimals,
  '-': subtractDecimals,
  '*': multiplyDecimals,
  '/': divideDecimals,
  '%': remainderDecimals,
};

function calculateDecimal(operator: ArithmeticName, left: Operand, right: Operand): Numeric {
  const a = asDecimal(left, operator);
  const b = asDecimal(right, operator);
  if (b.mantissa === 0n && (operator === '/' || operator === '%')) throw divisionByZero();
  const result = decimalOperations[operator](a, b);
  if (result !== null) return new Numeric('Decimal', result);
  // Only Int64 beside UInt64 was brought to Decimal without being one, and may grow further.
  if (Math.max(left.code, right.code) === typeCodes.UInt64) {
    return calculateDouble(operator, left, right);
  }
  throw overflowed(operator, 'Decimal');
}

function calculateInteger(
  operator: ArithmeticName,
  pair: { readonly type: IntegerTypeName; readonly a: bigint; readonly b: bigint },
): number | Numeric {
  const { type, a, b } = pair;
  if (operator === '/' || operator === '%') {
    if (b === 0n) throw divisionByZero();
    if (operator === '/' && a % b !== 0n) return new Numeric('Double', Number(a) / Number(b));
  }
  const result = integerOperations[operator](a, b);
  const isLongProduct = operator === '*' && type !== 'Int32' && type !== 'UInt32';
  const double = isLongProduct ? truncateToDouble(result) : Number(result);
  return fitInteger(result, type) ?? new Numeric('Double', double);
}

const integerOperations: Readonly<Record<ArithmeticName, (a: bigint, b: bigint) => bigint>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};

/** The operand as an integer; it is of an integer type. */
export function asBigint({ value }: Operand): bigint {
  return BigInt(value as number | bigint);
}

/** The operand as a Double. */
export function asDouble({ value }: Operand): number {
  return typeof value === 'object' ? decimalToDouble(value) : Number(value);
}

/** The operand as a Decimal; a Double that is too large for one is an overflow. */
export function asDecimal({ code, value }: Operand, operator: string): DecimalValue {
  if (typeof value === 'object') return value;
  if (code !== typeCodes.Double && code !== typeCodes.Single) {
    return { mantissa: BigInt(value), scale: 0 };
  }
  const decimal = decimalFromFloat(Number(value), code === typeCodes.Single ? 7 : 15);
  if (decimal === null) throw overflowed(operator, 'Decimal');
  return decimal;
}
