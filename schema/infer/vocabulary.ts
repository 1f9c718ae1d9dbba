/**
 * How the pages of a run spell what nouns say in the SDK's own way: segments, operations, casts. A name
 * is looked up by its letters, because NOTES say CloudPcs where the path has cloudPCs.
 */
import { actionOfBody, readBodyType } from '../compile/route/body-type-name.ts';
import { camelOf, pluralOf } from './coin.ts';
import type { NamedPage } from './named-page.ts';
import { Namespaces } from './namespaces.ts';
import { plainReadings } from './reading.ts';
import { splitWords } from './segment-words.ts';
import { spellByNoun } from './spell-action.ts';
import { lettersOf } from './type-graph.ts';

/** Words that the SDK respells, so that NOTES do not tell their case: PC, CSS, RBAC, OS, _v2. */
const respelled = /\d[A-Z]|Pcs?(?![a-z])|C(?:ss|sS)(?![a-z])|Rbac|[a-z]O[sS](?![a-z])|V\d+$/;

/** The spellings that pages use. */
export class Vocabulary {
  readonly casts: readonly string[];
  readonly alternateKeys: readonly string[];
  readonly #segments = new Map<string, string>();
  /** `<first segment> <segment>` in lower case, as the types of inline bodies say them. */
  readonly #seen = new Set<string>();
  readonly #lastWords = new Set<string>();
  readonly #namespaces = new Namespaces();
  readonly #bodyWords = new Set<string>();
  readonly #byText = new Map<string, Set<string>>();
  readonly #conflicting = new Set<string>();
  readonly #operationsByWord = new Map<string, string[]>();
  readonly #operations = new Map<string, string>();

  constructor(pages: readonly NamedPage[]) {
    const casts = new Set<string>();
    const alternateKeys = new Set<string>();
    const operations = new Set<string>();
    for (const { statement, page, noun } of pages) {
      const { cast, operation, property, root } = statement;
      if (cast !== undefined) casts.add(cast);
      if (operation !== undefined) operations.add(operation);
      if (property !== undefined) this.#addSegment(property);
      if (root !== undefined) this.#addSegment(root);
      const bodies = new Set<string>();
      for (const { bodyPathType, keys } of page.sets) {
        if (bodyPathType !== undefined) bodies.add(bodyPathType);
        for (const { role, placeholder } of keys) {
          if (role === 'alternateKey') alternateKeys.add(placeholder);
        }
      }
      for (const body of bodies) {
        for (const [root = '', ...words] of readBodyType(body)?.readings ?? []) {
          this.#namespaces.add([root, ...words]);
          for (const word of words) this.#bodyWords.add(`${root} ${word}`);
        }
        const action = actionOfBody(body);
        const spelled = action === undefined ? undefined : spellByNoun(action, noun, page.sets);
        if (spelled !== undefined) operations.add(spelled);
      }
    }
    for (const operation of [...operations].sort()) {
      for (const word of new Set(splitWords(operation))) {
        const known = this.#operationsByWord.get(word);
        if (known) known.push(operation);
        else this.#operationsByWord.set(word, [operation]);
      }
      this.#operations.set(lettersOf(operation), operation);
    }
    this.casts = [...casts].sort();
    this.alternateKeys = [...alternateKeys].sort();
  }

  #addSegment(name: string): void {
    if (this.#seen.has(name)) return;
    this.#seen.add(name);
    const last = splitWords(name).at(-1);
    if (last?.endsWith('s')) this.#lastWords.add(last);
    const letters = lettersOf(name);
    const known = this.#segments.get(letters);
    if (known !== undefined && known !== name) this.#conflicting.add(letters);
    this.#segments.set(letters, name);
    for (const { text } of plainReadings(name)) {
      const names = this.#byText.get(text) ?? new Set();
      this.#byText.set(text, names.add(name));
    }
  }

  /** The operations stated anywhere that have this word. */
  operationsWith(word: string): readonly string[] {
    return this.#operationsByWord.get(word) ?? [];
  }

  /** The operation in the service's spelling. */
  spellOperation(word: string, stated: string | undefined): string | undefined {
    if (stated !== undefined && lettersOf(stated) === lettersOf(word)) return stated;
    return this.#operations.get(lettersOf(word));
  }

  /** A segment as some synopsis spells it. */
  spellSegment(name: string): string | undefined {
    return this.#segments.get(lettersOf(name));
  }

  /** The segment that synopses have for this text of a noun, if there is only one. */
  segmentSaid(text: string, isPlural?: boolean): string | undefined {
    const names = [...(this.#byText.get(text) ?? [])].filter(
      (name) => isPlural === undefined || isPlural === /s$/.test(name),
    );
    return names.length === 1 ? names[0] : undefined;
  }

  /** A segment for words of a noun: as synopses have it, else in the regular plural of a collection. */
  coin(words: string, isCollection: boolean): string {
    const text = words.toLowerCase();
    const known = this.segmentSaid(text, isCollection) ?? this.segmentSaid(text);
    return known ?? (isCollection ? pluralOf(camelOf(words)) : camelOf(words));
  }

  /** Whether some synopsis states the segment. */
  isSegment(name: string): boolean {
    return this.#segments.get(lettersOf(name)) === name;
  }

  /** Whether the last word is that of some plural which synopses state. */
  isPluralWord(segment: string): boolean {
    return this.#lastWords.has(splitWords(segment).at(-1) ?? '');
  }

  /** The namespace of the operations below a segment, when inline bodies tell one only. */
  namespaceBelow(root: string, segment: string | undefined): string | undefined {
    return this.#namespaces.below(root, segment);
  }

  /** The namespace of which a type is, in lower case. */
  namespaceOfType(type: string | undefined): string | undefined {
    return type === undefined ? undefined : this.#namespaces.ofType(type);
  }

  /** Whether the path of some inline body has the segment. */
  hasBodyWord(root: string | undefined, segment: string): boolean {
    return this.#bodyWords.has(`${root?.toLowerCase()} ${segment.toLowerCase()}`);
  }

  /** Whether synopses spell a segment in several ways, or it has a word that the SDK respells. */
  isUnsure(segment: string): boolean {
    return this.#conflicting.has(lettersOf(segment)) || respelled.test(segment);
  }
}
