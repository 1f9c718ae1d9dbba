/**
 * The nouns of all cmdlets and the steps between types in; out, for each beginning of a noun, all paths
 * that it can mean. Each is found once, however many nouns go on from there, and a step that is learned
 * later extends only what it fits. Which keys a path has is known here, how they are named is not: a
 * page tells that (fit-keys.ts).
 *
 * The SDK says equal neighbours once, and a pair that repeats the pair before it once as well
 * (help-and-routes.md §6, §7.5), so the first words of a segment may be missing from the noun.
 */
import { type NounNode, NounTree, readFrom } from './noun-tree.ts';
import {
  alternateKeyFrom,
  castFrom,
  keyFrom,
  type PathNode,
  startPath,
  stepFrom,
} from './path-node.ts';
import { plainReadings, type Reading } from './reading.ts';
import type { Step } from './step.ts';
import { type SaidStep, singleOf, type TypeGraph } from './type-graph.ts';
import { typeNameOf } from './type-words.ts';

/** A path and how a noun says it. */
export interface Place {
  readonly path: PathNode;
  readonly node: Noun;
  /** The words read last, in the singular. */
  readonly last: string;
  readonly beforeLast: string;
  /** Segments that the noun says in a way of the SDK's own. */
  readonly renamed: number;
  /** Steps whose words the noun has said in part before. */
  readonly overlaps: number;
  /** Whether the last step added nothing to the noun. */
  readonly isSilent: boolean;
  /** Where in the noun the last step begins. */
  readonly lastStart: Noun;
}

/** What is known of the beginning of a noun. */
export interface NounFindings {
  readonly places: Map<PathNode, Place>;
}

export type Noun = NounNode<NounFindings>;

/** The noun and all its beginnings, the longest first. */
export function* beginningsOf(noun: Noun): IterableIterator<Noun> {
  for (let at: Noun | undefined = noun; at; at = at.parent) yield at;
}

/** No beginning of a noun has been seen to mean as many paths. */
const mostPlaces = 400;

/** All paths of all nouns of one API version. */
export class PathChart {
  readonly nouns: NounTree<NounFindings> = new NounTree(() => ({ places: new Map() }));
  readonly graph: TypeGraph;
  readonly #casts: readonly (readonly [string, readonly Reading[]])[];
  readonly #alternateKeys: readonly (readonly [string, readonly Reading[]])[];
  /** Where a step from a type may be taken. */
  readonly #byType = new Map<string, Place[]>();
  readonly #waiting: Place[] = [];

  constructor(
    graph: TypeGraph,
    names: { readonly casts: readonly string[]; readonly alternateKeys: readonly string[] },
  ) {
    this.graph = graph;
    this.#casts = names.casts.map((cast) => [
      cast,
      [
        ...plainReadings(`as${simpleName(cast)}`),
        ...plainReadings(`microsoftGraph${simpleName(cast)}`),
      ],
    ]);
    this.#alternateKeys = names.alternateKeys.map((key) => [
      key,
      plainReadings(`by${key.charAt(0).toUpperCase()}${key.slice(1)}`),
    ]);
  }

  /** Begins, when all nouns are there. */
  start(): void {
    const { root } = this.nouns;
    const beginning = { last: '', beforeLast: '', renamed: 0, overlaps: 0, isSilent: false };
    this.#reach({ ...beginning, path: startPath(), node: root, lastStart: root });
    this.#goOn();
  }

  /** Adds a step to a type, and all paths that it opens. */
  learn(type: string, step: Step): boolean {
    const said = this.graph.add(type, step);
    if (said.length === 0) return false;
    for (const place of [...(this.#byType.get(type) ?? [])]) {
      for (const one of said) this.#take(place, one);
    }
    this.#goOn();
    return true;
  }

  #goOn(): void {
    for (let place = this.#waiting.pop(); place; place = this.#waiting.pop()) this.#extend(place);
  }

  #extend(place: Place): void {
    const { path, node } = place;
    if (path.kind !== 'cast' && path.before && (node.next.has('a') || node.next.has('m')))
      this.#takeCasts(place);
    if (path.isCollection) {
      this.#reach({ ...place, path: keyFrom(path) });
      if (node.next.has('b')) this.#takeAlternateKeys(place);
      return;
    }
    const places = this.#byType.get(path.type);
    if (places) places.push(place);
    else this.#byType.set(path.type, [place]);
    const steps = this.graph.from(path.type);
    for (const initial of node.next.keys()) {
      for (const said of steps.byInitial.get(initial) ?? []) this.#say(place, said, 0);
    }
    for (const said of steps.byInitial.get('') ?? []) this.#say(place, said, 0);
    for (const said of steps.byFirstWord.get(place.last) ?? []) this.#say(place, said, 1);
    for (const said of steps.byFirstWord.get(place.beforeLast) ?? []) this.#say(place, said, 2);
  }

  #take(place: Place, said: SaidStep): void {
    for (const dropped of [0, 1, 2]) this.#say(place, said, dropped);
  }

  /** Takes a step that the noun goes on with, its first words left out when they were said before. */
  #say(place: Place, { step, reading }: SaidStep, dropped: number): void {
    const { words } = reading;
    if (dropped > words.length) return;
    const [first = '', second = ''] = words;
    if (dropped === 1 && singleOf(first) !== place.last) return;
    if (dropped === 2 && singleOf(first) !== place.beforeLast) return;
    if (dropped === 2 && singleOf(second) !== place.last) return;
    // No property has a property of its own name; a key stands between equal segments.
    if (place.path.name === step.segment) return;
    const rest = dropped === 0 ? words : words.slice(dropped);
    const isSilent = rest.length === 0;
    if (isSilent && place.isSilent) return;
    const text = dropped === 0 ? reading.text : rest.join('');
    const overlap = isSilent ? 1 : dropped === 0 ? 0 : place.path.kind === 'key' ? 2 : 1;
    for (const node of readFrom(place.node, text)) {
      this.#reach({
        path: stepFrom(place.path, step),
        node,
        ...lastWords(rest, place),
        renamed: place.renamed + (reading.isRenamed ? 1 : 0),
        overlaps: place.overlaps + overlap,
        isSilent,
        lastStart: place.node,
      });
    }
  }

  /** `AsUser` or, on the way to an action, `MicrosoftGraphUser` in a noun stands for the segment `microsoft.graph.user`. */
  #takeCasts(place: Place): void {
    for (const [cast, readings] of this.#casts) {
      const path = castFrom(place.path, `microsoft.graph.${cast}`, typeNameOf(cast));
      this.#readName({ ...place, path }, readings);
    }
  }

  /** An alternate key is said: Get-MgApplicationByAppId. */
  #takeAlternateKeys(place: Place): void {
    for (const [key, readings] of this.#alternateKeys) {
      this.#readName({ ...place, path: alternateKeyFrom(place.path, key) }, readings);
    }
  }

  #readName(place: Place, readings: readonly Reading[]): void {
    for (const { words, text } of readings) {
      const read = lastWords(words, place);
      for (const node of readFrom(place.node, text)) {
        this.#reach({ ...place, ...read, node, isSilent: false });
      }
    }
  }

  #reach(place: Place): void {
    const { places } = place.node.found;
    const known = places.get(place.path);
    if (known ? costOf(known) <= costOf(place) : places.size >= mostPlaces) return;
    places.set(place.path, place);
    this.#waiting.push(place);
  }
}

function lastWords(
  words: readonly string[],
  { last, beforeLast }: Place,
): Pick<Place, 'last' | 'beforeLast'> {
  const [before, end] = [words.at(-2), words.at(-1)];
  if (end === undefined) return { last, beforeLast };
  return { last: singleOf(end), beforeLast: before === undefined ? last : singleOf(before) };
}

function costOf({ renamed, overlaps }: Place): number {
  return renamed * 10 + overlaps;
}

function simpleName(cast: string): string {
  const name = cast.split('.').at(-1) ?? cast;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
