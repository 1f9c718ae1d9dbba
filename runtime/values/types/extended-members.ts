/** Members that one object alone has beside those of its type, read, set and called: notes, scripts and aliases. */
import { CmdletError } from '../../base/errors.ts';
import type { MemberContext, Overload } from '../net-type.ts';
import type { Value } from '../value.ts';
import { typeOf } from './find-type.ts';
import { propertyNotSettable, scriptMethodFailed, setterWanted } from './member-errors.ts';
import { ownMembers } from './member-store.ts';
import { noValue } from './no-value.ts';
import { extendedMembers } from './type-data.ts';

/** The value of a property of the object's own; undefined where it has none. */
export function readExtended(
  owner: Value,
  name: string,
  access: { readonly context: MemberContext; readonly read: (name: string) => Value | undefined },
): Value | undefined {
  const member = extendedMembers(owner)?.get(name);
  if (!member || member.kind === 'ScriptMethod') return undefined;
  if (member.kind === 'NoteProperty') return member.value;
  if (member.kind === 'AliasProperty') return access.read(String(member.value)) ?? null;
  try {
    const output = access.context.invoke(member.value, { arguments: [], self: owner });
    return valueOfOutput(output) ?? null;
  } catch (error) {
    // A property that cannot be read is $null.
    if (error instanceof CmdletError) return null;
    throw error;
  }
}

/** Sets a property of the object's own; false where it has none of that name. */
export function writeExtended(
  owner: Value,
  name: string,
  change: { readonly to: Value; readonly write: (name: string, to: Value) => void },
): boolean {
  const member = extendedMembers(owner)?.get(name);
  if (!member || member.kind === 'ScriptMethod') return false;
  if (member.kind === 'AliasProperty') change.write(String(member.value), change.to);
  else if (member.kind === 'ScriptProperty') {
    if (member.setter === null) throw setterWanted(name);
    member.context.invoke(member.setter, { arguments: [change.to], self: owner });
  } else if (ownMembers(owner)?.has(name)) member.write(change.to);
  // What a session has told of a type is the same for all of its objects.
  else throw propertyNotSettable(typeOf(owner), name, 'readOnly');
  return true;
}

/** The script method of the object's own, as a form of a method. */
export function extendedMethod(owner: Value, name: string): readonly Overload[] | undefined {
  const member = extendedMembers(owner)?.get(name);
  if (member?.kind !== 'ScriptMethod') return undefined;
  return [
    {
      parameters: ['Object[]'],
      takesRest: true,
      call: (self, [given], context) => {
        const list = given as readonly Value[];
        try {
          return valueOfOutput(context.invoke(member.value, { arguments: list, self })) ?? noValue;
        } catch (error) {
          throw scriptMethodFailed(name, error);
        }
      },
    },
  ];
}

function valueOfOutput(output: readonly Value[]): Value | undefined {
  return output.length > 1 ? output : output[0];
}
