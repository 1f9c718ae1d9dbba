import { memberMessages } from '../../../base/messages/members.ts';
import type { MemberTable } from '../../net-type.ts';
import type { Value } from '../../value.ts';
import { byteArray, bytesOf } from '../bytes.ts';
import { fixed } from '../define.ts';
import { exception, outOfRange } from '../exception.ts';
import type { EnumValue } from '../objects/enum-value.ts';
import { charsOf } from './string.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of bytes, with its padding. */
function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3);
    const bits = (one << 16) | (two << 8) | three;
    const digits = [18, 12, 6, 0].map((shift) => alphabet.charAt((bits >> shift) & 63));
    const count = Math.min(3, bytes.length - at) + 1;
    text += digits.slice(0, count).join('').padEnd(4, '=');
  }
  return text;
}

/** The bytes of Base64, white space ignored; null when it is none. */
function decodeBase64(given: string): Uint8Array | null {
  const text = given.replace(/[ \t\r\n]/g, '');
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const digits = text.replace(/=+$/, '');
  const bytes: number[] = [];
  for (let at = 0; at < digits.length; at += 4) {
    const group = digits.slice(at, at + 4);
    const bits = [...group.padEnd(4, 'A')].reduce(
      (all, digit) => (all << 6) | alphabet.indexOf(digit),
      0,
    );
    bytes.push(...[(bits >> 16) & 255, (bits >> 8) & 255, bits & 255].slice(0, group.length - 1));
  }
  return Uint8Array.from(bytes);
}

/** .NET breaks lines after 76 characters. */
function withBreaks(text: string, options: EnumValue): string {
  return options.value === 0 ? text : (text.match(/.{1,76}/g) ?? []).join('\r\n');
}

function part(bytes: Uint8Array, start: number, count: number): Uint8Array {
  if (start < 0 || count < 0 || start + count > bytes.length) {
    const limit = `there are ${bytes.length} bytes`;
    throw outOfRange(memberMessages.outOfRange('The start', start, limit));
  }
  return bytes.subarray(start, start + count);
}

function fromBase64(text: string): Value {
  const bytes = decodeBase64(text);
  if (bytes) return byteArray(bytes);
  throw exception('System.FormatException', memberMessages.badBase64);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (value) => value.toString(16).padStart(2, '0')).join('');
}

function fromHex(text: string): Value {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(text)) {
    throw exception('System.FormatException', memberMessages.notANumber(text, 'hexadecimal'));
  }
  return byteArray((text.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
}

type Part = [bytes: Value, start: number, count: number];

/** What of System.Convert writes bytes as text. */
export const base64Methods: NonNullable<MemberTable['methods']> = {
  FromBase64String: [fixed('String', ([text]: [string]) => fromBase64(text))],
  FromHexString: [fixed('String', ([text]: [string]) => fromHex(text))],
  ToBase64CharArray: [fixed('Byte[]', ([bytes]: [Value]) => charsOf(encodeBase64(bytesOf(bytes))))],
  ToBase64String: [
    fixed('Byte[]', ([bytes]: [Value]) => encodeBase64(bytesOf(bytes))),
    fixed('Byte[], Base64FormattingOptions', ([bytes, options]: [Value, EnumValue]) =>
      withBreaks(encodeBase64(bytesOf(bytes)), options),
    ),
    fixed('Byte[], Int32, Int32', ([bytes, start, count]: Part) =>
      encodeBase64(part(bytesOf(bytes), start, count)),
    ),
  ],
  ToHexString: [
    fixed('Byte[]', ([bytes]: [Value]) => hex(bytesOf(bytes)).toUpperCase()),
    fixed('Byte[], Int32, Int32', ([bytes, start, count]: Part) =>
      hex(part(bytesOf(bytes), start, count)).toUpperCase(),
    ),
  ],
  ToHexStringLower: [fixed('Byte[]', ([bytes]: [Value]) => hex(bytesOf(bytes)))],
};
