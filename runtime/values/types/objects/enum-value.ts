import { NetObject } from '../../net-object.ts';
import type { NetType } from '../../net-type.ts';

/** One value of an enum: `[DayOfWeek]::Friday`. */
export class EnumValue extends NetObject {
  readonly type: NetType;
  readonly value: number;

  constructor(type: NetType, value: number) {
    super();
    this.type = type;
    this.value = value;
  }

  get typeName(): string {
    return this.type.fullName;
  }

  override get text(): string {
    return enumText(this.type, this.value);
  }

  override get equalityKey(): string {
    return String(this.value);
  }
}

/** The name of an enum's value, names with commas of flags, the number where no names fit. */
function enumText(type: NetType, value: number): string {
  const members = Object.entries(type.enumMembers ?? {});
  const exact = members.find(([, member]) => member === value);
  if (exact) return exact[0];
  if (!type.isFlags || value === 0) return String(value);
  const names: string[] = [];
  let rest = value;
  for (const [name, member] of members.toSorted(([, a], [, b]) => b - a)) {
    if (member === 0 || (rest & member) !== member) continue;
    names.unshift(name);
    rest &= ~member;
  }
  return rest === 0 ? names.join(', ') : String(value);
}
