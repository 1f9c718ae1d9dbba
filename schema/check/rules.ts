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

/** Every semantic rule, in the order in which its findings are told. */
export const rules: readonly Rule[] = [
  syntaxAgrees,
  setsDeclared,
  defaultSetExists,
  setsReachable,
  namesDistinct,
  parametersSorted,
  typesKnown,
  placeholdersFilled,
  pathKeysUsed,
  wireNamesDistinct,
  familyHasRoot,
];
