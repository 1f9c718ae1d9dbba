/**
 * A segment in, all the ways out in which a noun can say it: each word in one of its forms, or in
 * words of the SDK's own (renames.ts).
 */
import { wordsOf } from './segment-words.ts';

/** One way to say a segment. */
export interface Reading {
  readonly words: readonly string[];
  /** The words as one text. */
  readonly text: string;
  readonly isRenamed: boolean;
}

/** Behind as many, only the first form of a further word counts. */
const mostReadings = 128;

/** All readings of words of which each has several forms. */
export function readingsOf(
  words: readonly (readonly string[])[],
  isRenamed = false,
): readonly Reading[] {
  let all: string[][] = [[]];
  for (const forms of words) {
    const used = all.length * forms.length > mostReadings ? forms.slice(0, 1) : forms;
    all = all.flatMap((said) => used.map((form) => (form === '' ? said : [...said, form])));
  }
  const count = words.length;
  return all.map((said) => ({
    words: said,
    text: said.join(''),
    isRenamed: isRenamed || said.length < count,
  }));
}

const known = new Map<string, readonly Reading[]>();

/** The readings of a name as it is. */
export function plainReadings(name: string): readonly Reading[] {
  let readings = known.get(name);
  if (!readings) {
    readings = readingsOf(wordsOf(name));
    known.set(name, readings);
  }
  return readings;
}
