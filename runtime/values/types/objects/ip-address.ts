import { NetObject } from '../../net-object.ts';

/** An IPAddress: 4 or 16 bytes in the order in which they are sent, and the zone of a link-local address. */
export class IpAddress extends NetObject {
  readonly typeName = 'System.Net.IPAddress';
  readonly bytes: readonly number[];
  readonly zone: number;

  constructor(bytes: readonly number[], zone: number = 0) {
    super();
    this.bytes = bytes;
    this.zone = zone;
  }

  get isVersion6(): boolean {
    return this.bytes.length === 16;
  }

  /** The 16-bit groups of an address of version 6. */
  get groups(): readonly number[] {
    return Array.from(
      { length: this.bytes.length / 2 },
      (_, at) => (this.bytes[at * 2] ?? 0) * 256 + (this.bytes[at * 2 + 1] ?? 0),
    );
  }

  override get text(): string {
    if (!this.isVersion6) return this.bytes.join('.');
    return `${groupsText(this)}${this.zone === 0 ? '' : `%${this.zone}`}`;
  }

  override get equalityKey(): string {
    return this.text;
  }
}

/** `2001:db8::1`: the longest run of zero groups is left out, and an embedded address of version 4 is shown as one. */
function groupsText({ groups, bytes }: IpAddress): string {
  const isEmbedded = embedsVersion4(groups);
  const shown = isEmbedded ? groups.slice(0, 6) : groups;
  const { start, length } = longestZeros(shown);
  const hex = (part: readonly number[]): string =>
    part.map((group) => group.toString(16)).join(':');
  const text =
    length > 1 ? `${hex(shown.slice(0, start))}::${hex(shown.slice(start + length))}` : hex(shown);
  if (!isEmbedded) return text;
  return `${text}${text.endsWith(':') ? '' : ':'}${bytes.slice(12).join('.')}`;
}

/** The forms that .NET shows with dots: compatible, mapped, translated and ISATAP addresses. */
function embedsVersion4(groups: readonly number[]): boolean {
  const [, , , , fourth, fifth, sixth] = groups;
  if (groups.slice(0, 4).every((group) => group === 0) && sixth !== 0) {
    if (fourth === 0 && (fifth === 0 || fifth === 0xffff)) return true;
    if (fourth === 0xffff && fifth === 0) return true;
  }
  return fourth === 0 && fifth === 0x5efe;
}

function longestZeros(groups: readonly number[]): {
  readonly start: number;
  readonly length: number;
} {
  let longest = { start: 0, length: 0 };
  let start = 0;
  for (let at = 0; at <= groups.length; at++) {
    if (groups[at] === 0) continue;
    if (at - start > longest.length) longest = { start, length: at - start };
    start = at + 1;
  }
  return longest;
}
