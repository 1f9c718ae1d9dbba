import { memberMessages } from '../../../base/messages/members.ts';
import type { Char } from '../../char.ts';
import type { NetType } from '../../net-type.ts';
import type { Value } from '../../value.ts';
import { byteArray, bytesOf } from '../bytes.ts';
import { constant, defineType, fixed, method, property } from '../define.ts';
import { exception } from '../exception.ts';
import { Encoding, type EncodingKind } from '../objects/encoding.ts';
import { charsOf, sliceText } from './string.ts';

type Self = Encoding;

/** One byte a character; what has none becomes a question mark. */
function encodeSingle(most: number): (text: string) => Uint8Array {
  return (text) => Uint8Array.from(text, (unit) => singleByte(unit, most));
}

function singleByte(unit: string, most: number): number {
  const code = unit.codePointAt(0) ?? 0;
  return code <= most ? code : 0x3f;
}

function encodeUnits(size: 2 | 4, isLittle: boolean): (text: string) => Uint8Array {
  return (text) => {
    const units =
      size === 2
        ? text.split('').map((unit) => unit.charCodeAt(0))
        : [...text].map((unit) => unit.codePointAt(0) ?? 0);
    const bytes = new Uint8Array(units.length * size);
    const view = new DataView(bytes.buffer);
    units.forEach((unit, at) => {
      if (size === 2) view.setUint16(at * 2, unit, isLittle);
      else view.setUint32(at * 4, unit, isLittle);
    });
    return bytes;
  };
}

function decodeUnits(size: 2 | 4, isLittle: boolean): (bytes: Uint8Array) => string {
  return (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const whole = Math.floor(bytes.length / size);
    const units = Array.from({ length: whole }, (_, at) =>
      size === 2 ? view.getUint16(at * 2, isLittle) : view.getUint32(at * 4, isLittle),
    );
    const rest = bytes.length % size === 0 ? '' : '\ufffd';
    const text = units.map((unit) =>
      size === 2 ? String.fromCharCode(unit) : String.fromCodePoint(unit),
    );
    return text.join('') + rest;
  };
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

type EncodingName = 'UTF8' | 'ASCII' | 'Latin1' | 'Unicode' | 'BigEndianUnicode' | 'UTF32';

/** The encodings that Encoding has as properties. */
export const kinds: Readonly<Record<EncodingName, EncodingKind>> = {
  UTF8: {
    typeName: 'System.Text.UTF8Encoding+UTF8EncodingSealed',
    webName: 'utf-8',
    name: 'Unicode (UTF-8)',
    codePage: 65_001,
    preamble: [0xef, 0xbb, 0xbf],
    encode: (text) => new TextEncoder().encode(text),
    decode: (bytes) => utf8.decode(bytes),
  },
  ASCII: {
    typeName: 'System.Text.ASCIIEncoding+ASCIIEncodingSealed',
    webName: 'us-ascii',
    name: 'US-ASCII',
    codePage: 20_127,
    preamble: [],
    encode: encodeSingle(127),
    decode: (bytes) =>
      Array.from(bytes, (code) => (code < 128 ? String.fromCharCode(code) : '?')).join(''),
  },
  Latin1: {
    typeName: 'System.Text.Latin1Encoding+Latin1EncodingSealed',
    webName: 'iso-8859-1',
    name: 'Western European (ISO)',
    codePage: 28_591,
    preamble: [],
    encode: encodeSingle(255),
    decode: (bytes) => Array.from(bytes, (code) => String.fromCharCode(code)).join(''),
  },
  Unicode: {
    typeName: 'System.Text.UnicodeEncoding',
    webName: 'utf-16',
    name: 'Unicode',
    codePage: 1200,
    preamble: [0xff, 0xfe],
    encode: encodeUnits(2, true),
    decode: decodeUnits(2, true),
  },
  BigEndianUnicode: {
    typeName: 'System.Text.UnicodeEncoding',
    webName: 'utf-16BE',
    name: 'Unicode (Big-Endian)',
    codePage: 1201,
    preamble: [0xfe, 0xff],
    encode: encodeUnits(2, false),
    decode: decodeUnits(2, false),
  },
  UTF32: {
    typeName: 'System.Text.UTF32Encoding',
    webName: 'utf-32',
    name: 'Unicode (UTF-32)',
    codePage: 12_000,
    preamble: [0xff, 0xfe, 0, 0],
    encode: encodeUnits(4, true),
    decode: decodeUnits(4, true),
  },
};

const others: Readonly<Record<string, keyof typeof kinds>> = {
  'utf-16le': 'Unicode',
  utf8: 'UTF8',
  ascii: 'ASCII',
  latin1: 'Latin1',
  unicode: 'Unicode',
};

function byName(name: string): Encoding {
  const folded = name.toLowerCase();
  const key = others[folded];
  const kind = key
    ? kinds[key]
    : Object.values(kinds).find(({ webName }) => webName.toLowerCase() === folded);
  if (kind) return new Encoding(kind);
  throw exception(
    'System.ArgumentException',
    memberMessages.wrongArgument(name, 'the name of an encoding'),
  );
}

function byCodePage(page: number): Encoding {
  const kind = Object.values(kinds).find(({ codePage }) => codePage === page);
  if (kind) return new Encoding(kind);
  throw exception(
    'System.NotSupportedException',
    memberMessages.wrongArgument(String(page), 'the number of an encoding'),
  );
}

const textOf = (chars: readonly Char[]): string => chars.map((char) => char.text).join('');
const part = (bytes: Value, start: number, count: number): Uint8Array =>
  bytesOf(bytes).subarray(start, start + count);

const base = defineType('System.Text.Encoding', () => ({
  instance: {
    properties: {
      BodyName: property((self: Self) => self.kind.webName),
      CodePage: property((self: Self) => self.kind.codePage),
      EncodingName: property((self: Self) => self.kind.name),
      HeaderName: property((self: Self) => self.kind.webName),
      IsSingleByte: property((self: Self) => self.kind.preamble.length === 0),
      WebName: property((self: Self) => self.kind.webName),
    },
    methods: {
      GetByteCount: [
        method('String', (self: Self, [text]: [string]) => self.kind.encode(text).length),
        method(
          'Char[]',
          (self: Self, [chars]: [readonly Char[]]) => self.kind.encode(textOf(chars)).length,
        ),
      ],
      GetBytes: [
        method('Char[]', (self: Self, [chars]: [readonly Char[]]) =>
          byteArray(self.kind.encode(textOf(chars))),
        ),
        method('String', (self: Self, [text]: [string]) => byteArray(self.kind.encode(text))),
        method(
          'String, Int32, Int32',
          (self: Self, [text, start, count]: [string, number, number]) =>
            byteArray(self.kind.encode(sliceText(text, start, count))),
        ),
      ],
      GetCharCount: [
        method('Byte[]', (self: Self, [bytes]: [Value]) => self.kind.decode(bytesOf(bytes)).length),
      ],
      GetChars: [
        method('Byte[]', (self: Self, [bytes]: [Value]) =>
          charsOf(self.kind.decode(bytesOf(bytes))),
        ),
      ],
      GetPreamble: [method('', (self: Self) => byteArray(self.kind.preamble))],
      GetString: [
        method('Byte[]', (self: Self, [bytes]: [Value]) => self.kind.decode(bytesOf(bytes))),
        method(
          'Byte[], Int32, Int32',
          (self: Self, [bytes, start, count]: [Value, number, number]) =>
            self.kind.decode(part(bytes, start, count)),
        ),
      ],
    },
  },
  statics: {
    properties: {
      ...Object.fromEntries(
        Object.entries(kinds).map(([name, kind]) => [name, constant(new Encoding(kind))]),
      ),
      Default: constant(new Encoding(kinds.UTF8)),
    },
    methods: {
      Convert: [
        fixed(
          'System.Text.Encoding, System.Text.Encoding, Byte[]',
          ([from, to, bytes]: [Self, Self, Value]) =>
            byteArray(to.kind.encode(from.kind.decode(bytesOf(bytes)))),
        ),
      ],
      GetEncoding: [
        fixed('String', ([name]: [string]) => byName(name)),
        fixed('Int32', ([page]: [number]) => byCodePage(page)),
      ],
    },
  },
}));

/** A class of encodings that a script makes itself; the flag says whether its preamble is written. */
function classOf(typeName: string, kind: EncodingKind): NetType {
  const make = (hasPreamble: boolean): Encoding =>
    new Encoding({ ...kind, typeName, preamble: hasPreamble ? kind.preamble : [] });
  return defineType(typeName, () => ({
    bases: ['System.Text.Encoding'],
    constructors: [
      fixed('', () => make(false)),
      fixed('Boolean', ([hasPreamble]: [boolean]) => make(hasPreamble)),
      fixed('Boolean, Boolean', ([hasPreamble]: [boolean, boolean]) => make(hasPreamble)),
    ],
  }));
}

/** Encoding and its classes. */
export const encodingTypes: readonly NetType[] = [
  base,
  ...[
    'System.Text.UTF8Encoding+UTF8EncodingSealed',
    'System.Text.ASCIIEncoding+ASCIIEncodingSealed',
    'System.Text.Latin1Encoding+Latin1EncodingSealed',
  ].map((name) => defineType(name, () => ({ bases: ['System.Text.Encoding'] }))),
  classOf('System.Text.UTF8Encoding', kinds.UTF8),
  classOf('System.Text.ASCIIEncoding', kinds.ASCII),
  classOf('System.Text.UnicodeEncoding', kinds.Unicode),
  classOf('System.Text.UTF32Encoding', kinds.UTF32),
];
