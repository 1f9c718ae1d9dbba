/** The type to which a step leads that no NOTES describe: what the cmdlet of its noun returns, else its key. */
import { fitKeys } from './fit-keys.ts';
import type { NamedSet } from './named-page.ts';
import type { PathNode } from './path-node.ts';
import type { RouteKey } from './route-page.ts';
import { wordsOf } from './segment-words.ts';
import { isNamedType, unnamedType } from './step.ts';
import { endsInWord, readKeyName } from './type-words.ts';
import type { Version } from './version.ts';

export interface UntypedStep {
  /** In lower case. */
  readonly noun: string;
  readonly parent: PathNode;
  readonly segment: string;
  readonly set: NamedSet;
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
export function ownKeyOf(path: PathNode, { keys }: NamedSet): RouteKey | undefined {
  if (path.keys + 1 !== keys.length) return undefined;
  return keys.find(
    (key) =>
      fitKeys(
        path,
        keys.filter((other) => other !== key),
      ) !== undefined,
  );
}

/** Whether the key of a collection is named for its type, or for the last word of the collection. */
export function isOwnKey(key: RouteKey | undefined, segment: string, type: string): boolean {
  const base = key && readKeyName(key.placeholder)?.base;
  if (base === undefined) return false;
  if (isNamedType(type) && endsInWord(type, base)) return true;
  const last = wordsOf(segment).at(-1) ?? [];
  return last.some((form) => form !== '' && base.toLowerCase().endsWith(form));
}
