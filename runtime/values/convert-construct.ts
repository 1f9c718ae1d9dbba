/**
 * Casts through what a type has for everyone: its Parse for text, a constructor of one parameter, a
 * constructor of a collection for the elements, and one without parameters for a table of properties.
 */

import { foldCase } from '../base/case-map.ts';
import { ValueError } from '../base/errors.ts';
import { convertMessages } from '../base/messages/convert.ts';
import { conversionError, noConversion, notReadable } from './convert-error.ts';
import { describeType } from './describe-type.ts';
import { localZoneOffset } from './local-zone.ts';
import type { ConvertTo, MemberContext, NetType, Overload } from './net-type.ts';
import { isList, toText } from './to-text.ts';
import { defaultOf } from './types/default-value.ts';
import { findType, isAssignable, isInstance } from './types/find-type.ts';
import { type CustomObject, Hashtable, type Value } from './value.ts';
import { widens, widestOf } from './widen-number.ts';

const integer = /^System\.(?:S?Byte|U?Int(?:16|32|64))$/;

/** The constructed object, or undefined when no constructor takes the value; numbers and characters widen for it. */
export function constructFrom(value: Value, type: NetType): Value | undefined {
  // An integer would be the capacity of a collection, which no cast means.
  if (integer.test(describeType(value)) && isA(type, 'System.Collections.ICollection')) {
    return undefined;
  }
  const chosen = type.constructors.find((overload) => takes(overload, value, type));
  if (chosen !== undefined) return construct(chosen, value, type);
  for (const overload of type.constructors) {
    const [name, second] = overload.parameters;
    if (name === undefined || second !== undefined || overload.takesRest) continue;
    const widened = widens(value, name) ? widestOf(value, name) : undefined;
    if (widened !== undefined) return construct(overload, widened, type);
  }
  return undefined;
}

function construct(overload: Overload, value: Value, type: NetType): Value {
  try {
    return overload.call(null, [value], noContext);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw conversionError(
      'InvalidCastConstructorException',
      convertMessages.notReadable(toText(value), type.fullName),
    );
  }
}

/** What the type's own Parse makes of text, or undefined where there is no Parse. */
export function parseText(text: string, type: NetType): Value | undefined {
  const forms = type.statics.methods?.['Parse'] ?? [];
  const withProvider = forms.find(
    ({ parameters }) => parameters.join() === 'String,IFormatProvider',
  );
  const parse = withProvider ?? forms.find(({ parameters }) => parameters.join() === 'String');
  if (parse === undefined) return undefined;
  try {
    return parse.call(null, withProvider ? [text, null] : [text], noContext);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    const suffix = withProvider ? 'WithFormatProvider' : '';
    throw notReadable(`InvalidCastParseTargetInvocation${suffix}`, text, type);
  }
}

const sequence = 'System.Collections.Generic.IEnumerable[T]';

/** A generic collection of an array's elements, or of the one value; undefined where the type is none. */
export function collectInto(value: Value, type: NetType, convert: ConvertTo): Value | undefined {
  const [element, another] = type.typeArguments ?? [];
  const form = type.constructors.find(({ parameters }) => parameters.join() === sequence);
  if (!element || another || !form) return undefined;
  if (!isList(value)) return construct(form, [convert(value, element)], type);
  try {
    return construct(
      form,
      value.map((each) => convert(each, element)),
      type,
    );
  } catch (error) {
    if (error instanceof ValueError) throw noConversion(value, type);
    throw error;
  }
}

/** Types that hold nothing but themselves: no table makes one. */
const primitive = /^System\.(?:Boolean|Char|Double|Single|S?Byte|U?Int(?:16|32|64|Ptr))$/;

/** A new object with the properties that a table or an object names; undefined where none can be made without arguments. */
export function createFrom(
  value: Hashtable | CustomObject,
  type: NetType,
  convert: ConvertTo,
): Value | undefined {
  if (primitive.test(type.fullName)) return undefined;
  const members: Iterable<readonly [Value, Value]> =
    value instanceof Hashtable ? value : value.properties;
  const made = createBlank(type);
  if (made === undefined) return undefined;
  const id = value instanceof Hashtable ? 'ObjectCreationError' : 'InvalidCastConstructorException';
  for (const [key, member] of members) setMember(made, toText(key), { type, member, convert, id });
  return made;
}

function createBlank(type: NetType): Value | undefined {
  if (type.kind === 'struct' || type.kind === 'enum') return defaultOf(type) ?? undefined;
  const form = type.constructors.find(({ parameters }) => parameters.length === 0);
  return form?.call(null, [], noContext);
}

interface Setting {
  readonly type: NetType;
  readonly member: Value;
  readonly convert: ConvertTo;
  /** Of the error when it cannot be set. */
  readonly id: string;
}

function setMember(made: Value, name: string, { type, member, convert, id }: Setting): void {
  const failed = (): ValueError =>
    conversionError(id, convertMessages.memberNotSet(name, type.fullName));
  const folded = foldCase(name);
  const found = Object.entries(type.instance.properties ?? {}).find(
    ([property]) => foldCase(property) === folded,
  )?.[1];
  if (!found?.set) throw failed();
  const wanted = found.type === undefined ? undefined : findType(found.type);
  try {
    found.set(made, wanted ? convert(member, wanted) : member);
  } catch (error) {
    if (error instanceof ValueError) throw failed();
    throw error;
  }
}

function isA(type: NetType, interfaceName: string): boolean {
  const wanted = findType(interfaceName);
  return wanted !== undefined && isAssignable(type, wanted);
}

function takes(overload: Overload, value: Value, type: NetType): boolean {
  const [name, second] = overload.parameters;
  if (name === undefined || second !== undefined || overload.takesRest) return false;
  const element = type.typeArguments?.[0];
  const full = element ? name.replace(/^T$|(?<=\[)T(?=\])/, element.fullName) : name;
  const wanted = findType(full);
  return wanted !== undefined && wanted.fullName !== 'System.Object' && isInstance(value, wanted);
}

/** A cast runs no script and asks neither clock nor chance. */
const noContext: MemberContext = {
  invoke: () => [],
  now: () => 0,
  random: () => 0,
  zoneOffset: localZoneOffset,
};
