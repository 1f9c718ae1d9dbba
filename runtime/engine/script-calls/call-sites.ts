/** A tree in, the places where it calls cmdlets out, also those in functions and branches that never run. */
import { foldCase } from '../../base/case-map.ts';
import type { CommandNode, Node } from '../../language/ast.ts';
import { type Step, walk } from '../../language/visit.ts';

/** A command of a script that is to be bound. */
export interface CallSite {
  readonly name: string;
  readonly node: CommandNode;
  /** What stands before it in its pipeline. */
  readonly upstream: readonly Node[];
}

/** The commands whose names are wanted; a function of the script hides a cmdlet of its name. */
export function findCallSites(root: Node, isWanted: (name: string) => boolean): CallSite[] {
  const steps = [...walk(root)];
  const functions = new Set(
    steps.flatMap(({ node }) => (node.kind === 'FunctionDefinition' ? [foldCase(node.name)] : [])),
  );
  return steps.flatMap((step) => {
    const { node } = step;
    const name = node.kind === 'Command' ? commandName(node) : null;
    if (node.kind !== 'Command' || name === null) return [];
    if (functions.has(foldCase(name)) || !isWanted(name)) return [];
    return [{ name, node, upstream: upstreamOf(step) }];
  });
}

/** The name of a command, where it is written as one. */
export function commandName({ elements: [head] }: CommandNode): string | null {
  return head?.kind === 'StringConstantExpression' ? head.value : null;
}

/** The elements of the pipeline before the one that the node is. */
export function upstreamOf({ node, parent }: Step): readonly Node[] {
  const pipeline = parent?.node;
  if (pipeline?.kind !== 'Pipeline') return [];
  const elements: readonly Node[] = pipeline.elements;
  return elements.slice(0, elements.indexOf(node));
}
