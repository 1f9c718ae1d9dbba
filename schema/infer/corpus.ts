/** What all pages of a run say together: roots, casts, operations, and one type graph a version. */
import { splitName } from '../compile/cmdlet-name.ts';
import { actionOfBody } from '../compile/route/body-type-name.ts';
import { elementType } from '../compile/type-name.ts';
import type { ApiVersion, ModelType } from '../model.ts';
import { nounText, readWords } from './match-text.ts';
import type { RoutePage } from './route-page.ts';
import { pluralOf } from './search-paths.ts';
import { splitWords, wordsOf } from './segment-words.ts';
import { spellByNoun } from './spell-action.ts';
import type { Step } from './step.ts';
import { readSynopsis, type Statement } from './synopsis.ts';
import { lettersOf, TypeGraph } from './type-graph.ts';

/** Words that the SDK respells, so that NOTES do not tell their case: PC, CSS, RBAC, OS, _v2. */
const respelled = /Pcs?(?![a-z])|C(?:ss|sS)(?![a-z])|Rbac|[a-z]O[sS](?![a-z])|V\d+$/;

/** A page with its name and synopsis taken apart. */
export interface NamedPage {
  readonly page: RoutePage;
  readonly verb: string;
  readonly noun: string;
  readonly statement: Statement;
}

/** What the pages of one API version say. */
export interface Version {
  readonly graph: TypeGraph;
  readonly roots: readonly Step[];
  /** Those of the roots that some synopsis states. */
  readonly statedRoots: readonly Step[];
  /** Nouns that have a cmdlet, in lower case. */
  readonly nouns: ReadonlySet<string>;
}

/** The knowledge that the pages of a run share. */
export class Corpus {
  readonly ordered: readonly NamedPage[];
  readonly casts: readonly string[];
  /** OData actions and functions stated anywhere, by their words in the singular. */
  readonly operations: ReadonlySet<string>;
  readonly #exact: ReadonlyMap<string, string>;
  readonly #operationsByWord = new Map<string, string[]>();
  readonly #operationSpellings = new Map<string, string>();
  readonly #conflicting = new Set<string>();
  readonly #versions = new Map<ApiVersion, Version>();

  constructor(pages: readonly RoutePage[], types: readonly ModelType[]) {
    const named = pages.flatMap((page): NamedPage[] => {
      const name = splitName(page.cmdlet);
      if (!name) return [];
      return [{ page, verb: name.verb, noun: name.noun, statement: readSynopsis(page.synopsis) }];
    });
    this.ordered = named.sort(
      (a, b) =>
        a.noun.length - b.noun.length ||
        order(a) - order(b) ||
        (a.page.cmdlet < b.page.cmdlet ? -1 : a.page.cmdlet > b.page.cmdlet ? 1 : 0),
    );
    const casts = new Set<string>();
    const operations = new Set<string>();
    for (const { statement, page, noun } of named) {
      if (statement.cast !== undefined) casts.add(statement.cast);
      if (statement.operation !== undefined) operations.add(statement.operation);
      for (const { bodyPathType } of page.sets) {
        const action = bodyPathType === undefined ? undefined : actionOfBody(bodyPathType);
        const spelled = action === undefined ? undefined : spellByNoun(action, noun, page.sets);
        if (spelled !== undefined) operations.add(spelled);
      }
    }
    const exact = exactSpellings(named, this.#conflicting);
    this.#exact = exact;
    for (const operation of [...operations].sort()) {
      for (const word of new Set(splitWords(operation))) {
        this.#operationsByWord.set(word, [...(this.#operationsByWord.get(word) ?? []), operation]);
      }
      this.#operationSpellings.set(lettersOf(operation), operation);
    }
    this.casts = [...casts].sort();
    this.operations = new Set([...operations].sort());
    for (const apiVersion of ['v1.0', 'beta'] as const) {
      const own = this.ordered.filter(({ page }) => page.apiVersion === apiVersion);
      const graph = new TypeGraph(
        types.filter((type) => type.apiVersion === apiVersion),
        exact,
      );
      const roots = findRoots(own);
      const nouns = own.filter(({ verb }) => verb === 'Get' || verb === 'Update');
      this.#versions.set(apiVersion, {
        graph,
        roots,
        statedRoots: roots.filter(({ isAssumed }) => !isAssumed),
        nouns: new Set(nouns.map(({ noun }) => noun.toLowerCase())),
      });
    }
  }

  /** The operations stated anywhere that begin with this word. */
  operationsFrom(firstWord: string): readonly string[] {
    return this.#operationsByWord.get(firstWord) ?? [];
  }

  /** The operation in the service's spelling. */
  spellOperation(word: string, stated: string | undefined): string | undefined {
    if (stated !== undefined && lettersOf(stated) === lettersOf(word)) return stated;
    return this.#operationSpellings.get(lettersOf(word));
  }

  /** A segment in the spelling of synopses, when they have one only. */
  spellSegment(name: string): string | undefined {
    return this.#conflicting.has(lettersOf(name)) ? undefined : this.#exact.get(lettersOf(name));
  }

  /** Whether synopses spell a segment in several ways, or it has a word that the SDK respells. */
  isUnsure(segment: string): boolean {
    return this.#conflicting.has(lettersOf(segment)) || respelled.test(segment);
  }

  of(apiVersion: ApiVersion): Version {
    const version = this.#versions.get(apiVersion);
    if (!version) throw new RangeError(apiVersion);
    return version;
  }
}

/** Names as synopses spell them, by their letters: NOTES say CloudPcs where the path has cloudPCs. */
function exactSpellings(
  pages: readonly NamedPage[],
  conflicting: Set<string>,
): ReadonlyMap<string, string> {
  const exact = new Map<string, string>();
  for (const { statement } of pages) {
    for (const name of [statement.property, statement.root]) {
      if (name === undefined) continue;
      const known = exact.get(lettersOf(name));
      if (known !== undefined && known !== name) conflicting.add(lettersOf(name));
      exact.set(lettersOf(name), name);
    }
  }
  return exact;
}

function order({ statement }: NamedPage): number {
  return statement.property === undefined ? 1 : 0;
}

/** First segments: those that a synopsis states, with the type that the cmdlet of that noun returns. */
function findRoots(pages: readonly NamedPage[]): Step[] {
  const names = new Set<string>();
  const assumed = new Set<string>();
  const weak = new Map<string, string>();
  for (const { statement, page, noun } of pages) {
    if (statement.root !== undefined) names.add(statement.root);
    const open = page.sets.filter(({ isViaIdentity }) => !isViaIdentity);
    if (statement.singleton !== undefined && open.every(({ keys }) => keys.length === 0)) {
      names.add(statement.singleton);
    }
    for (const { keys } of open) {
      const base = /^(.*)-id$/.exec(keys.length === 1 ? (keys[0]?.placeholder ?? '') : '')?.[1];
      const isNamed = base !== undefined && readsAll(pluralOf(base), noun);
      if (isNamed && open.some((set) => set.isList)) weak.set(noun.toLowerCase(), pluralOf(base));
    }
  }
  for (const [noun, name] of weak) {
    if (![...names].some((known) => readsAll(known, noun))) assumed.add(name);
  }
  for (const name of assumed) names.add(name);
  return [...names].sort().flatMap((segment): Step[] => {
    const own = pages.filter(
      ({ noun, statement }) =>
        readsAll(segment, noun) || (statement.isEntity && statement.root === segment),
    );
    const get = own.filter(({ verb }) => verb === 'Get');
    const type = [...get, ...own]
      .flatMap(({ page }) => page.outputTypes)
      .find((output) => output.startsWith('IMicrosoftGraph'));
    const isCollection = own.some(({ page, verb }) =>
      page.sets.some(
        (set) =>
          !set.isViaIdentity && (verb === 'New' ? set.keys.length === 0 : set.keys.length === 1),
      ),
    );
    const isSingleton =
      !isCollection &&
      own.some(
        ({ page, verb }) =>
          (verb === 'Get' || verb === 'Update') &&
          page.sets.some((set) => !set.isViaIdentity && set.keys.length === 0 && !set.isList),
      );
    const typed = type === undefined ? undefined : elementType(type);
    const step = { segment, ...(assumed.has(segment) && { isAssumed: true as const }) };
    const steps: Step[] = [];
    if (isCollection || !isSingleton) steps.push({ ...step, type: typed, isCollection: true });
    if (isSingleton || !isCollection) {
      steps.push({ ...step, type: typed ?? typeOfSegment(segment), isCollection: false });
    }
    return steps;
  });
}

function readsAll(segment: string, noun: string): boolean {
  const places = readWords(wordsOf(segment), nounText(noun), { at: 0, read: [] });
  return places.some(({ at }) => at === noun.length);
}

function typeOfSegment(segment: string): string {
  return `IMicrosoftGraph${segment.charAt(0).toUpperCase()}${segment.slice(1)}`;
}
