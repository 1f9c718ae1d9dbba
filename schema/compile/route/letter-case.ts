/**
 * A word in lower case and words whose case is known in, the word in camel case out. The SDK makes
 * the noun of a cmdlet from the words of the path, each in the singular (help-and-routes.md §7.5), so
 * `taskgroups` and the noun words Task, Group prove taskGroups.
 */

const irregular: Readonly<Record<string, string>> = {
  child: 'children',
  criterion: 'criteria',
  person: 'people',
};

export interface CasedWord {
  readonly text: string;
  /** How many of the known words were used. */
  readonly used: number;
}

/** Spells `word` by the known words from `start` on, or undefined when they are other words. */
export function spellBy(
  word: string,
  known: readonly string[],
  start: number,
): CasedWord | undefined {
  const spelled = spellPascal(word, known, start);
  const firstWord = known[start] ?? '';
  // A first word in capitals is lowered whole: OS gives os, as User gives user.
  const lowered = /^[A-Z]+$/.test(firstWord) ? firstWord.length : 1;
  return (
    spelled && {
      text: spelled.text.slice(0, lowered).toLowerCase() + spelled.text.slice(lowered),
      used: spelled.used,
    }
  );
}

function spellPascal(word: string, known: readonly string[], start: number): CasedWord | undefined {
  const next = known[start];
  if (next === undefined) return undefined;
  for (const form of formsOf(next)) {
    if (!word.startsWith(form.toLowerCase())) continue;
    const rest = word.slice(form.length);
    if (rest === '') return { text: form, used: 1 };
    const tail = spellPascal(rest, known, start + 1);
    if (tail) return { text: form + tail.text, used: tail.used + 1 };
  }
  return undefined;
}

/** The first letter in upper case. */
export function capitalise(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The word itself and the plurals it can have, longest first. */
function formsOf(word: string): string[] {
  const plurals = [`${word}es`, `${word}s`];
  if (word.endsWith('y')) plurals.unshift(`${word.slice(0, -1)}ies`);
  if (word.endsWith('is')) plurals.unshift(`${word.slice(0, -2)}es`);
  const special = irregular[word.toLowerCase()];
  return [...(special === undefined ? [] : [capitalise(special)]), ...plurals, word];
}
