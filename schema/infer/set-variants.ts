/**
 * Sets of one cmdlet that call different paths: Get and Get1. The number behind the action follows the
 * order of the paths in the service's description.
 */
import { splitSetName } from '../compile/set-name.ts';
import type { NamedPage } from './named-page.ts';
import type { RoutePageSet } from './route-page.ts';

/** The sets with the same action and form of body, the set itself included, in their order. */
export function variantsOf(set: RoutePageSet, named: NamedPage): readonly RoutePageSet[] {
  const own = splitSetName(set.name);
  return named.openSets
    .filter(({ name }) => {
      const { action, isExpanded } = splitSetName(name);
      return action === own.action && isExpanded === own.isExpanded;
    })
    .sort((a, b) => numberOf(a) - numberOf(b));
}

/** Whether the cmdlet has several paths, of which the synopsis speaks of one. */
export function hasVariants(set: RoutePageSet, named: NamedPage): boolean {
  return variantsOf(set, named).length > 1;
}

/** The variants with the same keys: nothing but their order tells them apart. */
export function twinsOf(set: RoutePageSet, named: NamedPage): readonly RoutePageSet[] {
  const keys = keyText(set);
  return variantsOf(set, named).filter((other) => keyText(other) === keys);
}

/** The keys of a set, in any order, as one text. */
export function keyText(set: RoutePageSet): string {
  let text = keyTexts.get(set);
  if (text === undefined) {
    const names = set.keys.map(({ placeholder }) => placeholder);
    text = names.length > 1 ? names.sort().join() : (names[0] ?? '');
    keyTexts.set(set, text);
  }
  return text;
}

const keyTexts = new WeakMap<RoutePageSet, string>();

function numberOf({ name }: RoutePageSet): number {
  return Number(splitSetName(name).number || 0);
}
