import { typeNameOf } from '../../describe-type.ts';
import { toText } from '../../to-text.ts';
import type { Value } from '../../value.ts';
import { shortNameOf } from '../type-text.ts';

/** A member as text: `int a=1`, and of a property of .NET's `int Length {get;}`. */
export function memberText(member: {
  readonly name: string;
  readonly kind: string;
  readonly value: Value;
  readonly isSettable: boolean;
}): string {
  const { name, kind, value, isSettable } = member;
  const type = value === null ? 'object' : shortNameOf(typeNameOf(value));
  if (kind === 'NoteProperty') return `${type} ${name}=${toText(value)}`;
  return `${type} ${name} {get;${isSettable ? 'set;' : ''}}`;
}
