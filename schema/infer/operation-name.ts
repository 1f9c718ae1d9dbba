/**
 * How the noun of a cmdlet says an OData operation: the action word of the set's name is the verb or
 * stands in front, the other words stand behind the path in the singular.
 */
import { pluralOf } from './coin.ts';
import { isUnnamedDelta } from './is-operation.ts';
import { isUnnamedSet, type NamedPage, type NamedSet } from './named-page.ts';
import { plainReadings } from './reading.ts';
import { splitWords, wordsOf } from './segment-words.ts';
import { singleOf } from './type-graph.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface OperationReading {
  /** Stated by the page; else only the first word is known. */
  readonly operation: string | undefined;
  readonly firstWord: string;
  /** Whether the page itself names the operation. */
  readonly isStated: boolean;
  /** Letters of the noun in front of the path. */
  readonly front: number;
  readonly fitsTail: (tail: string) => boolean;
  /** The operation that nothing states, named by the words behind the path. */
  readonly coin: (tail: string) => string;
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
  named: NamedPage,
  set: NamedSet,
  vocabulary: Vocabulary,
): OperationReading[] {
  const firstWord = firstWordOf(named, set);
  const stated = named.statement.operation;
  const names = stated === undefined ? vocabulary.operationsWith(firstWord) : [stated];
  const isStated = stated !== undefined;
  const coin = (tail: string): string => coinName(named, set, tail);
  return frontsOf(named, set).flatMap((front): OperationReading[] => {
    const known = names.map((operation): OperationReading => {
      const fitsTail = (tail: string): boolean =>
        unsaidWords(operation, { tail, firstWord, lastRead: '' }) !== undefined;
      return { operation, firstWord, isStated, front, fitsTail, coin };
    });
    if (isStated) return known;
    const unknown = { operation: undefined, firstWord, isStated, front, coin };
    return [...known, { ...unknown, fitsTail: () => true }];
  });
}

/** A function that gives a list is named in the plural, before a preposition if it has one. */
function coinName(named: NamedPage, set: NamedSet, tail: string): string {
  const firstWord = firstWordOf(named, set);
  if (!set.isList || named.verb !== 'Get' || tail === '') return `${firstWord}${tail}`;
  const [, head = '', rest = ''] = /^(.+?)((?:By|For|In|Of|With)[A-Z]\w*)?$/.exec(tail) ?? [];
  const all = named.noun.startsWith('All') ? 'All' : '';
  return `${firstWord}${all}${pluralOf(head)}${rest}`;
}

/** The word of the operation that the set is named for. */
function firstWordOf(named: NamedPage, set: NamedSet): string {
  const { verb } = named;
  if (isUnnamedDelta(named, set)) return 'delta';
  return (isUnnamedSet(set) ? verb : set.parts.action).toLowerCase();
}

/** How many letters of the noun can stand in front of the path. */
export function frontsOf(named: NamedPage, set: NamedSet): readonly number[] {
  const { noun, verb, statement } = named;
  // A directive puts All first: AllChatMessage is chats and getAllMessages.
  if (verb === 'Get' && /^All[A-Z]/.test(noun)) return ['All'.length];
  if (verb !== 'Invoke') return [0];
  const words = statement.operation === undefined ? [] : splitWords(statement.operation);
  const text = noun.toLowerCase();
  const fronts = new Set<number>();
  for (const word of [firstWordOf(named, set), ...words]) {
    for (const reading of plainReadings(word)) {
      const { length } = reading.text;
      const isWhole = length === noun.length || !/[a-z]/.test(noun.charAt(length));
      if (isWhole && text.startsWith(reading.text)) fronts.add(length);
    }
  }
  return [...fronts];
}

/** Names the operation by the words behind the path, of which the last one may stand for both. */
export function nameOperation(
  { operation, firstWord, isStated, coin }: OperationReading,
  tail: string,
  lastRead: string,
): NamedOperation {
  if (operation === undefined) {
    return { name: coin(tail), unsaid: 0, isProved: false, isLed: true };
  }
  const unsaid = unsaidWords(operation, { tail, firstWord, lastRead }) ?? Number.POSITIVE_INFINITY;
  const isLed = wordsOf(operation)[0]?.includes(firstWord) ?? false;
  const alone = unsaidWords(operation, { tail, firstWord, lastRead: '' });
  return {
    name: operation,
    unsaid,
    isProved: isStated || (alone === unsaid && unsaid === 0),
    isLed,
  };
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
    const { length } = longestOf(forms.filter((form) => text.startsWith(form, at)));
    if (length > 0) at += length;
    else if (
      !forms.includes(firstWord) &&
      !forms.some((one) => singleOf(one) === lastRead) &&
      !isSmall(forms)
    )
      unsaid++;
  }
  return at === text.length ? unsaid : undefined;
}

function longestOf(forms: readonly string[]): string {
  return forms.reduce((longest, form) => (form.length > longest.length ? form : longest), '');
}

function isSmall(forms: readonly string[]): boolean {
  return forms.some((form) => ['all', 'get', 'is', 'by', 'for', 'in', 'to', 'of'].includes(form));
}
