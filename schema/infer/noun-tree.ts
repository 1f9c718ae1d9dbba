/**
 * The nouns of all cmdlets as one tree of their words, so that nouns with the same beginning share
 * what is found out about it: UserMessage, UserMessageAttachment. A word ends where a capital or a
 * digit begins, and iOS is one.
 */

/** A beginning of some noun. */
export interface NounNode<Found> {
  /** The whole beginning, in lower case. */
  readonly text: string;
  /** Its last word. */
  readonly word: string;
  readonly parent: NounNode<Found> | undefined;
  /** How nouns go on, by the first letter. */
  readonly next: Map<string, NounNode<Found>[]>;
  /** What is known of this beginning. */
  readonly found: Found;
}

/** The tree; it grows by the nouns that are asked for. */
export class NounTree<Found> {
  readonly root: NounNode<Found>;
  readonly #nodes = new Map<string, NounNode<Found>>();
  readonly #makeFound: () => Found;

  constructor(makeFound: () => Found) {
    this.#makeFound = makeFound;
    this.root = { text: '', word: '', parent: undefined, next: new Map(), found: makeFound() };
  }

  /** The node at the end of the noun. */
  add(noun: string): NounNode<Found> {
    const known = this.#nodes.get(noun);
    if (known) return known;
    let node = this.root;
    for (const word of noun.match(/iOS|[^a-z](?:(?!iOS)[a-z])*|[a-z]+/g) ?? []) {
      node = this.#next(node, word.toLowerCase());
    }
    this.#nodes.set(noun, node);
    return node;
  }

  #next(node: NounNode<Found>, word: string): NounNode<Found> {
    const initial = word.charAt(0);
    const nodes = node.next.get(initial) ?? [];
    const known = nodes.find((next) => next.word === word);
    if (known) return known;
    const text = node.text + word;
    const added = { text, word, parent: node, next: new Map(), found: this.#makeFound() };
    nodes.push(added);
    node.next.set(initial, nodes);
    return added;
  }
}

/** The nodes at which the text ends when read from a node on. */
export function readFrom<Found>(from: NounNode<Found>, text: string): NounNode<Found>[] {
  const ends: NounNode<Found>[] = [];
  const read = (node: NounNode<Found>, at: number): void => {
    if (at === text.length) {
      ends.push(node);
      return;
    }
    for (const next of node.next.get(text.charAt(at)) ?? []) {
      if (text.startsWith(next.word, at)) read(next, at + next.word.length);
    }
  };
  read(from, 0);
  return ends;
}
