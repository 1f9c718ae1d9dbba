/** One call of a method: the form chosen, the arguments converted, the method run. */
import { CmdletError } from '../../base/errors.ts';
import { memberMessages } from '../../base/messages/members.ts';
import { convertTo } from '../convert.ts';
import type { MemberContext, NetType, Overload } from '../net-type.ts';
import { forgetText, type Value } from '../value.ts';
import { arrayOfType } from './array-type.ts';
import { type Candidate, chooseOverload } from './choose-overload.ts';
import { exception } from './exception.ts';
import { argumentRefused, noOverload, referenceWanted } from './member-errors.ts';
import { noValue } from './no-value.ts';
import { PSReference } from './objects/ps-reference.ts';

/** What is called. */
export interface Call {
  /** As a message names it. */
  readonly name: string;
  readonly overloads: readonly Overload[];
  /** The type that has the method. */
  readonly owner: NetType;
  /** The instance; null for static methods and constructors. */
  readonly self: Value;
  readonly given: readonly Value[];
}

/** Calls the form of the method that fits the arguments best. */
export function callOverload(call: Call, context: MemberContext): Value {
  const given = call.given.map((value) => {
    const inner = forgetText(value);
    return inner === noValue ? null : inner;
  });
  const choice = chooseOverload(call.overloads, given, call.owner);
  if (choice.kind !== 'found') {
    throw noOverload(call.name, call.overloads, { kind: choice.kind, count: given.length });
  }
  const { candidate } = choice;
  const converted = convertArguments(call.name, candidate, given);
  try {
    return candidate.overload.call(call.self, converted, context);
  } catch (error) {
    // A member that reads what it is given meets $null: .NET throws just this.
    if (!(error instanceof TypeError) || !converted.includes(null)) throw error;
    const message = memberMessages.nullArgument(`An argument of ${call.name}()`);
    throw exception('System.ArgumentNullException', message);
  }
}

function convertArguments(name: string, candidate: Candidate, given: readonly Value[]): Value[] {
  const converted = given.map((value, index) => {
    const want = candidate.wanted[index];
    if (!want) return value;
    if (want.isReference) {
      if (value instanceof PSReference) return value;
      throw referenceWanted(name, index + 1);
    }
    try {
      return convertTo(value, want.type);
    } catch (error) {
      if (error instanceof CmdletError) throw argumentRefused(name, index + 1, error);
      throw error;
    }
  });
  if (!candidate.isExpanded) return converted;
  const lead = candidate.overload.parameters.length - 1;
  const rest = converted.slice(lead);
  const element = candidate.overload.parameters[lead]?.replace(/\[\]$/, '') ?? 'Object';
  return [...converted.slice(0, lead), arrayOfType(`System.${element}`, rest)];
}
