/** The steps of a method as blocks without branches, for what must hold on every way through it. */

import type { VariableExpressionNode } from '../leaf-nodes.ts';

/** A variable that is read, or a name that gets a value. */
export type FlowEvent =
  | { readonly kind: 'read'; readonly node: VariableExpressionNode; readonly name: string }
  | { readonly kind: 'write'; readonly name: string };

export interface Block {
  readonly events: FlowEvent[];
  readonly next: Block[];
  readonly previous: Block[];
  isReachable: boolean;
  /** The method ends here with a value, or with an error. */
  isEnding: boolean;
}

/** An empty block to which nothing leads yet. */
export function createBlock(isReachable = false): Block {
  return { events: [], next: [], previous: [], isReachable, isEnding: false };
}

/** The one block can be followed by the other. */
export function lead(from: Block, to: Block): void {
  if (from.next.includes(to)) return;
  if (from.isReachable) to.isReachable = true;
  from.next.push(to);
  to.previous.push(from);
}

/** The reads of names that have no value on some way to them. */
export function findUnassigned(entry: Block): VariableExpressionNode[] {
  const found: VariableExpressionNode[] = [];
  const assigned = new Map<Block, Set<string>>();
  for (const block of inOrder(entry)) {
    const names = commonNames(block, assigned);
    for (const event of block.events) {
      if (event.kind === 'write') names.add(event.name);
      else if (!names.has(event.name)) found.push(event.node);
    }
    assigned.set(block, names);
  }
  return found;
}

/** What all blocks before have assigned, those that come later in a loop apart. */
function commonNames(block: Block, assigned: ReadonlyMap<Block, Set<string>>): Set<string> {
  const sets = block.previous.flatMap((before) => assigned.get(before) ?? []);
  const [first, ...others] = sets;
  if (first === undefined) return new Set();
  return new Set([...first].filter((name) => others.every((names) => names.has(name))));
}

/** The blocks from the entry on, each before those that it leads to, loops apart. */
function inOrder(entry: Block): Block[] {
  const seen = new Set<Block>([entry]);
  const ordered: Block[] = [];
  const open: { readonly block: Block; at: number }[] = [{ block: entry, at: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const next = top.block.next[top.at++];
    if (next === undefined) {
      ordered.push(top.block);
      open.pop();
    } else if (!seen.has(next)) {
      seen.add(next);
      open.push({ block: next, at: 0 });
    }
  }
  return ordered.reverse();
}
