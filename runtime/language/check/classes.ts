/** Classes and enums, and what their members can have. */

import type { FunctionMemberNode } from '../ast.ts';
import type { Parser } from '../grammar/parser.ts';
import { report } from '../grammar/parser.ts';
import { fullTypeName } from './known-types.ts';
import { checkMethodFlow } from './method-flow.ts';
import { checkResource } from './resources.ts';
import type { Rules } from './rule.ts';

/** The rules for types and their members. */
export const classRules: Rules = {
  TypeDefinition: (parser, node) => {
    checkResource(parser, node);
  },
  PropertyMember: (parser, node) => {
    if (node.type !== undefined && fullTypeName(node.type.typeName) === 'system.void') {
      report(parser, 'TypeNotAllowedForProperty', node.type.extent);
    }
  },
  FunctionMember: (parser, node) => {
    checkBlocks(parser, node);
    if (node.isConstructor && node.returnType !== undefined) {
      report(parser, 'ConstructorCantHaveReturnType', node.returnType.extent);
    }
    checkMethodFlow(parser, node);
  },
};

function checkBlocks(parser: Parser, { definition }: FunctionMemberNode): void {
  const { body } = definition;
  if (body.parameters !== undefined) {
    report(parser, 'ParamBlockNotAllowedInMethod', body.parameters.extent);
  }
  const { dynamicParamBlock, beginBlock, processBlock, cleanBlock, endBlock } = body;
  const hasNamed = dynamicParamBlock ?? beginBlock ?? processBlock ?? cleanBlock;
  if (hasNamed === undefined && endBlock?.isUnnamed !== false) return;
  const first = dynamicParamBlock ?? beginBlock ?? processBlock ?? endBlock;
  // PowerShell has no place for a `clean` block here.
  report(parser, 'NamedBlockNotAllowedInMethod', first?.extent ?? { start: 0, end: 0 });
}
