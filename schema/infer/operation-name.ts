/**
 * How the noun of a cmdlet says an OData operation: the action word of the set's name is the verb or
 * stands in front, the other words stand behind the path in the singular.
 */
import { splitSetName } from '../compile/set-name.ts';
import type { Corpus, NamedPage } from './corpus.ts';
import { nounText, readWords } from './match-text.ts';
import type { RoutePageSet } from './route-page.ts';
import { splitWords, wordsOf } from './segment-words.ts';

export interface OperationReading {
  /** Stated by the page; else only the first word is known. */
  readonly operation: string | undefined;
  readonly firstWord: string;
  /** Whether the page itself names the operation. */
  readonly isStated: boolean;
  /** Letters of the noun in front of the path. */
  readonly front: number;
  readonly fitsTail: (tail: string) => boolean;
}

export interface NamedOperation {
  readonly name: string;
  readonly unsaid: number;
  readonly isProved: boolean;
  /** Whether the operation begins with the set's action word. */
  readonly isLed: boolean;
}

/** The readings of a noun: with its first words in front of the path, or without. */
export function readOperations(
  { noun, verb, statement }: NamedPage,
  set: RoutePageSet,
  corpus: Corpus,
): OperationReading[] {
  const action = splitSetName(set.name).action;
  const firstWord = (set.name === '__AllParameterSets' ? verb : action).toLowerCase();
  const stated = statement.operation;
  const names = stated === undefined ? corpus.operationsFrom(firstWord) : [stated];
  const fronts = verb === 'Invoke' ? frontsOf(noun, stated, firstWord) : [0];
  const readings: OperationReading[] = [];
  for (const front of fronts) {
    for (const operation of names) {
      readings.push({
        operation,
        firstWord,
        isStated: stated !== undefined,
        front,
        fitsTail: (tail) => unsaidWords(operation, { tail, firstWord, lastRead: '' }) !== undefined,
      });
    }
    if (stated === undefined) {
      readings.push({
        operation: undefined,
        firstWord,
        isStated: false,
        front,
        fitsTail: () => true,
      });
    }
  }
  return readings;
}

function frontsOf(noun: string, stated: string | undefined, firstWord: string): number[] {
  const words = stated === undefined ? [firstWord] : splitWords(stated);
  const fronts = new Set<number>();
  for (const word of new Set([firstWord, ...words])) {
    for (const { at } of readWords(wordsOf(word), nounText(noun), { at: 0, read: [] }))
      fronts.add(at);
  }
  return [...fronts];
}

/** Names the operation by the words behind the path, of which the last one may stand for both. */
export function nameOperation(
  { operation, firstWord, isStated }: OperationReading,
  tail: string,
  lastRead: string,
): NamedOperation {
  if (operation === undefined) {
    return { name: `${firstWord}${tail}`, unsaid: 0, isProved: false, isLed: true };
  }
  const unsaid = unsaidWords(operation, { tail, firstWord, lastRead }) ?? Number.POSITIVE_INFINITY;
  const isLed = wordsOf(operation)[0]?.includes(firstWord) ?? false;
  const alone = unsaidWords(operation, { tail, firstWord, lastRead: '' });
  return { name: operation, unsaid, isProved: isStated || alone === unsaid, isLed };
}

interface Said {
  readonly tail: string;
  readonly firstWord: string;
  readonly lastRead: string;
}

/** How many words of the operation the noun leaves out; undefined when it says others. */
function unsaidWords(operation: string, { tail, firstWord, lastRead }: Said): number | undefined {
  const text = tail.toLowerCase();
  let at = 0;
  let unsaid = 0;
  for (const forms of wordsOf(operation)) {
    const form = forms.find((one) => one !== '' && text.startsWith(one, at));
    if (form !== undefined) at += form.length;
    else if (!forms.includes(firstWord) && !forms.includes(lastRead) && !isSmall(forms)) unsaid++;
  }
  return at === text.length ? unsaid : undefined;
}

function isSmall(forms: readonly string[]): boolean {
  return forms.some((form) => ['all', 'get', 'is', 'by', 'for', 'in', 'to', 'of'].includes(form));
}
