import { defaultSetExists } from './default-set-exists.ts';
import { familyHasRoot } from './family-has-root.ts';
import { namesDistinct } from './names-distinct.ts';
import { parametersSorted } from './parameters-sorted.ts';
import { pathKeysUsed } from './path-keys-used.ts';
import { placeholdersFilled } from './placeholders-filled.ts';
import type { Rule } from './rule.ts';
import { setsDeclared } from './sets-declared.ts';
import { setsReachable } from './sets-reachable.ts';
import { syntaxAgrees } from './syntax-agrees.ts';
import { typesKnown } from './types-known.ts';
import { wireNamesDistinct } from './wire-names-distinct.ts';

/** What one page is held to, as soon as it is compiled. */
export const pageRules: readonly Rule[] = [
  syntaxAgrees,
  setsDeclared,
  defaultSetExists,
  namesDistinct,
  parametersSorted,
];

/** What a definition is held to once all types and routes are known, which other pages have a say in. */
export const routeRules: readonly Rule[] = [
  typesKnown,
  setsReachable,
  placeholdersFilled,
  pathKeysUsed,
  wireNamesDistinct,
  familyHasRoot,
];

/** Every semantic rule, in the order in which its findings are told. */
export const rules: readonly Rule[] = [...pageRules, ...routeRules];
