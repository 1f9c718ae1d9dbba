/** Text as .NET reads an IP address: the short, octal and hexadecimal forms of version 4, and version 6. */
import { IpAddress } from './objects/ip-address.ts';

/** The address, or null when the text is none. */
export function parseIpAddress(text: string): IpAddress | null {
  if (text.includes(':')) return parseVersion6(text);
  const bytes = parseVersion4(text);
  return bytes && new IpAddress(bytes);
}

const part = /^(?:0x[0-9a-f]+|0[0-7]*|[1-9]\d*)$/i;

/** One to four numbers; the last one fills all bytes that are left. */
function parseVersion4(text: string): readonly number[] | null {
  const parts = text.split('.');
  if (parts.length > 4 || !parts.every((each) => part.test(each))) return null;
  const numbers = parts.map(readPart);
  const last = numbers.pop() ?? 0;
  const left = 4 - numbers.length;
  if (numbers.some((each) => each > 255) || last >= 256 ** left) return null;
  const rest = Array.from(
    { length: left },
    (_, at) => Math.floor(last / 256 ** (left - 1 - at)) % 256,
  );
  return [...numbers, ...rest];
}

function readPart(text: string): number {
  if (/^0x/i.test(text)) return Number.parseInt(text, 16);
  return Number.parseInt(text, text.startsWith('0') ? 8 : 10);
}

function parseVersion6(text: string): IpAddress | null {
  const [, bare = text, zone = '0'] = /^\[?([^%\]]*)(?:%(\d+))?\]?$/.exec(text) ?? [];
  const [head = '', tail, ...others] = bare.split('::');
  if (others.length > 0) return null;
  const front = readGroups(head, tail === undefined);
  const back = tail === undefined ? [] : readGroups(tail, true);
  if (!front || !back) return null;
  const count = front.length + back.length;
  if (tail === undefined ? count !== 8 : count > 7) return null;
  const zeros = Array.from({ length: 8 - count }, () => 0);
  const groups = [...front, ...zeros, ...back];
  return new IpAddress(
    groups.flatMap((group) => [group >> 8, group & 255]),
    Number(zone),
  );
}

/** Groups of up to four hexadecimal digits; the last may be an address of version 4. */
function readGroups(text: string, isEnd: boolean): readonly number[] | null {
  if (text === '') return [];
  const parts = text.split(':');
  const groups: number[] = [];
  for (const [index, each] of parts.entries()) {
    const isLast = isEnd && index === parts.length - 1;
    if (/^[0-9a-f]{1,4}$/i.test(each)) groups.push(Number.parseInt(each, 16));
    else if (isLast && /^\d{1,3}(?:\.\d{1,3}){3}$/.test(each)) {
      const bytes = parseVersion4(each);
      if (!bytes) return null;
      const [a = 0, b = 0, c = 0, d = 0] = bytes;
      groups.push(a * 256 + b, c * 256 + d);
    } else return null;
  }
  return groups;
}
