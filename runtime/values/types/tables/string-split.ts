import { memberMessages } from '../../../base/messages/members.ts';
import type { Char } from '../../char.ts';
import type { MemberTable } from '../../net-type.ts';
import { TypedArray } from '../../typed-array.ts';
import type { Value } from '../../value.ts';
import { method } from '../define.ts';
import { outOfRange } from '../exception.ts';
import type { EnumValue } from '../objects/enum-value.ts';

interface SplitRules {
  readonly most?: number | undefined;
  readonly options?: EnumValue | undefined;
}

/** Without separators white space splits. */
function split(text: string, separators: readonly string[], rules: SplitRules): TypedArray {
  const { most = Number.MAX_SAFE_INTEGER, options } = rules;
  if (most < 0) throw outOfRange(memberMessages.outOfRange('The count', most, 'it is 0 or more'));
  const removesEmpty = ((options?.value ?? 0) & 1) !== 0;
  const trims = ((options?.value ?? 0) & 2) !== 0;
  const clean = (part: string): string => (trims ? part.trim() : part);
  if (most === 0) return new TypedArray('System.String');
  const parts: string[] = [];
  let rest = text;
  while (true) {
    if (parts.length === most - 1) break;
    const cut = findCut(rest, separators);
    if (!cut) break;
    const part = clean(rest.slice(0, cut.at));
    if (part !== '' || !removesEmpty) parts.push(part);
    rest = rest.slice(cut.at + cut.length);
  }
  // The last of a limited number of parts is what is left, without empty parts at its front.
  if (removesEmpty && parts.length === most - 1) rest = skipEmpty(rest, separators, clean);
  const last = clean(rest);
  if (last !== '' || !removesEmpty) parts.push(last);
  return new TypedArray('System.String', parts);
}

function skipEmpty(
  text: string,
  separators: readonly string[],
  clean: (part: string) => string,
): string {
  let rest = text;
  for (let cut = findCut(rest, separators); cut; cut = findCut(rest, separators)) {
    if (clean(rest.slice(0, cut.at)) !== '') break;
    rest = rest.slice(cut.at + cut.length);
  }
  return rest;
}

function findCut(
  text: string,
  separators: readonly string[],
): { readonly at: number; readonly length: number } | null {
  if (separators.length === 0) {
    const at = text.search(/\s/);
    return at < 0 ? null : { at, length: 1 };
  }
  let best: { at: number; length: number } | null = null;
  for (const separator of separators) {
    const at = separator === '' ? -1 : text.indexOf(separator);
    if (at >= 0 && (best === null || at < best.at)) best = { at, length: separator.length };
  }
  return best;
}

type Separators = Char | string | readonly Value[] | null;

function read(given: Separators): readonly string[] {
  if (given === null) return [];
  if (typeof given === 'string') return given === '' ? [''] : [given];
  const all = Array.isArray(given) ? (given as readonly Value[]) : [given as Value];
  return all.map((each) => (typeof each === 'string' ? each : (each as Char).text));
}

type WithOptions = [separators: Separators, options: EnumValue];
type WithBoth = [separators: Separators, most: number, options: EnumValue];

const withOptions = (text: string, [separators, options]: WithOptions): Value =>
  split(text, read(separators), { options });
const withBoth = (text: string, [separators, most, options]: WithBoth): Value =>
  split(text, read(separators), { most, options });
const withCount = (text: string, [separators, most]: [Separators, number]): Value =>
  split(text, read(separators), { most });
const plain = (text: string, [separators]: [Separators]): Value =>
  split(text, read(separators ?? null), {});

/** System.String's Split. */
export const splitMethods: NonNullable<MemberTable['methods']> = {
  Split: [
    method('params Char[]', plain),
    method('Char', plain),
    method('Char, StringSplitOptions', withOptions),
    method('Char, Int32', withCount),
    method('Char, Int32, StringSplitOptions', withBoth),
    method('Char[], Int32', withCount),
    method('Char[], StringSplitOptions', withOptions),
    method('Char[], Int32, StringSplitOptions', withBoth),
    method('String', plain),
    method('String, StringSplitOptions', withOptions),
    method('String, Int32', withCount),
    method('String, Int32, StringSplitOptions', withBoth),
    method('String[], StringSplitOptions', withOptions),
    method('String[], Int32, StringSplitOptions', withBoth),
  ],
};
