/** Names of commands in, what they stand for out: aliases of the script, then PowerShell's own. */
import { foldCase } from '../../base/case-map.ts';
import { builtInAliases } from '../commands/aliases.ts';
import type { EngineScope } from '../frame.ts';
import type { Alias } from '../variables/scope.ts';

/** The alias of that name in small letters. */
export function findAlias(scope: EngineScope, folded: string): Alias | undefined {
  const own = scope.findAlias(folded);
  if (own !== undefined) return own ?? undefined;
  const target = builtInAliases.get(folded);
  return target === undefined
    ? undefined
    : { name: folded, target, description: '', options: 'None' };
}

/** The command that an alias leads to at last; undefined where the name is none. */
export function resolveAlias(scope: EngineScope, folded: string): string | undefined {
  let target: string | undefined;
  const seen = new Set<string>();
  for (let alias = findAlias(scope, folded); alias; ) {
    target = alias.target;
    const next = foldCase(target);
    // One that leads back to itself is the command of that name.
    if (seen.has(next)) return target;
    seen.add(next);
    alias = findAlias(scope, next);
  }
  return target;
}

/** All aliases that the scope sees, by their names in small letters. */
export function allAliases(scope: EngineScope): ReadonlyMap<string, Alias> {
  const found = new Map<string, Alias | null>();
  for (let each: EngineScope | null = scope; each; each = each.parent as EngineScope | null) {
    for (const [folded, alias] of each.ownAliases) {
      if (!found.has(folded)) found.set(folded, alias);
    }
  }
  for (const [name, target] of builtInAliases) {
    if (!found.has(name)) found.set(name, { name, target, description: '', options: 'None' });
  }
  const there = [...found].filter((entry): entry is [string, Alias] => entry[1] !== null);
  return new Map(there.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The other names of a command. */
export function aliasesOf(scope: EngineScope, command: string): readonly string[] {
  const folded = foldCase(command);
  return [...allAliases(scope).values()]
    .filter(({ target }) => foldCase(target) === folded)
    .map(({ name }) => name);
}
