/** -band, -bor, -bxor, -bnot, -shl, -shr: the wider integer type decides, fractions are rounded first. */
import { operateMessages } from '../../base/messages/operate.ts';
import { convertTo } from '../convert.ts';
import { noConversion } from '../convert-error.ts';
import { decimalToDouble } from '../decimal.ts';
import {
  type IntegerTypeName,
  integerTypes,
  isIntegerTypeName,
  wrapInteger,
} from '../integer-types.ts';
import { Numeric } from '../numeric.ts';
import { toInteger } from '../to-number.ts';
import { findType, typeOf } from '../types/find-type.ts';
import { EnumValue } from '../types/objects/enum-value.ts';
import type { Value } from '../value.ts';
import { asDecimal } from './arithmetic.ts';
import { calculateBig } from './big-integers.ts';
import { numberOfText } from './numeric-text.ts';
import { type Operand, primitiveOperand, typeCodes } from './operand.ts';
import { missingOperator, operatorError } from './operator-error.ts';

export type BitwiseName = '-band' | '-bor' | '-bxor';

const operations: Readonly<Record<BitwiseName, (a: bigint, b: bigint) => bigint>> = {
  '-band': (a, b) => a & b,
  '-bor': (a, b) => a | b,
  '-bxor': (a, b) => a ^ b,
};

/** `left -band right` and its like. */
export function bitwise(operator: BitwiseName, left: Value, right: Value): Value {
  if (left === null && right === null) return 0;
  if (typeof left === 'string' || typeof right === 'string') {
    const a = typeof left === 'string' ? numberOfText(left, right) : left;
    return bitwise(operator, a, typeof right === 'string' ? numberOfText(right, left) : right);
  }
  const a = primitiveOperand(left ?? 0);
  const b = primitiveOperand(right ?? 0);
  if (a === undefined || b === undefined) {
    const result = calculateBig(operator, left ?? 0, right ?? 0);
    if (result === undefined) throw missingOperator(operator, left, right);
    return result;
  }
  const code = Math.max(a.code, b.code);
  if (code >= typeCodes.Single) return combineFractions(operator, a, b);
  const type = bitType(code);
  const result = wrapInteger(
    operations[operator](BigInt(a.value as number), BigInt(b.value as number)),
    type,
  );
  return left instanceof EnumValue ? new EnumValue(left.type, Number(asBits(result))) : result;
}

function bitType(code: number): IntegerTypeName {
  if (code <= typeCodes.Int32) return 'Int32';
  if (code === typeCodes.UInt32) return 'UInt32';
  return code === typeCodes.Int64 ? 'Int64' : 'UInt64';
}

/** Fractions are rounded to UInt64, negative ones to Int64; a negative one makes the result an Int64. */
function combineFractions(operator: BitwiseName, a: Operand, b: Operand): number | Numeric {
  const isNegative = asNumber(a) < 0 || asNumber(b) < 0;
  const isDecimal = Math.max(a.code, b.code) === typeCodes.Decimal;
  const bits = operations[operator](roundToLong(a, isDecimal), roundToLong(b, isDecimal));
  return wrapInteger(bits, isNegative ? 'Int64' : 'UInt64');
}

function asNumber({ value }: Operand): number {
  return typeof value === 'object' ? decimalToDouble(value) : Number(value);
}

function roundToLong(operand: Operand, isDecimal: boolean): bigint {
  const size = asNumber(operand);
  const value = isDecimal
    ? new Numeric('Decimal', asDecimal(operand, '-band'))
    : new Numeric('Double', size);
  return BigInt.asUintN(64, asBits(convertNumber(value, size < 0 ? 'Int64' : 'UInt64')));
}

function convertNumber(value: Value, name: IntegerTypeName): Value {
  const type = findType(`System.${name}`);
  if (type === undefined) throw new Error('the number types are always there');
  return convertTo(value, type);
}

function asBits(value: Value): bigint {
  return BigInt(value instanceof Numeric ? (value.value as bigint) : (value as number));
}

/** `-bnot value`. */
export function bitwiseNot(value: Value): Value {
  if (value === null) return -1;
  if (typeof value === 'string') return bitwiseNot(numberOfText(value, 0));
  if (value instanceof EnumValue) return new EnumValue(value.type, ~value.value);
  if (typeof value === 'number') return ~value;
  if (value instanceof Numeric && value.type === 'BigInteger') {
    return new Numeric('BigInteger', ~(value.value as bigint));
  }
  if (!(value instanceof Numeric)) return bitwiseNot(convertNumber(value, 'Int32'));
  const { type, integer } = narrowest(value);
  return wrapInteger(~integer, type);
}

const fittingTypes: readonly IntegerTypeName[] = ['Int32', 'UInt32', 'Int64', 'UInt64'];

/** The integer type that -bnot and the shifts take a number for; a fraction is rounded to the first that holds it. */
function narrowest(value: number | Numeric): {
  readonly type: IntegerTypeName;
  readonly integer: bigint;
} {
  const operand = primitiveOperand(value);
  if (operand !== undefined && operand.code < typeCodes.Single) {
    return { type: bitType(operand.code), integer: asBits(value) };
  }
  for (const type of fittingTypes) {
    const integer = toInteger(value, type);
    if (integer !== undefined) return { type, integer: asBits(integer) };
  }
  throw noConversion(value, typeOf(0));
}

/** `left -shl right` and `left -shr right`; the left side keeps its type, small ones become Int32. */
export function shift(operator: '-shl' | '-shr', left: Value, right: Value): Value {
  if (left === null) return 0;
  if (typeof left === 'string') {
    const count = typeof right === 'string' ? numberOfText(right, 0) : right;
    return shift(operator, numberOfText(left, right), count);
  }
  if (typeof right === 'string') return shift(operator, left, numberOfText(right, left));
  if (left instanceof EnumValue) throw enumShift(operator, left);
  if (typeof left !== 'number' && !(left instanceof Numeric && left.type !== 'BigInteger')) {
    const result = calculateBig(operator, left, right);
    if (result === undefined) throw missingOperator(operator, left, right);
    return result;
  }
  const { type, integer } = narrowest(left);
  const count = asBits(convertNumber(right ?? 0, 'Int32')) & BigInt(integerTypes[type].bits - 1);
  const shifted = operator === '-shl' ? integer << count : integer >> count;
  return wrapInteger(shifted, ownType(left) ?? type);
}

/** A small integer keeps its type, though it is shifted as an Int32. */
function ownType(value: number | Numeric): IntegerTypeName | undefined {
  return value instanceof Numeric && isIntegerTypeName(value.type) ? value.type : undefined;
}

function enumShift(operator: string, value: EnumValue): Error {
  const message = operateMessages.noOperator(operator, value.typeName, 'System.Int32');
  return operatorError('System.InvalidOperationException', message, {
    category: 'OperationStopped',
    exceptionType: 'System.InvalidOperationException',
  });
}
