/** The enums as types, made from their members' texts. */
import type { NetType } from '../net-type.ts';
import { defineType } from './define.ts';
import { flagEnums, plainEnums } from './enum-members.ts';
import { EnumValue } from './objects/enum-value.ts';

function makeEnum(fullName: string, text: string, isFlags: boolean): NetType {
  return defineEnum(fullName, () => readMembers(text), isFlags);
}

function readMembers(text: string): Readonly<Record<string, number>> {
  const members: Record<string, number> = {};
  let next = 0;
  for (const part of text.split(' ')) {
    const [name = '', written] = part.split('=');
    const value = written === undefined ? next : Number(written);
    members[name] = value;
    next = value + 1;
  }
  return members;
}

/** An enum by its members, those of .NET and those that a script defines. */
export function defineEnum(
  fullName: string,
  membersOf: () => Readonly<Record<string, number>>,
  isFlags: boolean = false,
): NetType {
  const type: NetType = defineType(fullName, () => {
    const enumMembers = membersOf();
    const properties = Object.fromEntries(
      Object.entries(enumMembers).map(([name, value]) => [
        name,
        { get: () => new EnumValue(type, value) },
      ]),
    );
    return {
      kind: 'enum',
      bases: ['System.Enum'],
      statics: { properties },
      enumMembers,
      isFlags,
    };
  });
  return type;
}

/** The enums that are known from the start. */
export const enumTypes: readonly NetType[] = [
  ...Object.entries(plainEnums).map(([name, text]) => makeEnum(name, text, false)),
  ...Object.entries(flagEnums).map(([name, text]) => makeEnum(name, text, true)),
];

const byName = new Map(enumTypes.map((type) => [type.fullName, type]));

/** A value of one of these enums by the enum's name and the member's. */
export function enumValue(typeName: string, member: string | number): EnumValue {
  const type = byName.get(typeName);
  if (!type) throw new Error(`The tables have no enum ${typeName}`);
  const value = typeof member === 'number' ? member : (type.enumMembers?.[member] ?? 0);
  return new EnumValue(type, value);
}
