/** Casts through what a type has for everyone: its Parse for text, a constructor of one parameter for other values. */
import { ValueError } from '../base/errors.ts';
import { convertMessages } from '../base/messages/convert.ts';
import { conversionError, notReadable } from './convert-error.ts';
import { localZoneOffset } from './local-zone.ts';
import type { MemberContext, NetType, Overload } from './net-type.ts';
import { toText } from './to-text.ts';
import { findType, isAssignable, isInstance } from './types/find-type.ts';
import type { Value } from './value.ts';

/** The constructed object, or undefined when no constructor takes the value as it is. */
export function constructFrom(value: Value, type: NetType): Value | undefined {
  // A number would be the capacity of a list, which no cast means.
  if (typeof value === 'number' && isCollection(type)) return undefined;
  const chosen = type.constructors.find((overload) => takes(overload, value, type));
  if (chosen === undefined) return undefined;
  try {
    return chosen.call(null, [value], noContext);
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

function isCollection(type: NetType): boolean {
  const enumerable = findType('System.Collections.IEnumerable');
  return enumerable !== undefined && isAssignable(type, enumerable);
}

function takes(overload: Overload, value: Value, type: NetType): boolean {
  const [name, second] = overload.parameters;
  if (name === undefined || second !== undefined || overload.takesRest) return false;
  const wanted = name === 'T' ? type.typeArguments?.[0] : findType(name);
  return wanted !== undefined && wanted.fullName !== 'System.Object' && isInstance(value, wanted);
}

/** A cast runs no script and asks neither clock nor chance. */
const noContext: MemberContext = {
  invoke: () => [],
  now: () => 0,
  random: () => 0,
  zoneOffset: localZoneOffset,
};
