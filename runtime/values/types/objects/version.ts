import { NetObject } from '../../net-object.ts';

/** A System.Version: two to four numbers; those not given are -1. */
export class Version extends NetObject {
  readonly typeName = 'System.Version';
  readonly parts: readonly [number, number, number, number];

  constructor(major: number, minor: number, rest: readonly number[] = []) {
    super();
    this.parts = [major, minor, rest[0] ?? -1, rest[1] ?? -1];
  }

  override get text(): string {
    return this.parts.filter((part) => part >= 0).join('.');
  }

  override get equalityKey(): string {
    return this.text;
  }

  compareTo(other: Version): number {
    const index = this.parts.findIndex((part, at) => part !== other.parts[at]);
    return index < 0 ? 0 : Math.sign((this.parts[index] ?? 0) - (other.parts[index] ?? 0));
  }
}

/** Signs are allowed, but only zero can be negative. */
const part = String.raw`\s*(?:\+|-(?=0+(?!\d)))?(\d+)\s*`;
const form = new RegExp(`^${part}\\.${part}(?:\\.${part}(?:\\.${part})?)?$`);

/** Reads `1.2`, `1.2.3` or `1.2.3.4`; null when it is none of them. */
export function parseVersion(text: string): Version | null {
  const match = form.exec(text);
  if (!match) return null;
  const [major = 0, minor = 0, ...rest] = match
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  return [major, minor, ...rest].some((part) => part > 2_147_483_647)
    ? null
    : new Version(major, minor, rest);
}
