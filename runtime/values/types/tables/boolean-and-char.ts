import { memberMessages } from '../../../base/messages/members.ts';
import { Char } from '../../char.ts';
import type { NetType, Overload } from '../../net-type.ts';
import type { Value } from '../../value.ts';
import { compareValues } from '../compare-values.ts';
import { constant, defineType, double, fixed, method } from '../define.ts';
import { exception } from '../exception.ts';
import type { PSReference } from '../objects/ps-reference.ts';
import { sliceText } from './string.ts';

const interfaces = ['System.ValueType', 'System.IComparable', 'System.IConvertible'];

function readBoolean(text: string): boolean | null {
  const word = text.replaceAll('\0', ' ').trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
}

const booleanType = defineType('System.Boolean', () => ({
  kind: 'struct',
  bases: interfaces,
  instance: {
    methods: {
      CompareTo: [
        method('Object', (self: boolean, [other]: [Value]) => compareValues(self, other)),
      ],
    },
  },
  statics: {
    properties: { TrueString: constant('True'), FalseString: constant('False') },
    methods: {
      Parse: [
        fixed('String', ([text]: [string]) => {
          const read = readBoolean(text);
          if (read !== null) return read;
          throw exception(
            'System.FormatException',
            memberMessages.notParsed(text, 'True or False'),
          );
        }),
      ],
      TryParse: [
        fixed('String, ref Boolean', ([text, into]: [string, PSReference]) => {
          const read = readBoolean(text);
          into.write(read ?? false);
          return read !== null;
        }),
      ],
    },
  },
}));

/** A question about one character, and about one of a text. */
function test(pattern: RegExp): Overload[] {
  return [
    fixed('Char', ([char]: [Char]) => pattern.test(char.text)),
    fixed('String, Int32', ([text, at]: [string, number]) => pattern.test(sliceText(text, at, 1))),
  ];
}

function changed(change: (text: string) => string): Overload[] {
  return [
    fixed('Char', ([char]: [Char]) => {
      const text = change(char.text);
      return new Char((text.length === 1 ? text : char.text).charCodeAt(0));
    }),
  ];
}

const upper = (text: string): string => text.toUpperCase();
const lower = (text: string): string => text.toLowerCase();

const charType = defineType('System.Char', () => ({
  kind: 'struct',
  bases: interfaces,
  instance: {
    methods: {
      CompareTo: [method('Object', (self: Char, [other]: [Value]) => compareValues(self, other))],
      Equals: [
        method(
          'Object',
          (self: Char, [other]: [Value]) => other instanceof Char && other.code === self.code,
        ),
        method('Char', (self: Char, [other]: [Char]) => other.code === self.code),
      ],
    },
  },
  statics: {
    properties: { MinValue: constant(new Char(0)), MaxValue: constant(new Char(0xffff)) },
    methods: {
      IsAscii: [fixed('Char', ([char]: [Char]) => char.code < 128)],
      IsAsciiDigit: [fixed('Char', ([char]: [Char]) => /[0-9]/.test(char.text))],
      IsAsciiLetter: [fixed('Char', ([char]: [Char]) => /[a-z]/i.test(char.text))],
      IsAsciiLetterOrDigit: [fixed('Char', ([char]: [Char]) => /[a-z0-9]/i.test(char.text))],
      IsControl: test(/\p{Cc}/u),
      IsDigit: test(/\p{Nd}/u),
      IsLetter: test(/\p{L}/u),
      IsLetterOrDigit: test(/[\p{L}\p{Nd}]/u),
      IsLower: test(/\p{Ll}/u),
      IsNumber: test(/\p{N}/u),
      IsPunctuation: test(/\p{P}/u),
      IsSeparator: test(/\p{Z}/u),
      IsSurrogate: test(/[\ud800-\udfff]/),
      IsSymbol: test(/\p{S}/u),
      IsUpper: test(/\p{Lu}/u),
      IsWhiteSpace: test(/[\p{Z}\t-\r\u0085]/u),
      GetNumericValue: [
        fixed('Char', ([char]: [Char]) => double(/[0-9]/.test(char.text) ? Number(char.text) : -1)),
      ],
      ConvertFromUtf32: [fixed('Int32', ([code]: [number]) => String.fromCodePoint(code))],
      ConvertToUtf32: [
        fixed('String, Int32', ([text, at]: [string, number]) => text.codePointAt(at) ?? 0),
      ],
      Parse: [
        fixed('String', ([text]: [string]) => {
          if (text.length === 1) return new Char(text.charCodeAt(0));
          throw exception(
            'System.FormatException',
            memberMessages.notParsed(text, 'one character'),
          );
        }),
      ],
      TryParse: [
        fixed('String, ref Char', ([text, into]: [string, PSReference]) => {
          into.write(new Char(text.length === 1 ? text.charCodeAt(0) : 0));
          return text.length === 1;
        }),
      ],
      ToLower: changed(lower),
      ToLowerInvariant: changed(lower),
      ToUpper: changed(upper),
      ToUpperInvariant: changed(upper),
      ToString: [fixed('Char', ([char]: [Char]) => char.text)],
    },
  },
}));

/** System.Boolean and System.Char. */
export const scalarTypes: readonly NetType[] = [booleanType, charType];
