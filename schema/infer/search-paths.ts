/**
 * A text and keys in, all paths out that say this text with these keys: from the roots along the steps
 * of the type graph. A path counts only when it uses the whole text and every key. Where the graph
 * does not know a type's steps, those of other types are tried and the path is marked as loose.
 */
import { type PathText, readWords, type TextPlace } from './match-text.ts';
import { isRespelled, respellings } from './renames.ts';
import type { RouteKey } from './route-page.ts';
import { wordsOf } from './segment-words.ts';
import type { Step } from './step.ts';
import type { TypeGraph } from './type-graph.ts';

export interface PathSearch {
  readonly text: PathText;
  readonly start: number;
  /** Where the path may end; the text's end if undefined. */
  readonly ends?: (at: number) => boolean;
  readonly keys: readonly RouteKey[];
  readonly roots: readonly Step[];
  readonly graph: TypeGraph;
  /** A last step that the synopsis states, wherever it starts. */
  readonly stated?: readonly Step[];
  /** Types that a path may cast to, behind `microsoft.graph.`. */
  readonly casts?: readonly string[];
  /** Steps of other types allowed. */
  readonly looseSteps: number;
}

export interface FoundPath {
  readonly segments: readonly string[];
  /** Index in the text behind the path. */
  readonly end: number;
  readonly type: string | undefined;
  /** Whether it ends at a collection that no key has narrowed. */
  readonly isCollection: boolean;
  readonly looseSteps: number;
  /** Segments that the text says in a way of the SDK's own. */
  readonly renamed: number;
  /** Steps whose words the text has said in part before. */
  readonly overlaps: number;
  readonly isAssumed: boolean;
  /** Where in the text the last step begins. */
  readonly lastStart: number;
  /** The types and steps passed, to learn from. */
  readonly lastStep: { readonly from: string; readonly step: Step } | undefined;
  readonly read: readonly string[];
}

interface State extends FoundPath {
  readonly place: TextPlace;
  readonly left: readonly RouteKey[];
  /** Steps in a row that the text did not say again. */
  readonly silent: number;
}

/** No path that a noun really says has been seen to need as many. */
const mostStates = 1500;

/** All paths, those with fewer loose steps first. */
export function searchPaths(search: PathSearch): FoundPath[] {
  const found = new Map<string, FoundPath>();
  const start: State = {
    segments: [],
    end: search.start,
    type: undefined,
    isCollection: false,
    looseSteps: 0,
    renamed: 0,
    lastStart: 0,
    overlaps: 0,
    isAssumed: false,
    lastStep: undefined,
    read: [],
    place: { at: search.start, read: [] },
    left: search.keys,
    silent: 0,
  };
  let states = 0;
  const visit = (state: State): void => {
    states++;
    if (found.size > 40 || states > mostStates) return;
    const isEnd = search.ends
      ? search.ends(state.place.at)
      : state.place.at === search.text.text.length;
    if (isEnd && state.left.length === 0 && state.segments.length > 0) {
      const id = state.segments.join('/');
      const known = found.get(id);
      if (!known || known.looseSteps > state.looseSteps) {
        found.set(id, { ...state, end: state.place.at, read: state.place.read });
      }
    }
    for (const next of nextStates(state, search)) visit(next);
  };
  visit(start);
  return [...found.values()].sort(
    (a, b) =>
      Number(a.isAssumed) - Number(b.isAssumed) ||
      a.looseSteps - b.looseSteps ||
      a.renamed - b.renamed,
  );
}

function* nextStates(state: State, search: PathSearch): IterableIterator<State> {
  if (state.segments.length === 0) {
    for (const step of search.roots) yield* takeStep(state, step, search, { isRoot: true });
    return;
  }
  yield* takeCast(state, search);
  if (state.isCollection) {
    yield* takeKey(state, search);
    return;
  }
  const tried = new Set<string>();
  const { at, read } = state.place;
  const initials = new Set([
    search.text.text.charAt(at),
    read.at(-1)?.charAt(0) ?? '',
    read.at(-2)?.charAt(0) ?? '',
  ]);
  for (const step of search.graph.from(state.type, initials)) {
    tried.add(step.segment);
    yield* takeStep(state, step, search, {});
  }
  for (const step of search.stated ?? []) {
    const isKnown = tried.has(step.segment) || search.graph.has(state.type, step.segment);
    if (!isKnown) yield* takeStep(state, step, search, {});
  }
  if (state.looseSteps >= search.looseSteps) return;
  const starts = new Set([search.text.text.slice(at, at + 2), read.at(-1)?.slice(0, 2) ?? '']);
  for (const start of starts) {
    for (const step of search.graph.startingWith(start)) {
      if (tried.has(step.segment)) continue;
      tried.add(step.segment);
      yield* takeStep(state, step, search, { isLoose: true });
    }
  }
  for (const step of coinedSteps(state, search)) {
    if (tried.has(step.segment)) continue;
    tried.add(step.segment);
    yield* takeStep(state, step, search, { isLoose: true });
  }
}

/** Behind a key, words said in part before may also be those of another order of segments. */
function overlapOf(
  { segments }: State,
  { isPartial, isSilent }: { readonly isPartial: boolean; readonly isSilent: boolean },
): number {
  if (isSilent) return 1;
  if (!isPartial) return 0;
  return segments.at(-1)?.startsWith('{') ? 2 : 1;
}

/** A quick look at first letters, which nearly all steps fail. */
function mayBeRead(segment: string, { at, read }: TextPlace, { text }: PathText): boolean {
  const initial = segment.charAt(0).toLowerCase();
  if (initial === text.charAt(at) || initial === read.at(-1)?.charAt(0)) return true;
  return initial === read.at(-2)?.charAt(0) || isRespelled(segment);
}

/** Collections that nothing names but the noun and a key: `Call` with {call-id} is calls. */
function* coinedSteps({ place, left }: State, search: PathSearch): IterableIterator<Step> {
  const { text, isBorder } = search.text;
  for (const { placeholder, role } of left) {
    const base = /^(\w+)-id\d*$/.exec(placeholder)?.[1];
    if (base === undefined || role !== 'key') continue;
    const words = base.match(/[A-Z]?[^A-Z]+|[A-Z]+/g) ?? [];
    for (let from = 0; from < words.length; from++) {
      const said = words.slice(from).join('');
      const at = place.at + said.length;
      if (!text.startsWith(said.toLowerCase(), place.at) || !isBorder(at)) continue;
      const name = said.charAt(0).toLowerCase() + said.slice(1);
      yield { segment: pluralOf(name), type: typeNameOf(base), isCollection: true };
    }
  }
}

/** The regular plural. */
export function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function* takeStep(
  state: State,
  step: Step,
  search: PathSearch,
  { isRoot = false, isLoose = false }: { readonly isRoot?: boolean; readonly isLoose?: boolean },
): IterableIterator<State> {
  if (!mayBeRead(step.segment, state.place, search.text)) return;
  for (const [reading, words] of segmentReadings(step, isRoot).entries()) {
    for (const place of readWords(words, search.text, state.place)) {
      const silent = place.at === state.place.at ? state.silent + 1 : 0;
      // No property has a property of its own name; a key stands between equal segments.
      if (silent > 1 || state.segments.at(-1) === step.segment) continue;
      const isPartial = place.read.length - state.place.read.length < words.length && silent === 0;
      yield {
        ...state,
        silent,
        segments: [...state.segments, step.segment],
        type: step.type,
        isCollection: step.isCollection,
        looseSteps: state.looseSteps + (isLoose ? 1 : 0),
        renamed: state.renamed + (reading > 0 ? 1 : 0),
        lastStart: state.place.at,
        overlaps: state.overlaps + overlapOf(state, { isPartial, isSilent: silent > 0 }),
        isAssumed: state.isAssumed || step.isAssumed === true,
        lastStep: { from: state.type ?? '', step },
        place,
      };
    }
  }
}

/** `AsUser` in a noun stands for the segment `microsoft.graph.user`. */
function* takeCast(state: State, search: PathSearch): IterableIterator<State> {
  if (!search.text.text.startsWith('as', state.place.at)) return;
  for (const cast of search.casts ?? []) {
    const words = [['as'], ...wordsOf(cast.split('.').at(-1) ?? cast)];
    for (const place of readWords(words, search.text, state.place)) {
      yield {
        ...state,
        segments: [...state.segments, `microsoft.graph.${cast}`],
        type: typeNameOf(cast),
        place,
      };
    }
  }
}

/** The type of a key as a segment: `{user-id}` is of IMicrosoftGraphUser. */
export function keyTypeOf(segment: string | undefined): string | undefined {
  const base = /^\{(\w+)-id\d*\}$/.exec(segment ?? '')?.[1];
  return base === undefined ? undefined : typeNameOf(base);
}

/** `security.alert` is IMicrosoftGraphSecurityAlert. */
function typeNameOf(name: string): string {
  const words = name.split('.').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `IMicrosoftGraph${words.join('')}`;
}

function* takeKey(state: State, search: PathSearch): IterableIterator<State> {
  for (const key of state.left) {
    if (key.role === 'argument') continue;
    const left = state.left.filter((other) => other !== key);
    if (key.role === 'key' && !isKeyOf(key.placeholder, state)) continue;
    const last = state.segments.at(-1) ?? '';
    const segments =
      key.role === 'key'
        ? [...state.segments, `{${key.placeholder}}`]
        : [...state.segments.slice(0, -1), `${last}(${key.placeholder}='{${key.placeholder}}')`];
    for (const place of readWords(keyWords(key.placeholder), search.text, state.place)) {
      yield { ...state, segments, left, isCollection: false, place };
    }
  }
}

/** Whether the key is named for the type, and no key of the same name with a lower number is left. */
function isKeyOf(placeholder: string, state: State): boolean {
  const match = /^(.*)-id(\d*)$/.exec(placeholder);
  if (!match) return false;
  const [, base = '', number = ''] = match;
  const before = Number(number || 0) - 1;
  const earlier = before < 0 ? undefined : `${base}-id${before || ''}`;
  if (earlier !== undefined && state.left.some((key) => key.placeholder === earlier)) return false;
  return state.type === undefined || endsWithWord(state.type, base);
}

/** `IMicrosoftGraphSecurityAlert` ends in `alert`. */
function endsWithWord(type: string, base: string): boolean {
  return type.replace(/\d+$/, '').toLowerCase().endsWith(base.toLowerCase());
}

/** How nouns say a segment: word by word in the singular, or in a way of the SDK's own. */
function segmentReadings(step: Step, isRoot: boolean): readonly (readonly (readonly string[])[])[] {
  return [wordsOf(step.segment), ...respellings(step, isRoot)];
}

/** How nouns say a key: not at all, but an alternate one is said: Get-MgApplicationByAppId. */
function keyWords(placeholder: string): readonly (readonly string[])[] {
  return placeholder.includes('-') ? [] : [['by'], ...wordsOf(placeholder)];
}
