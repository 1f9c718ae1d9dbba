/**
 * What is wrong with a tree that could be read: rules per node kind. Rules report and change nothing;
 * they run over the whole tree, parents first, as PowerShell's do.
 */

import type { Node } from '../ast.ts';
import type { Parser } from '../grammar/parser.ts';
import { visitTree } from '../visit.ts';
import { attributeRules } from './attributes.ts';
import { classRules } from './classes.ts';
import { dataRules } from './data.ts';
import { expressionRules } from './expressions.ts';
import { flowRules } from './flow.ts';
import type { Rule, Rules } from './rule.ts';
import { checkSymbols } from './symbols.ts';
import { targetRules } from './targets.ts';

const rules: Rules = {
  ...targetRules,
  ...flowRules,
  ...attributeRules,
  ...expressionRules,
  ...classRules,
  ...dataRules,
};

/** Reports what the rules find in the tree. */
export function checkTree(parser: Parser, root: Node): void {
  if (root.kind === 'ScriptBlock' && parser.hasSymbols) {
    checkSymbols(parser, root);
  }
  visitTree(root, (node, parent) => {
    const rule = rules[node.kind] as Rule<Node['kind']> | undefined;
    rule?.(parser, node, parent);
  });
}
