/** Paths as a tree: each knows the path before its last piece, so that equal beginnings are one. */
import { rootType, type Step } from './step.ts';

/** A path up to some piece. */
export interface PathNode {
  readonly kind: 'start' | 'step' | 'key' | 'alternateKey' | 'cast';
  readonly before: PathNode | undefined;
  /** The segment; of a key nothing, for a page's placeholders tell; of an alternate key its name. */
  readonly name: string;
  /** What lies at its end. */
  readonly type: string;
  /** Whether it ends at a collection that no key has narrowed. */
  readonly isCollection: boolean;
  /** How many keys it has, the alternate ones left out. */
  readonly keys: number;
  readonly alternateKeys: number;
  /** The arguments of the functions on its way. */
  readonly callArguments: readonly string[];
  /** Whether a piece of it is only likely. */
  readonly isAssumed: boolean;
  /** What was found to follow. */
  next: Map<unknown, PathNode> | undefined;
}

/** Where all paths begin. */
export function startPath(): PathNode {
  return {
    kind: 'start',
    before: undefined,
    name: '',
    type: rootType,
    isCollection: false,
    keys: 0,
    alternateKeys: 0,
    callArguments: [],
    isAssumed: false,
    next: undefined,
  };
}

/** The path and one more step. */
export function stepFrom(before: PathNode, step: Step): PathNode {
  const { segment: name, type, isCollection } = step;
  const isAssumed = before.isAssumed || step.isAssumed === true;
  const callArguments = [...before.callArguments, ...(step.callArguments ?? [])];
  return grow(before, step, { kind: 'step', name, type, isCollection, isAssumed, callArguments });
}

/** One entity of the collection. */
export function keyFrom(before: PathNode): PathNode {
  return grow(before, 'key', { kind: 'key', name: '', isCollection: false, keys: before.keys + 1 });
}

/** The entity of the collection that has this value of another property. */
export function alternateKeyFrom(before: PathNode, name: string): PathNode {
  const alternateKeys = before.alternateKeys + 1;
  return grow(before, `by ${name}`, {
    kind: 'alternateKey',
    name,
    isCollection: false,
    alternateKeys,
  });
}

/** The same seen as a derived type. */
export function castFrom(before: PathNode, name: string, type: string): PathNode {
  return grow(before, `as ${name}`, { kind: 'cast', name, type });
}

/** The step that the path ends with, whatever keys and casts stand behind it. */
export function lastStepOf(path: PathNode): PathNode {
  let at = path;
  while (at.kind !== 'step' && at.before) at = at.before;
  return at;
}

/** The first segment. */
export function rootOf(path: PathNode): string {
  let at = path;
  while (at.before?.before) at = at.before;
  return at.name;
}

function grow(before: PathNode, id: unknown, piece: Partial<PathNode>): PathNode {
  before.next ??= new Map();
  const known = before.next.get(id);
  if (known) return known;
  const node: PathNode = { ...before, ...piece, before, next: undefined };
  before.next.set(id, node);
  return node;
}
