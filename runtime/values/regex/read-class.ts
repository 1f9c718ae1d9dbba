/** Reads a character class, `[a-z\d-[aeiou]]`, as a set of code units. */
import { type CharSet, invert, makeSet, type Range, subtract } from './char-set.ts';
import { namedSet, shorthandSet } from './class-names.ts';
import { looksAt, PatternFailure, type Reader, readEscapedUnit, take } from './pattern-reader.ts';

const property = /[pP]\{([^}]*)\}/y;
const unclosed = 'a class is not closed.';

/** Reads from behind the opening bracket to behind the closing one; `fold` adds the other case. */
export function readClass(reader: Reader, fold: (set: CharSet) => CharSet): CharSet {
  const isNegated = reader.text[reader.at] === '^';
  if (isNegated) reader.at++;
  const start = reader.at;
  const ranges: Range[] = [];
  let subtracted: CharSet | undefined;
  while (reader.text[reader.at] !== ']' || reader.at === start) {
    if (reader.at >= reader.text.length) throw new PatternFailure(unclosed);
    if (looksAt(reader, '-[') && reader.at > start) {
      reader.at += 2;
      subtracted = readClass(reader, fold);
      if (reader.text[reader.at] !== ']') {
        throw new PatternFailure('a class that is taken away must be the last of its class.');
      }
      break;
    }
    ranges.push(...readMember(reader));
  }
  reader.at++;
  const set = fold(makeSet(ranges));
  const shown = isNegated ? invert(set) : set;
  return subtracted === undefined ? shown : subtract(shown, subtracted);
}

function readMember(reader: Reader): CharSet {
  const from = readUnit(reader);
  if (typeof from !== 'number') return from;
  const next = reader.text[reader.at + 1];
  if (!looksAt(reader, '-') || next === ']' || next === '[' || next === undefined) {
    return [[from, from]];
  }
  reader.at++;
  const to = readUnit(reader);
  if (typeof to !== 'number') throw new PatternFailure('a range ends in a class.');
  if (to < from) throw new PatternFailure('a range runs backwards.');
  return [[from, to]];
}

function readUnit(reader: Reader): number | CharSet {
  const character = reader.text.charAt(reader.at);
  reader.at++;
  return character === '\\' ? readEscape(reader) : character.charCodeAt(0);
}

function readEscape(reader: Reader): number | CharSet {
  return readNamedClass(reader) ?? readEscapedUnit(reader);
}

/** `\d`, `\P{Lu}` and their like behind the backslash, in a class or outside. */
export function readNamedClass(reader: Reader): CharSet | undefined {
  const set = shorthandSet(reader.text.charAt(reader.at));
  if (set !== undefined) {
    reader.at++;
    return set;
  }
  const isInverted = reader.text[reader.at] === 'P';
  const name = take(reader, property)?.[1];
  if (name === undefined) return undefined;
  const named = namedSet(name);
  if (named === undefined) throw new PatternFailure(`there is no class '${name}'.`);
  return isInverted ? invert(named) : named;
}
