import { memberMessages } from '../../../base/messages/members.ts';
import type { Char } from '../../char.ts';
import type { MemberTable, Overload } from '../../net-type.ts';
import type { Value } from '../../value.ts';
import { method } from '../define.ts';
import { outOfRange } from '../exception.ts';
import type { EnumValue } from '../objects/enum-value.ts';

type Needle = string | Char;

function textOf(needle: Needle): string {
  return typeof needle === 'string' ? needle : needle.text;
}

/** Where a search looks: from a start, over a count, by a StringComparison. */
interface Range {
  readonly start?: number | undefined;
  readonly count?: number | undefined;
  readonly how?: EnumValue | undefined;
}

function fold(text: string, how: EnumValue | undefined): string {
  return how !== undefined && how.value % 2 === 1 ? text.toLowerCase() : text;
}

function check(text: string, start: number, count: number): void {
  if (start < 0 || count < 0 || start > text.length || start + count > text.length) {
    const limit = `the text has ${text.length} characters`;
    throw outOfRange(memberMessages.outOfRange('The start', start, limit));
  }
}

function firstIndex(text: string, needle: Needle, { start = 0, count, how }: Range): number {
  check(text, start, count ?? 0);
  const end = count === undefined ? text.length : start + count;
  const found = fold(text.slice(0, end), how).indexOf(fold(textOf(needle), how), start);
  return found;
}

function lastIndex(text: string, needle: Needle, { start, count, how }: Range): number {
  if (text === '') return textOf(needle) === '' ? 0 : -1;
  const last = start ?? text.length - 1;
  if (last < 0 || last > text.length)
    throw outOfRange(
      memberMessages.outOfRange('The start', last, `the text has ${text.length} characters`),
    );
  const end = Math.min(text.length, last + 1);
  const begin = count === undefined ? 0 : end - count;
  const found = fold(text.slice(begin, end), how).lastIndexOf(fold(textOf(needle), how));
  return found < 0 ? -1 : found + begin;
}

type Search = (text: string, needle: Needle, range: Range) => number;

function forms(search: Search): readonly Overload[] {
  return ['Char', 'String'].flatMap((needle) => [
    method(needle, (text: string, [what]: [Needle]) => search(text, what, {})),
    method(`${needle}, Int32`, (text: string, [what, start]: [Needle, number]) =>
      search(text, what, { start }),
    ),
    method(
      `${needle}, Int32, Int32`,
      (text: string, [what, start, count]: [Needle, number, number]) =>
        search(text, what, { start, count }),
    ),
    method(`${needle}, StringComparison`, (text: string, [what, how]: [Needle, EnumValue]) =>
      search(text, what, { how }),
    ),
    method(
      `${needle}, Int32, StringComparison`,
      (text: string, [what, start, how]: [Needle, number, EnumValue]) =>
        search(text, what, { start, how }),
    ),
  ]);
}

type AnySearch = (text: string, chars: readonly Value[], range: Range) => number;

const firstOfAny: AnySearch = (text, chars, { start = 0, count }) => {
  check(text, start, count ?? 0);
  const set = new Set(chars.map((char) => (char as Char).text));
  const end = count === undefined ? text.length : start + count;
  for (let at = start; at < end; at++) if (set.has(text.charAt(at))) return at;
  return -1;
};

const lastOfAny: AnySearch = (text, chars, { start = text.length - 1, count }) => {
  const set = new Set(chars.map((char) => (char as Char).text));
  const begin = count === undefined ? 0 : start - count + 1;
  for (let at = Math.min(start, text.length - 1); at >= begin; at--) {
    if (set.has(text.charAt(at))) return at;
  }
  return -1;
};

function anyForms(search: AnySearch): readonly Overload[] {
  return [
    method('Char[]', (text: string, [chars]: [readonly Value[]]) => search(text, chars, {})),
    method('Char[], Int32', (text: string, [chars, start]: [readonly Value[], number]) =>
      search(text, chars, { start }),
    ),
    method(
      'Char[], Int32, Int32',
      (text: string, [chars, start, count]: [readonly Value[], number, number]) =>
        search(text, chars, { start, count }),
    ),
  ];
}

type Test = (text: string, needle: string) => boolean;

function testForms(test: Test): readonly Overload[] {
  return [
    method('String', (text: string, [what]: [string]) => test(text, what)),
    method('String, StringComparison', (text: string, [what, how]: [string, EnumValue]) =>
      test(fold(text, how), fold(what, how)),
    ),
    method('Char', (text: string, [what]: [Char]) => test(text, what.text)),
  ];
}

function endForms(test: Test): readonly Overload[] {
  return [
    ...testForms(test),
    method(
      'String, Boolean, CultureInfo',
      (text: string, [what, ignoresCase]: [string, boolean]) =>
        ignoresCase ? test(text.toLowerCase(), what.toLowerCase()) : test(text, what),
    ),
  ];
}

/** What of System.String looks for something in a text. */
export const searchMethods: NonNullable<MemberTable['methods']> = {
  Contains: [
    ...testForms((text, what) => text.includes(what)),
    method('Char, StringComparison', (text: string, [what, how]: [Char, EnumValue]) =>
      fold(text, how).includes(fold(what.text, how)),
    ),
  ],
  EndsWith: endForms((text, what) => text.endsWith(what)),
  IndexOf: forms(firstIndex),
  IndexOfAny: anyForms(firstOfAny),
  LastIndexOf: forms(lastIndex),
  LastIndexOfAny: anyForms(lastOfAny),
  StartsWith: endForms((text, what) => text.startsWith(what)),
};
