/** Sets of UTF-16 code units, for .NET's character classes: sorted ranges that do not touch. */

export type Range = readonly [from: number, to: number];
export type CharSet = readonly Range[];

const last = 0xffff;

/** The ranges in order, joined where they touch. */
export function makeSet(ranges: readonly Range[]): CharSet {
  const joined: [number, number][] = [];
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    const previous = joined.at(-1);
    if (previous !== undefined && from <= previous[1] + 1) previous[1] = Math.max(previous[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Every code unit that is not in the set. */
export function invert(set: CharSet): CharSet {
  const inverted: Range[] = [];
  let next = 0;
  for (const [from, to] of set) {
    if (from > next) inverted.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= last) inverted.push([next, last]);
  return inverted;
}

/** What is in the first set and not in the second. */
export function subtract(set: CharSet, other: CharSet): CharSet {
  return invert(makeSet([...invert(set), ...other]));
}

const known = new Map<string, CharSet>();

/** The code units that a Unicode class of JavaScript holds: `\p{Lu}`. */
export function unicodeSet(source: string): CharSet {
  const found = known.get(source);
  if (found !== undefined) return found;
  const tester = new RegExp(`^(?:${source})$`, 'u');
  const ranges: Range[] = [];
  let from = -1;
  for (let code = 0; code <= last + 1; code++) {
    const isIn = code <= last && tester.test(String.fromCharCode(code));
    if (isIn && from < 0) from = code;
    if (!isIn && from >= 0) {
      ranges.push([from, code - 1]);
      from = -1;
    }
  }
  known.set(source, ranges);
  return ranges;
}

/** The set with the other case of each letter. */
export function bothCases(set: CharSet): CharSet {
  const added: Range[] = [...set];
  for (const [from, to] of set) {
    // Beyond the alphabets nothing has two cases, and large ranges hold both anyway.
    for (let code = from; code <= Math.min(to, 0x24e9); code++) {
      const character = String.fromCharCode(code);
      for (const other of [character.toLowerCase(), character.toUpperCase()]) {
        if (other.length === 1 && other !== character) {
          added.push([other.charCodeAt(0), other.charCodeAt(0)]);
        }
      }
    }
  }
  return makeSet(added);
}

/** The set as JavaScript's regular expressions write it; of ASCII only, when no other text will be read. */
export function writeSet(set: CharSet, isAscii: boolean): string {
  const shown = isAscii
    ? set.filter(([from]) => from <= 0x7f).map(([from, to]): Range => [from, Math.min(to, 0x7f)])
    : set;
  return `[${shown.map(([from, to]) => (from === to ? unit(from) : `${unit(from)}-${unit(to)}`)).join('')}]`;
}

/** A code unit as it stands for itself anywhere in a regular expression. */
export function unit(code: number): string {
  const character = String.fromCharCode(code);
  if (/[0-9A-Za-z]/.test(character)) return character;
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
