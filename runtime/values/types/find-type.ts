/**
 * Types by name, and the type of a value. A name comes as a script writes it: an accelerator, a full or
 * short .NET name in any case, an array, a generic type.
 */
import { suggest } from '../../base/suggest.ts';
import { typeNameOf } from '../describe-type.ts';
import type { NetType } from '../net-type.ts';
import { forgetText, type Value } from '../value.ts';
import { accelerators } from './accelerators.ts';
import { makeArrayType } from './array-type.ts';
import { defineType } from './define.ts';
import { enumerationMembers } from './enumeration-members.ts';
import { EnumValue } from './objects/enum-value.ts';
import { Enumeration } from './objects/enumeration.ts';
import { PSReference } from './objects/ps-reference.ts';
import { parseTypeName, type WrittenType } from './parse-type-name.ts';
import {
  type GenericType,
  registeredGeneric,
  registeredNames,
  registeredShortType,
  registeredType,
  registerGeneric,
  registerType,
} from './registry.ts';
import { allGenerics, allTypes } from './tables/all.ts';

for (const type of allTypes) registerType(type);
for (const type of allGenerics) registerGeneric(type);

const shortcuts = new Map(
  Object.entries(accelerators).map(([short, full]) => [short.toLowerCase(), full]),
);
const found = new Map<string, NetType>();

/** The type of this name, or undefined. */
export function findType(name: string): NetType | undefined {
  const key = name.toLowerCase();
  const known = found.get(key);
  if (known) return known;
  const written = parseTypeName(name);
  const type = written ? resolve(written) : undefined;
  // A script may define a type anew, so only what no script can change is remembered.
  if (type && (type.typeArguments || registeredType(type.fullName) === type)) {
    if (allNames.has(type.fullName)) found.set(key, type);
  }
  return type;
}

const allNames = new Set(allTypes.map((type) => type.fullName));

/** What a script's own text adds to the names of types. */
export interface TypeScope {
  /** Those of `using namespace`. */
  readonly namespaces: readonly string[];
  /** The types that scripts have defined, by their names in small letters. */
  readonly own: ReadonlyMap<string, NetType>;
}

/** The type that a script means by a name: an accelerator, a full name, `System.` understood, and no other short name. */
export function findWrittenType(name: string, scope: TypeScope): NetType | undefined {
  const written = parseTypeName(name);
  if (!written) return undefined;
  const prefixes = ['', 'System.', ...scope.namespaces.map((namespace) => `${namespace}.`)];
  const first = <T>(find: (candidate: string) => T | undefined, plain: string): T | undefined => {
    for (const prefix of prefixes) {
      const type = find(prefix + plain);
      if (type) return type;
    }
    return undefined;
  };
  return resolve(written, {
    plain: (plain) =>
      scope.own.get(plain.toLowerCase()) ?? accelerated(plain) ?? first(registeredType, plain),
    generic: (plain, arity) =>
      first((candidate) => registeredGeneric(candidate, arity, 'full'), plain),
  });
}

interface Lookup {
  readonly plain: (name: string) => NetType | undefined;
  readonly generic: (name: string, arity: number) => GenericType | undefined;
}

const anyName: Lookup = { plain: resolvePlain, generic: registeredGeneric };

function resolve(written: WrittenType, lookup: Lookup = anyName): NetType | undefined {
  const typeArguments = written.typeArguments.map((argument) => resolve(argument, lookup));
  if (!typeArguments.every((argument) => argument !== undefined)) return undefined;
  if (written.isArray) {
    const [element] = typeArguments;
    return element && arrayOf(element, written.extraDimensions);
  }
  if (typeArguments.length === 0) return lookup.plain(written.name);
  return makeGeneric(lookup.generic(written.name, typeArguments.length), typeArguments);
}

const arrays = new WeakMap<NetType, NetType>();
const instances = new Map<string, NetType>();

/** The type of arrays whose elements are of a type. */
function arrayOf(element: NetType, extraDimensions: number = 0): NetType {
  const known = arrays.get(element);
  if (known && extraDimensions === 0) return known;
  const made = makeArrayType(element, extraDimensions);
  if (extraDimensions === 0) arrays.set(element, made);
  return made;
}

/** A generic type with its arguments, or undefined when there is no such generic type. */
function makeGeneric(
  generic: GenericType | undefined,
  typeArguments: readonly NetType[],
): NetType | undefined {
  if (!generic) return undefined;
  const fullName = `${generic.fullName}[${typeArguments.map((type) => type.fullName).join(',')}]`;
  const known = instances.get(fullName);
  if (known) return known;
  const made = withArguments(generic.make(typeArguments), fullName, typeArguments);
  instances.set(fullName, made);
  return made;
}

/** Written out, because the getters of a type are not its own. */
function withArguments(
  type: NetType,
  fullName: string,
  typeArguments: readonly NetType[],
): NetType {
  const { name, kind, bases, instance, statics, constructors, convert } = type;
  return { fullName, name, kind, bases, instance, statics, constructors, convert, typeArguments };
}

function accelerated(name: string): NetType | undefined {
  const full = shortcuts.get(name.toLowerCase());
  return full === undefined ? undefined : registeredType(full);
}

function resolvePlain(name: string): NetType | undefined {
  return (
    accelerated(name) ??
    registeredType(name) ??
    registeredType(`System.${name}`) ??
    registeredShortType(name)
  );
}

/** The type of a value; $null has none and counts as an object. */
export function typeOf(value: Value): NetType {
  if (value === null) return defineType('System.Object');
  if (value instanceof EnumValue) return value.type;
  const name = typeNameOf(forgetText(value));
  return plainTypes.get(name) ?? instances.get(name) ?? findType(name) ?? unknownType(value, name);
}

/** Types without arguments, by their exact names: the types of most values. */
const plainTypes = new Map(allTypes.map((type) => [type.fullName, type]));

const plainReference = 'System.Management.Automation.PSReference';
const unknownTypes = new Map<string, NetType>();

/** Of what the tables do not name: a model, a collection that lies inside another type. */
function unknownType(value: Value, name: string): NetType {
  const known = unknownTypes.get(name);
  if (known) return known;
  const made = makeUnknown(value, name);
  unknownTypes.set(name, made);
  return made;
}

function makeUnknown(value: Value, name: string): NetType {
  if (value instanceof PSReference) {
    const inner = name.slice(plainReference.length + 1, -1);
    const typeArguments = [findType(inner) ?? defineType(inner)];
    return defineType(name, { name: 'PSReference`1', bases: [plainReference], typeArguments });
  }
  if (!(value instanceof Enumeration)) {
    return defineType(name, { bases: ['System.Management.Automation.PSObject'] });
  }
  return defineType(name, {
    name: name.replace(/\[.*$/s, '').replace(/^.*[.+]/s, ''),
    bases: ['System.Collections.ICollection'],
    instance: enumerationMembers,
  });
}

/** Whether a value of one type can stand where the other is wanted without conversion. */
export function isAssignable(from: NetType, to: NetType): boolean {
  if (from.fullName === to.fullName || to.fullName === 'System.Object') return true;
  const [fromElement] = from.typeArguments ?? [];
  const [toElement] = to.typeArguments ?? [];
  if (fromElement && toElement && isVariant(from, to) && isReference(fromElement)) {
    return isAssignable(fromElement, toElement);
  }
  return from.bases.some((base) => {
    if (base === to.fullName) return true;
    const type = findType(base);
    return type !== undefined && isAssignable(type, to);
  });
}

const covariant =
  /^System\.Collections\.Generic\.(IEnumerable|IReadOnlyList|IReadOnlyCollection)\[/;

function isVariant(from: NetType, to: NetType): boolean {
  if (from.fullName.endsWith(']') && to.fullName.endsWith('[]')) {
    return from.fullName.endsWith('[]');
  }
  return covariant.test(from.fullName) && covariant.test(to.fullName)
    ? from.fullName.split('[')[0] === to.fullName.split('[')[0]
    : false;
}

function isReference(type: NetType): boolean {
  return type.kind === 'class' || type.kind === 'interface';
}

/** `-is`: whether a value is of a type or of one that derives from it. */
export function isInstance(value: Value, type: NetType): boolean {
  return value !== null && isAssignable(typeOf(value), type);
}

/** The names nearest to one that is no type's. */
export function suggestTypes(name: string): string[] {
  const short = registeredNames().map((full) => full.replace(/^System\./, ''));
  return suggest(name.replace(/^System\./i, ''), [...Object.keys(accelerators), ...short]);
}
