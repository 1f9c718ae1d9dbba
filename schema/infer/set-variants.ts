/**
 * Sets of one cmdlet that call different paths: Get and Get1. The number behind the action follows the
 * order of the paths in the service's description.
 */
import type { NamedPage, NamedSet } from './named-page.ts';

/** The set that takes as a whole the body which this one takes property by property. */
export function plainSetOf(set: NamedSet, sets: readonly NamedSet[]): NamedSet | undefined {
  if (!set.parts.isExpanded) return undefined;
  const { action, number } = set.parts;
  return sets.find(
    ({ parts, keyText }) =>
      !parts.isExpanded &&
      parts.action === action &&
      parts.number === number &&
      keyText === set.keyText,
  );
}

/** The sets with the same action and form of body, the set itself included, in their order. */
export function variantsOf(set: NamedSet, named: NamedPage): readonly NamedSet[] {
  const own = set.parts;
  return named.openSets
    .filter(({ parts }) => parts.action === own.action && parts.isExpanded === own.isExpanded)
    .sort((a, b) => numberOf(a) - numberOf(b));
}

/** Whether the cmdlet has several paths, of which the synopsis speaks of one. */
export function hasVariants(set: NamedSet, named: NamedPage): boolean {
  return variantsOf(set, named).length > 1;
}

/** The variants with the same keys: nothing but their order tells them apart. */
export function twinsOf(set: NamedSet, named: NamedPage): readonly NamedSet[] {
  const keys = set.keyText;
  return variantsOf(set, named).filter((other) => other.keyText === keys);
}

function numberOf({ parts }: NamedSet): number {
  return Number(parts.number || 0);
}
