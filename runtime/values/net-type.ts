/**
 * What is known of a .NET type: one table a type, in `types`, so that another member is another line.
 * Methods are told by their overloads, as .NET does; which overload a call means, and the conversion
 * of its arguments, is decided in one place for all types (`call-method.ts`).
 */
import type { HostFiles } from '../base/host.ts';
import type { Value } from './value.ts';

/** How a member reaches what it cannot do itself: run a script block, ask the clock or chance. */
export interface MemberContext {
  /** Runs a script block with arguments; `$_` and `$this` are set where they are given. */
  readonly invoke: (
    block: Value,
    call: {
      readonly arguments: readonly Value[];
      readonly item?: Value;
      readonly self?: Value;
    },
  ) => readonly Value[];
  /** Milliseconds since 1970 in UTC. */
  readonly now: () => number;
  /** A number from 0 up to and without 1. */
  readonly random: () => number;
  /** The offset of local time from UTC at a moment, in minutes. */
  readonly zoneOffset: (unixMilliseconds: number) => number;
  /** The disk; absent where scripts must not see it. */
  readonly files?: HostFiles | undefined;
  /** A variable of the process's environment; absent where scripts must not see it. */
  readonly environment?: (name: string) => string | undefined;
}

/** One form of a method or constructor. */
export interface Overload {
  /** Types of the parameters in PowerShell's notation: `String`, `Int32`, `Char[]`. */
  readonly parameters: readonly string[];
  /** Whether the last parameter takes all further arguments (`params`). */
  readonly takesRest?: boolean;
  /** `self` is null for static methods and constructors; arguments are converted already. */
  readonly call: (self: Value, given: readonly Value[], context: MemberContext) => Value;
}

export interface Property {
  readonly get: (self: Value, context: MemberContext) => Value;
  /** Absent where the property is read-only. */
  readonly set?: (self: Value, value: Value) => void;
  /** The type that a value is converted to before it is set. */
  readonly type?: string;
}

/** Members by name; found without regard to case. */
export interface MemberTable {
  readonly properties?: Readonly<Record<string, Property>>;
  readonly methods?: Readonly<Record<string, readonly Overload[]>>;
}

/** The general conversion: the value in the type, or a ValueError. */
export type ConvertTo = (value: Value, type: NetType) => Value;

export interface NetType {
  /** As PowerShell prints it: `System.Int32`, `System.Collections.Generic.List[System.Int32]`. */
  readonly fullName: string;
  /** .NET's short name: `Int32`, ``List`1``. */
  readonly name: string;
  readonly kind: 'class' | 'struct' | 'enum' | 'interface';
  /** Full names of the base types and interfaces, nearest first; `System.Object` is understood. */
  readonly bases: readonly string[];
  /** Of an array or a generic type. */
  readonly typeArguments?: readonly NetType[] | undefined;
  /** Of an enum, in the order of declaration. */
  readonly enumMembers?: Readonly<Record<string, number>> | undefined;
  readonly isFlags?: boolean;
  readonly instance: MemberTable;
  readonly statics: MemberTable;
  readonly constructors: readonly Overload[];
  /**
   * The type's own conversions, those that the general rules of conversion do not have: a value in,
   * one of this type out, or undefined when this kind of value does not convert. The general conversion
   * comes along for what is inside: the elements of a list.
   */
  readonly convert?: ((value: Value, convertTo: ConvertTo) => Value | undefined) | undefined;
}
