/**
 * Segments in lower case in, the path out, each word spelled by evidence on the page: the placeholder
 * behind the segment (`servicePrincipals/{servicePrincipal-id}`), else the cmdlet's noun, whose words
 * stand in the order of the path. The action is spelled by the synopsis `Invoke action x`,
 * or by the set's action word and the last words of the noun. A word without evidence stays in lower
 * case and is reported.
 */
import { pascalWords } from '../cmdlet-name.ts';
import { capitalise, spellBy } from './letter-case.ts';
import type { Segment } from './match-words.ts';

export interface SpellingEvidence {
  /** The words of the noun. */
  readonly nounWords: readonly string[];
  readonly verb: string;
  /** The first part of the set's name: `Create`. */
  readonly setAction: string;
  readonly synopsis: string;
  /** Placeholders of the whole module, spelled as OpenAPI does. */
  readonly knownKeys: readonly string[];
}

export interface SpelledPath {
  readonly path: string;
  /** Words whose letter case nothing on the page proves. */
  readonly unproved: readonly string[];
}

/** Spells all segments of a path. */
export function spellSegments(
  segments: readonly Segment[],
  evidence: SpellingEvidence,
): SpelledPath {
  const last = segments.at(-1);
  const action = last?.kind === 'action' ? spellAction(last.word, evidence) : undefined;
  const nounWords = evidence.nounWords.slice(
    action?.front ?? 0,
    evidence.nounWords.length - (action?.back ?? 0),
  );
  const unproved: string[] = [];
  const spelled: string[] = [];
  let used = 0;
  for (const [index, segment] of segments.entries()) {
    if (segment.kind === 'placeholder') {
      spelled.push(
        isAlternateKey(segments, index) ? keyCall(spelled, segment.name) : `{${segment.name}}`,
      );
    } else if (segment.kind === 'action') {
      const text = action?.text ?? segment.word;
      unproved.push(...segment.namespace, ...(action ? [] : [segment.word]));
      spelled.push(['microsoft.graph', ...segment.namespace, text].join('.'));
    } else if (segment.kind === 'cast') {
      const prefix = nounWords[used] === 'Microsoft' && nounWords[used + 1] === 'Graph' ? 2 : 0;
      const byNoun = prefix > 0 ? spellBy(segment.word, nounWords, used + prefix) : undefined;
      used += byNoun ? prefix + byNoun.used : 0;
      if (!byNoun) unproved.push(segment.word);
      spelled.push(`microsoft.graph.${byNoun?.text ?? segment.word}`);
    } else {
      const byNoun =
        spellBy(segment.word, nounWords, used) ?? repeated(segment.word, nounWords, used);
      used += byNoun?.used ?? 0;
      // The placeholder is spelled by OpenAPI itself: cloudPC-id, where the noun says CloudPc.
      const next = segments[index + 1];
      const keys =
        next?.kind === 'placeholder' ? [next.name, ...evidence.knownKeys] : evidence.knownKeys;
      const text =
        spellByKeys(segment.word, keys) ?? byNoun?.text ?? spellByEndOfKey(segment.word, next);
      // Joined behind a digit: the noun is broken there as well and proves no case.
      if (text === undefined || segment.isJoined) unproved.push(segment.word);
      spelled.push(text ?? segment.word);
    }
  }
  return { path: `/${spelled.join('/')}`, unproved };
}

/** The noun says equal neighbours once, so a segment may be the word that was used last. */
function repeated(
  word: string,
  nounWords: readonly string[],
  used: number,
): { readonly text: string; readonly used: number } | undefined {
  const spelled = used > 0 ? spellBy(word, nounWords, used - 1) : undefined;
  return spelled && { text: spelled.text, used: spelled.used - 1 };
}

/** An alternate key stands in brackets: `onlineMeetings(joinWebUrl='{joinWebUrl}')`. */
function isAlternateKey(segments: readonly Segment[], index: number): boolean {
  const segment = segments[index];
  const isKey = segment?.kind === 'placeholder' && !segment.name.includes('-');
  return isKey && segments[index - 1]?.kind === 'literal';
}

function keyCall(spelled: string[], name: string): string {
  return `${spelled.pop() ?? ''}(${name}='{${name}}')`;
}

/** Spells a collection by the type of a key: `cloudpcs` by cloudPC-id. */
function spellByKeys(word: string, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const words = keyWords(key);
    const spelled = spellBy(word, words, 0);
    if (spelled?.used === words.length) return spelled.text;
  }
  return undefined;
}

/** The collection may say less than its key's type: `tasks/{plannerTask-id}`. */
function spellByEndOfKey(word: string, next: Segment | undefined): string | undefined {
  const words = next?.kind === 'placeholder' ? keyWords(next.name) : [];
  return spellAtEnd(word, words)?.text;
}

function keyWords(key: string): string[] {
  return pascalWords(capitalise(key.split('-')[0] ?? ''));
}

interface SpelledAction {
  readonly text: string;
  /** How many words of the noun belong to it, at its start and at its end. */
  readonly front: number;
  readonly back: number;
}

function spellAction(word: string, evidence: SpellingEvidence): SpelledAction | undefined {
  const { nounWords, verb, setAction } = evidence;
  const first = setAction.toLowerCase();
  const rest = word.startsWith(first) ? word.slice(first.length) : undefined;
  const stated = statedAction(evidence.synopsis);
  const isStated = stated?.toLowerCase() === word;
  // A verb without a counterpart in PowerShell goes in front of the noun (help-and-routes.md §7.4).
  const front = verb === 'Invoke' ? spellBy(word, nounWords, 0) : undefined;
  const back = front || rest === undefined ? undefined : spellAtEnd(rest, nounWords);
  const bySet = back && first + capitalise(back.text);
  const text = isStated ? stated : (front?.text ?? bySet);
  if (text === undefined) return undefined;
  return { text, front: front?.used ?? 0, back: back?.used ?? 0 };
}

/** The action or function that a generated synopsis names. */
export function statedAction(synopsis: string): string | undefined {
  return /^Invoke (?:action|function) (\w+)\s*$/m.exec(synopsis)?.[1];
}

function spellAtEnd(
  word: string,
  nounWords: readonly string[],
): { readonly text: string; readonly used: number } | undefined {
  if (word === '') return { text: '', used: 0 };
  for (let start = nounWords.length - 1; start >= 0; start--) {
    const spelled = spellBy(word, nounWords, start);
    if (spelled && start + spelled.used === nounWords.length) return spelled;
  }
  return undefined;
}
