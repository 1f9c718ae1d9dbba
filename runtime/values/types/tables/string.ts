import { memberMessages } from '../../../base/messages/members.ts';
import { Char } from '../../char.ts';
import type { NetType, Overload } from '../../net-type.ts';
import { TypedArray } from '../../typed-array.ts';
import type { Value } from '../../value.ts';
import { compareTexts } from '../compare-values.ts';
import { constant, defineType, fixed, method, property } from '../define.ts';
import { enumValue } from '../enum-types.ts';
import { exception, outOfRange } from '../exception.ts';
import type { EnumValue } from '../objects/enum-value.ts';
import { Enumeration } from '../objects/enumeration.ts';
import { searchMethods } from './string-search.ts';
import { splitMethods } from './string-split.ts';
import { stringStatics } from './string-statics.ts';

/** A part of a text, refused where it does not lie inside. */
export function sliceText(text: string, start: number, length: number): string {
  if (start < 0 || length < 0 || start + length > text.length) {
    const limit = `the text has ${text.length} characters`;
    throw outOfRange(
      memberMessages.outOfRange('The part from', `${start} of length ${length}`, limit),
      start < 0 || start > text.length ? 'startIndex' : 'length',
    );
  }
  return text.slice(start, start + length);
}

function checkStart(text: string, start: number): void {
  if (start < 0 || start > text.length) {
    const limit = `the text has ${text.length} characters`;
    throw outOfRange(memberMessages.outOfRange('The start', start, limit), 'startIndex');
  }
}

function pad(text: string, width: number, fill: string): string {
  if (width < 0) {
    const message = memberMessages.outOfRange('The width', width, 'it is 0 or more');
    throw outOfRange(message, 'totalWidth');
  }
  return fill.repeat(Math.max(0, width - text.length));
}

/** The characters as a Char[]. */
export function charsOf(text: string): TypedArray {
  return new TypedArray(
    'System.Char',
    Array.from({ length: text.length }, (_, index) => new Char(text.charCodeAt(index))),
  );
}

function trimmed(text: string, chars: readonly Value[], ends: 'both' | 'start' | 'end'): string {
  const set = new Set(chars.map((char) => (char as Char).text));
  const isOut = (unit: string): boolean => (set.size === 0 ? /\s/.test(unit) : set.has(unit));
  let [start, end] = [0, text.length];
  if (ends !== 'end') while (start < end && isOut(text.charAt(start))) start += 1;
  if (ends !== 'start') while (end > start && isOut(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const normalForms: Readonly<Record<string, string>> = {
  FormC: 'NFC',
  FormD: 'NFD',
  FormKC: 'NFKC',
  FormKD: 'NFKD',
};

function replaceAll(text: string, old: string, by: string): string {
  if (old === '') throw exceptionOfEmpty();
  return text.split(old).join(by);
}

function exceptionOfEmpty(): Error {
  return exception(
    'System.ArgumentException',
    memberMessages.wrongArgument('', 'a text to replace'),
  );
}

function replaceCaseless(text: string, old: string, by: string): string {
  if (old === '') throw exceptionOfEmpty();
  return text.replace(new RegExp(escapeRegExp(old), 'gi'), () => by);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** System.String. */
export const stringType: NetType = defineType('System.String', () => ({
  bases: [
    'System.IComparable',
    'System.IConvertible',
    'System.Collections.IEnumerable',
    'System.ICloneable',
    'System.Collections.Generic.IEnumerable[System.Char]',
  ],
  instance: {
    properties: {
      Length: property((text: string) => text.length),
    },
    methods: {
      ...searchMethods,
      ...splitMethods,
      Chars: [
        method(
          'Int32',
          (text: string, [at]: [number]) => new Char(sliceText(text, at, 1).charCodeAt(0)),
        ),
      ],
      Clone: [method('', (text: string) => text)],
      CompareTo: [
        method('Object', (text: string, [other]: [Value]) =>
          compareTexts(text, String(other ?? '')),
        ),
        method('String', (text: string, [other]: [string]) => compareTexts(text, other)),
      ],
      Equals: [
        method('Object', (text: string, [other]: [Value]) => text === other),
        method('String', (text: string, [other]: [string]) => text === other),
        method('String, StringComparison', (text: string, [other, how]: [string, EnumValue]) =>
          areEqualTexts(text, other, how),
        ),
      ],
      GetEnumerator: [
        method('', (text: string) => new Enumeration('System.CharEnumerator', charsOf(text))),
      ],
      GetTypeCode: [method('', () => enumValue('System.TypeCode', 'String'))],
      Insert: [
        method('Int32, String', (text: string, [at, more]: [number, string]) => {
          checkStart(text, at);
          return text.slice(0, at) + more + text.slice(at);
        }),
      ],
      IsNormalized: [method('', (text: string) => text === text.normalize('NFC'))],
      Normalize: [
        method('', (text: string) => text.normalize('NFC')),
        method('NormalizationForm', (text: string, [form]: [EnumValue]) =>
          text.normalize(normalForms[form.text]),
        ),
      ],
      PadLeft: [
        method('Int32', (text: string, [width]: [number]) => pad(text, width, ' ') + text),
        method(
          'Int32, Char',
          (text: string, [width, fill]: [number, Char]) => pad(text, width, fill.text) + text,
        ),
      ],
      PadRight: [
        method('Int32', (text: string, [width]: [number]) => text + pad(text, width, ' ')),
        method(
          'Int32, Char',
          (text: string, [width, fill]: [number, Char]) => text + pad(text, width, fill.text),
        ),
      ],
      Remove: [
        method('Int32, Int32', (text: string, [start, count]: [number, number]) => {
          sliceText(text, start, count);
          return text.slice(0, start) + text.slice(start + count);
        }),
        method('Int32', (text: string, [start]: [number]) => {
          checkStart(text, start);
          return text.slice(0, start);
        }),
      ],
      Replace: [
        method(
          'String, String, Boolean, CultureInfo',
          (text: string, [old, by, ignoresCase]: [string, string, boolean]) =>
            ignoresCase ? replaceCaseless(text, old, by) : replaceAll(text, old, by),
        ),
        method(
          'String, String, StringComparison',
          (text: string, [old, by, how]: [string, string, EnumValue]) =>
            how.value % 2 === 1 ? replaceCaseless(text, old, by) : replaceAll(text, old, by),
        ),
        method('Char, Char', (text: string, [old, by]: [Char, Char]) =>
          replaceAll(text, old.text, by.text),
        ),
        method('String, String', (text: string, [old, by]: [string, string]) =>
          replaceAll(text, old, by),
        ),
      ],
      ReplaceLineEndings: [
        method('', (text: string) => text.replace(/\r\n|[\r\n\f\u0085\u2028\u2029]/g, '\n')),
        method('String', (text: string, [by]: [string]) =>
          text.replace(/\r\n|[\r\n\f\u0085\u2028\u2029]/g, () => by),
        ),
      ],
      Substring: [
        method('Int32', (text: string, [start]: [number]) => {
          checkStart(text, start);
          return text.slice(start);
        }),
        method('Int32, Int32', (text: string, [start, length]: [number, number]) =>
          sliceText(text, start, length),
        ),
      ],
      ToCharArray: [
        method('', (text: string) => charsOf(text)),
        method('Int32, Int32', (text: string, [start, length]: [number, number]) =>
          charsOf(sliceText(text, start, length)),
        ),
      ],
      ToLower: [
        method('', (text: string) => text.toLowerCase()),
        method('CultureInfo', (text: string) => text.toLowerCase()),
      ],
      ToLowerInvariant: [method('', (text: string) => text.toLowerCase())],
      ToString: [
        method('', (text: string) => text),
        method('IFormatProvider', (text: string) => text),
      ],
      ToUpper: [
        method('', (text: string) => upper(text)),
        method('CultureInfo', (text: string) => upper(text)),
      ],
      ToUpperInvariant: [method('', (text: string) => upper(text))],
      Trim: trimForms('both'),
      TrimEnd: trimForms('end'),
      TrimStart: trimForms('start'),
    },
  },
  statics: { ...stringStatics, properties: { Empty: constant('') } },
  constructors: [
    fixed('Char[]', ([chars]: [readonly Char[]]) => chars.map((char) => char.text).join('')),
    fixed('Char[], Int32, Int32', ([chars, start, length]: [readonly Char[], number, number]) =>
      sliceText(chars.map((char) => char.text).join(''), start, length),
    ),
    fixed('Char, Int32', ([char, count]: [Char, number]) => pad('', count, char.text)),
  ],
}));

/** .NET changes character by character: ß stays ß, where JavaScript makes SS of it. */
function upper(text: string): string {
  return text.replace(/\p{L}|\p{M}|\p{N}/gu, (unit) => {
    const changed = unit.toUpperCase();
    return changed.length === unit.length ? changed : unit;
  });
}

function trimForms(ends: 'both' | 'start' | 'end'): Overload[] {
  return [
    method('', (text: string) => trimmed(text, [], ends)),
    method('Char', (text: string, [char]: [Char]) => trimmed(text, [char], ends)),
    method('params Char[]', (text: string, [chars]: [readonly Value[]]) =>
      trimmed(text, chars ?? [], ends),
    ),
  ];
}

/** Equality by a StringComparison: those with odd numbers ignore case. */
function areEqualTexts(left: string, right: string, how: EnumValue): boolean {
  return how.value % 2 === 1 ? left.toLowerCase() === right.toLowerCase() : left === right;
}
