/** The integer types of .NET: how many bits, signed or not, and how a value of them is held. */
import type { NumericTypeName } from '../base/number-literal.ts';
import { Numeric } from './numeric.ts';

export type IntegerTypeName =
  | 'SByte'
  | 'Byte'
  | 'Int16'
  | 'UInt16'
  | 'Int32'
  | 'UInt32'
  | 'Int64'
  | 'UInt64';

export interface IntegerType {
  readonly bits: number;
  readonly isSigned: boolean;
  readonly least: bigint;
  readonly most: bigint;
}

function integerType(bits: number, isSigned: boolean): IntegerType {
  const most = (1n << BigInt(isSigned ? bits - 1 : bits)) - 1n;
  return { bits, isSigned, least: isSigned ? -most - 1n : 0n, most };
}

/** By .NET name. */
export const integerTypes: Readonly<Record<IntegerTypeName, IntegerType>> = {
  SByte: integerType(8, true),
  Byte: integerType(8, false),
  Int16: integerType(16, true),
  UInt16: integerType(16, false),
  Int32: integerType(32, true),
  UInt32: integerType(32, false),
  Int64: integerType(64, true),
  UInt64: integerType(64, false),
};

/** Whether the name is one of the integer types. */
export function isIntegerTypeName(name: string): name is IntegerTypeName {
  return Object.hasOwn(integerTypes, name);
}

/** The integer as a value of the type, or undefined when it does not fit. */
export function fitInteger(value: bigint, name: IntegerTypeName): number | Numeric | undefined {
  const { least, most } = integerTypes[name];
  return value < least || value > most ? undefined : makeInteger(value, name);
}

/** The integer cut to the bits of the type, as an unchecked cast does it. */
export function wrapInteger(value: bigint, name: IntegerTypeName): number | Numeric {
  const { bits, isSigned } = integerTypes[name];
  return makeInteger(isSigned ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value), name);
}

/** The integer as a BigInteger. */
export function bigInteger(value: bigint): Numeric {
  return new Numeric('BigInteger', value);
}

const heldAsBigint = new Set<NumericTypeName>(['UInt32', 'Int64', 'UInt64']);

function makeInteger(value: bigint, name: IntegerTypeName): number | Numeric {
  if (name === 'Int32') return Number(value);
  return new Numeric(name, heldAsBigint.has(name) ? value : Number(value));
}
