/** Casts to a type that has a constructor of one parameter for the value: `[System.Text.StringBuilder]'x'`. */
import { ValueError } from '../base/errors.ts';
import { convertMessages } from '../base/messages/convert.ts';
import { conversionError } from './convert-error.ts';
import type { MemberContext, NetType, Overload } from './net-type.ts';
import { toText } from './to-text.ts';
import { findType, isInstance } from './types/find-type.ts';
import type { Value } from './value.ts';

/** The constructed object, or undefined when no constructor takes the value as it is. */
export function constructFrom(value: Value, type: NetType): Value | undefined {
  const constructor = type.constructors.find((overload) => takes(overload, value, type));
  if (constructor === undefined) return undefined;
  try {
    return constructor.call(null, [value], noContext);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw conversionError(
      'InvalidCastConstructorException',
      convertMessages.notReadable(toText(value), type.fullName),
    );
  }
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
  zoneOffset: () => 0,
};
