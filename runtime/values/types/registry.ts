/** Where types are kept by name: those of the tables, and those that a script defines. */
import type { NetType } from '../net-type.ts';

const types = new Map<string, NetType>();
const shortNames = new Map<string, NetType>();
const generics = new Map<string, GenericType>();
const shortGenerics = new Map<string, GenericType>();

/** A generic type before its arguments are known. */
export interface GenericType {
  /** Without the arity: `System.Collections.Generic.List`. */
  readonly fullName: string;
  readonly arity: number;
  readonly make: (typeArguments: readonly NetType[]) => NetType;
}

/** Adds a type, or replaces the one of the same name. */
export function registerType(type: NetType): void {
  types.set(type.fullName.toLowerCase(), type);
  const short = type.name.toLowerCase();
  if (!shortNames.has(short) || type.fullName === `System.${type.name}`)
    shortNames.set(short, type);
}

/** Adds a generic type. */
export function registerGeneric(type: GenericType): void {
  generics.set(`${type.fullName.toLowerCase()}\`${type.arity}`, type);
  const short = type.fullName.slice(type.fullName.lastIndexOf('.') + 1).toLowerCase();
  shortGenerics.set(`${short}\`${type.arity}`, type);
}

/** A type by its full name in any case. */
export function registeredType(fullName: string): NetType | undefined {
  return types.get(fullName.toLowerCase());
}

/** A type by the last part of its name. */
export function registeredShortType(name: string): NetType | undefined {
  return shortNames.get(name.toLowerCase());
}

/** A generic type by its full name, or the last part of it, and the number of its arguments. */
export function registeredGeneric(
  name: string,
  arity: number,
  names: 'any' | 'full' = 'any',
): GenericType | undefined {
  const key = `${name.toLowerCase()}\`${arity}`;
  const found = generics.get(key);
  if (found || names === 'full') return found;
  return generics.get(`system.${key}`) ?? shortGenerics.get(key);
}

/** The full names of all types. */
export function registeredNames(): string[] {
  return [
    ...[...types.values()].map((type) => type.fullName),
    ...[...generics.values()].map((type) => type.fullName),
  ];
}
