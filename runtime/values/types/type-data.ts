/** What a session has told about types by their names: members for all of their objects, and which properties are shown. */
import { CaseMap } from '../../base/case-map.ts';
import { currentSurroundings, type Surroundings } from '../surroundings.ts';
import type { Value } from '../value.ts';
import { findType, typeOf } from './find-type.ts';
import { ownMembers } from './member-store.ts';
import type { ExtendedMember } from './objects/extended-member.ts';
import { lineOf } from './type-line.ts';
import { givenTypeNames } from './type-names.ts';

export interface TypeData {
  readonly members: CaseMap<ExtendedMember>;
  /** The properties that are shown where nothing is said; null for all. */
  shown: readonly string[] | null;
}

const stores = new WeakMap<Surroundings, CaseMap<TypeData>>();
let isUsed = false;

/** What is told of the type in the session at hand, to be added to. */
export function typeDataOf(written: string): TypeData {
  isUsed = true;
  const surroundings = currentSurroundings();
  const store = stores.get(surroundings) ?? new CaseMap<TypeData>();
  stores.set(surroundings, store);
  const name = findType(written)?.fullName ?? written;
  const data = store.get(name) ?? { members: new CaseMap<ExtendedMember>(), shown: null };
  store.set(name, data);
  return data;
}

/** What is told of a value's types, the nearest first. */
function toldOf(value: Value): readonly TypeData[] {
  const store = isUsed && value !== null ? stores.get(currentSurroundings()) : undefined;
  if (!store) return [];
  const names = givenTypeNames(value) ?? lineOf(typeOf(value));
  return names.flatMap((name) => store.get(name) ?? []);
}

/** The members that a value has by its types; undefined where there are none. */
function typeMembers(value: Value): CaseMap<ExtendedMember> | undefined {
  const told = toldOf(value);
  if (told.length === 0) return undefined;
  const members = new CaseMap<ExtendedMember>();
  for (const data of told) {
    for (const [name, member] of data.members) if (!members.has(name)) members.set(name, member);
  }
  return members;
}

/** The members of the object's own, and those that the session has told of its types. */
export function extendedMembers(owner: Value): CaseMap<ExtendedMember> | undefined {
  const own = ownMembers(owner);
  const ofTypes = typeMembers(owner);
  if (!own || !ofTypes) return own ?? ofTypes;
  const all = new CaseMap<ExtendedMember>(ofTypes);
  for (const [name, member] of own) all.set(name, member);
  return all;
}

/** The properties that are shown of a value where nothing is said; null for all. */
export function shownByType(value: Value): readonly string[] | null {
  return toldOf(value).find(({ shown }) => shown !== null)?.shown ?? null;
}
