/** How lines abbreviate names of sets. The tables are written into the shared parts for the reader. */
import { allParameterSets, type ParameterSet } from '../model.ts';

/** Sets of one operation, by what follows the action in their names (help-and-routes.md §7.8). */
export const setFamilies: Readonly<Record<string, readonly string[]>> = {
  '+': ['Expanded', '', 'ViaIdentity', 'ViaIdentityExpanded'],
  '*': ['', 'ViaIdentity'],
  '/': ['Expanded', ''],
};

/** Kinds of sets by what follows the action; the first kind that fits is written. */
export const setClasses: Readonly<Record<string, readonly string[]>> = {
  '*keys': ['', 'Expanded'],
  '*identity': ['ViaIdentity', 'ViaIdentityExpanded'],
  '*expanded': ['Expanded', 'ViaIdentityExpanded'],
  '*whole': ['', 'ViaIdentity'],
};

/** The parameter's type for a property's type; any other is the same without its question mark. */
export const parameterTypes: ReadonlyMap<string, string> = new Map([
  ['Boolean?', 'SwitchParameter'],
]);

/** Names of sets in one route's row, families abbreviated; the first name stays first. */
export function abbreviateSets(names: readonly string[]): string {
  const left = new Set(names);
  const words: string[] = [];
  for (const name of names) {
    if (!left.has(name)) continue;
    const family = Object.entries(setFamilies)
      .map(([mark, suffixes]) => membersOf(name, mark, suffixes))
      .find((found) => found?.members.every((member) => left.has(member)));
    words.push(family ? family.word : name);
    for (const member of family?.members ?? [name]) left.delete(member);
  }
  return words.join(' ');
}

function membersOf(
  name: string,
  mark: string,
  suffixes: readonly string[],
): { readonly word: string; readonly members: readonly string[] } | undefined {
  const [first = ''] = suffixes;
  const [, action, suffix, number = ''] = /^([A-Za-z_]\w*?)(Expanded)?(\d*)$/.exec(name) ?? [];
  if (action === undefined || (suffix ?? '') !== first) return undefined;
  return {
    word: `${action}${mark}${number}`,
    members: suffixes.map((part) => `${action}${part}${number}`),
  };
}

/** Sets that share the flags, in the shortest words. */
export function classifySets(
  names: readonly string[],
  flags: string,
  all: readonly ParameterSet[],
): readonly string[] {
  const wanted = new Set(names);
  const found = Object.entries(setClasses).find(([, suffixes]) => {
    const matching = all.filter(({ name }) => suffixes.includes(suffixOf(name)));
    return matching.length === wanted.size && matching.every(({ name }) => wanted.has(name));
  });
  return (found ? [found[0]] : names).map(
    (name) => `${name === allParameterSets ? '*' : name}${flags}`,
  );
}

function suffixOf(name: string): string {
  return /((?:ViaIdentity)?(?:Expanded)?)\d*$/.exec(name)?.[1] ?? '';
}
