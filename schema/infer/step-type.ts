/** The type to which a step leads that no NOTES describe: what the cmdlet of its noun returns, else its key. */
import { fitKeys } from './fit-keys.ts';
import type { PathNode } from './path-node.ts';
import type { RouteKey, RoutePageSet } from './route-page.ts';
import { unnamedType } from './step.ts';
import { endsInWord, readKeyName } from './type-words.ts';
import type { Version } from './version.ts';

export interface UntypedStep {
  /** In lower case. */
  readonly noun: string;
  readonly parent: PathNode;
  readonly segment: string;
  readonly set: RoutePageSet;
  readonly version: Version;
}

/** The best that is known of the type. */
export function typeOf({ noun, parent, segment, set, version }: UntypedStep): string {
  const pages = version.byNoun.get(noun) ?? [];
  const outputs = ['Get', 'New', 'Update'].flatMap((verb) =>
    pages.flatMap((page) => (page.verb === verb && page.output !== undefined ? [page.output] : [])),
  );
  const own = ownKeyOf(parent, set);
  const base = own && readKeyName(own.placeholder)?.base;
  if (base === undefined) return outputs[0] ?? unnamedType(parent.type, segment);
  return outputs.find((type) => endsInWord(type, base)) ?? version.chart.graph.typeOfKey(base);
}

/** The key that the set has beside those of the path. */
export function ownKeyOf(path: PathNode, { keys }: RoutePageSet): RouteKey | undefined {
  if (path.keys + 1 !== keys.length) return undefined;
  return keys.find((key) => fitKeys(path, keys.filter((other) => other !== key)) !== undefined);
}
