/**
 * Members of values and types as a script uses them: read, set, called, made. What comes in are values
 * and names, what goes out are values or errors with PowerShell's ids. Lists are not searched here for
 * members of their elements; who evaluates does that.
 */

import { foldCase } from '../../base/case-map.ts';
import { convertTo } from '../convert.ts';
import type { MemberContext, NetType, Overload } from '../net-type.ts';
import { CustomObject, forgetText, Hashtable, Model, type Value } from '../value.ts';
import { adaptedNames, getAdapted, setAdapted } from './adapted-members.ts';
import { callOverload } from './call-overload.ts';
import { defaultOf } from './default-value.ts';
import { fixed } from './define.ts';
import { extendedMethod, readExtended, writeExtended } from './extended-members.ts';
import {
  findMethods,
  findProperty,
  findStaticMethods,
  findStaticProperty,
  instanceNames,
  staticNames,
} from './find-member.ts';
import { findType, typeOf } from './find-type.ts';
import { makeMagicMethods } from './magic-methods.ts';
import {
  memberNotFound,
  methodNotFound,
  methodOnNull,
  propertyNotSettable,
  propertyOnNull,
  settingFailed,
} from './member-errors.ts';
import { noValue } from './no-value.ts';
import { DictionaryObject } from './objects/dictionary-object.ts';
import { BaseView, type MemberKind, MemberView } from './objects/member-view.ts';
import { NetTypeValue } from './objects/net-type-value.ts';
import { extendedMembers } from './type-data.ts';
import { lineOf } from './type-line.ts';

const magicMethods = makeMagicMethods({ getProperty, setProperty, hasMethod, callMethod });

/** A property of a value, or undefined when it has none of that name. */
export function getProperty(value: Value, name: string, context: MemberContext): Value | undefined {
  const self = forgetText(value);
  if (self === null) return undefined;
  if (self instanceof BaseView) return baseProperty(self.owner, name, context);
  const adapted = getAdapted(self, name);
  if (adapted !== undefined) return adapted;
  const view = viewOf(self, name, context);
  if (view !== undefined) return view;
  const read = (member: string): Value | undefined => getProperty(self, member, context);
  const extended = readExtended(self, name, { context, read });
  return extended === undefined ? findProperty(typeOf(self), name)?.get(self, context) : extended;
}

/** `psobject` and `psbase`, which every value has. */
function viewOf(self: Value, name: string, context: MemberContext): Value | undefined {
  if (name.length !== 8 && name.length !== 6) return undefined;
  const folded = name.toLowerCase();
  if (folded === 'psbase') return new BaseView(self);
  if (folded !== 'psobject') return undefined;
  return new MemberView(self, {
    names: () => memberNames(self),
    read: (member) => getProperty(self, member, context),
    write: (member, to) => setProperty(self, member, to),
    methodNames: () => methodNames(self),
    kindOf: (member) => kindOf(self, member),
    isSettable: (member) => isSettable(self, member),
    call: (member, given) => callMethod(self, member, given, context),
    typeNames: () => lineOf(typeOf(self)),
  });
}

function methodNames(self: Value): readonly string[] {
  return instanceNames(typeOf(self), 'methods').filter((name) => !/^[gs]et_/.test(name));
}

function kindOf(self: Value, name: string): MemberKind {
  const extended = extendedMembers(self)?.get(name);
  if (extended) return extended.kind;
  if (adaptedNames(self).some((own) => foldCase(own) === foldCase(name))) {
    return self instanceof CustomObject || self instanceof Model ? 'NoteProperty' : 'Property';
  }
  return findProperty(typeOf(self), name) ? 'Property' : 'Method';
}

function isSettable(self: Value, name: string): boolean {
  const extended = extendedMembers(self)?.get(name);
  if (extended) return extended.isSettable;
  return kindOf(self, name) === 'NoteProperty' || !!findProperty(typeOf(self), name)?.set;
}

function baseProperty(owner: Value, name: string, context: MemberContext): Value | undefined {
  return findProperty(typeOf(owner), name)?.get(owner, context);
}

/** Sets a property of a value, converted to the property's type. */
export function setProperty(value: Value, name: string, to: Value): void {
  const self = forgetText(value);
  const given = forgetText(to);
  if (self === null) throw propertyOnNull(name);
  const type = typeOf(self);
  if (self instanceof DictionaryObject) {
    setEntry(self, name, given);
    return;
  }
  const write = (member: string, value: Value): void => setProperty(self, member, value);
  if (writeExtended(self, name, { to: given, write })) return;
  if (setAdapted(self, name, given)) return;
  if (self instanceof CustomObject || self instanceof Model) {
    throw memberNotFound(type.fullName, name, memberNames(self));
  }
  assign(type, { name, self, given }, findProperty(type, name));
}

/** The value of an entry is converted to what the dictionary holds. */
function setEntry(self: DictionaryObject, name: string, to: Value): void {
  const [key, value] = typeOf(self).typeArguments ?? [];
  self.entries.set(key ? convertTo(name, key) : name, value ? convertTo(to, value) : to);
}

/** A static property or field of a type, or undefined when it has none of that name. */
export function getStatic(type: NetType, name: string, context: MemberContext): Value | undefined {
  return findStaticProperty(type, name)?.get(null, context);
}

/** Sets a static property of a type. */
export function setStatic(type: NetType, name: string, to: Value): void {
  assign(type, { name, self: null, given: forgetText(to) }, findStaticProperty(type, name));
}

function assign(
  type: NetType,
  change: { readonly name: string; readonly self: Value; readonly given: Value },
  property: ReturnType<typeof findProperty>,
): void {
  const { name, self, given } = change;
  if (!property) {
    const names = self === null ? staticNames(type, 'properties') : memberNames(self);
    throw propertyNotSettable(type, name, names);
  }
  if (!property.set) throw propertyNotSettable(type, name, 'readOnly');
  try {
    const wanted = property.type === undefined ? undefined : findType(property.type);
    property.set(self, wanted ? convertTo(given, wanted) : given);
  } catch (error) {
    throw settingFailed(name, error);
  }
}

/** Whether a value has a method of that name, the methods of every collection included. */
export function hasMethod(value: Value, name: string): boolean {
  const self = forgetText(value);
  return self !== null && overloadsOf(self, name) !== undefined;
}

function overloadsOf(self: Value, name: string): readonly Overload[] | undefined {
  const type = typeOf(self);
  const own = extendedMethod(self, name) ?? findMethods(type, name);
  return own ?? accessorOf(type, name) ?? magicMethods.get(name.toLowerCase());
}

/** `get_Length()` and `set_Capacity(5)`: the methods behind a property. */
function accessorOf(type: NetType, name: string): readonly Overload[] | undefined {
  const [, verb, rest = ''] = /^(get|set)_(.+)$/i.exec(name) ?? [];
  const property = verb === undefined ? undefined : findProperty(type, rest);
  if (!property) return undefined;
  const { set } = property;
  if (verb?.toLowerCase() === 'get') {
    return [{ parameters: [], call: (self, _, context) => property.get(self, context) }];
  }
  if (!set) return undefined;
  return [
    {
      parameters: [property.type ?? 'Object'],
      call: (self, given) => {
        set(self, given[0] ?? null);
        return noValue;
      },
    },
  ];
}

/** Calls a method of a value. A void method gives `noValue`. */
export function callMethod(
  value: Value,
  name: string,
  given: readonly Value[],
  context: MemberContext,
): Value {
  const self = forgetText(value);
  if (self === null) {
    // Of $null nothing is taken, where every other method is refused.
    if (magicMethods.has(name.toLowerCase())) return noValue;
    throw methodOnNull(name);
  }
  const owner = typeOf(self);
  const overloads = overloadsOf(self, name);
  if (!overloads) {
    throw methodNotFound(owner, name, [
      ...instanceNames(owner, 'methods'),
      ...['Where', 'ForEach'],
    ]);
  }
  return callOverload({ name, overloads, owner, self, given }, context);
}

/** Calls a static method of a type. `[T]::new()` makes an instance. */
export function callStatic(
  type: NetType,
  name: string,
  given: readonly Value[],
  context: MemberContext,
): Value {
  const overloads = findStaticMethods(type, name) ?? typeMethods(name);
  if (overloads) {
    return callOverload({ name, overloads, owner: type, self: null, given }, context);
  }
  if (name.toLowerCase() === 'new') return construct(type, given, context);
  throw methodNotFound(type, name, staticNames(type, 'methods'));
}

/** `[object]::ReferenceEquals` and `Equals` are every type's. */
function typeMethods(name: string): readonly Overload[] | undefined {
  const object = findType('System.Object');
  return object ? findStaticMethods(object, name) : undefined;
}

/** Makes an instance of a type. */
export function construct(type: NetType, given: readonly Value[], context: MemberContext): Value {
  const overloads =
    type.kind === 'enum' || hasDefault(type)
      ? [fixed('', () => defaultOf(type)), ...type.constructors]
      : type.constructors;
  return callOverload({ name: 'new', overloads, owner: type, self: null, given }, context);
}

/** Numbers and Booleans begin at zero. Of other structs PowerShell calls written constructors only. */
function hasDefault(type: NetType): boolean {
  return type.kind === 'struct' && type.constructors.length === 0;
}

/** The names of a value's properties: of an object or a hashtable its own first. */
export function memberNames(value: Value): string[] {
  const self = forgetText(value);
  if (self === null) return [];
  if (self instanceof NetTypeValue) return instanceNames(typeOf(self), 'properties');
  const own = adaptedNames(self);
  const added = [...(extendedMembers(self) ?? [])]
    .filter(([, { kind }]) => kind !== 'ScriptMethod')
    .map(([name]) => name);
  if (self instanceof CustomObject || self instanceof Model) return [...own, ...added];
  return self instanceof Hashtable
    ? [...added, ...instanceNames(typeOf(self), 'properties')]
    : [...own, ...added, ...instanceNames(typeOf(self), 'properties')];
}
