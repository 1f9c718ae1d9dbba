/** Where the members are kept that one object alone has beside those of its type. */
import { CaseMap } from '../../base/case-map.ts';
import { CustomObject, type Value } from '../value.ts';
import type { ExtendedMember } from './objects/extended-member.ts';

const members = new WeakMap<object, CaseMap<ExtendedMember>>();
let isUsed = false;

/** The members of the object's own, in the order in which they were added. */
export function ownMembers(owner: Value): CaseMap<ExtendedMember> | undefined {
  return isUsed && typeof owner === 'object' && owner !== null ? members.get(owner) : undefined;
}

/** Adds a member or replaces the one of its name. Text and numbers keep none. */
export function addExtended(owner: Value, member: ExtendedMember): void {
  if (owner instanceof CustomObject && member.kind === 'NoteProperty') {
    owner.properties.set(member.name, member.value);
    return;
  }
  if (typeof owner !== 'object' || owner === null) return;
  isUsed = true;
  const known = members.get(owner) ?? new CaseMap<ExtendedMember>();
  members.set(owner, known.set(member.name, member));
}

/** Takes a member away; false where there is none. */
export function removeExtended(owner: Value, name: string): boolean {
  return ownMembers(owner)?.delete(name) ?? false;
}
