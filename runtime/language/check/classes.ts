/** Classes and enums, and what their members can have. */

import type { FunctionMemberNode, TypeDefinitionNode } from '../ast.ts';
import type { Parser } from '../grammar/parser.ts';
import { report } from '../grammar/parser.ts';
import { fullTypeName, isUnknownType } from './known-types.ts';
import { checkMethodFlow } from './method-flow.ts';
import { checkResource } from './resources.ts';
import type { Rules } from './rule.ts';

/** The rules for types and their members. */
export const classRules: Rules = {
  TypeDefinition: (parser, node) => {
    checkResource(parser, node);
    if (node.typeKind === 'Enum') checkUnderlyingType(parser, node);
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

/** PowerShell takes any type with a type code up to that of decimals; text and dates have higher ones. */
function checkUnderlyingType(parser: Parser, { baseTypes }: TypeDefinitionNode): void {
  for (const { typeName, extent } of baseTypes) {
    const name = fullTypeName(typeName) ?? '';
    const isOther = name === 'system.string' || name === 'system.datetime';
    if (isOther || isUnknownType(typeName, false)) report(parser, 'InvalidUnderlyingType', extent);
  }
}

function checkBlocks(parser: Parser, { definition }: FunctionMemberNode): void {
  const { body } = definition;
  if (body.parameters !== undefined) {
    report(parser, 'ParamBlockNotAllowedInMethod', body.parameters.extent);
  }
  const { dynamicParamBlock, beginBlock, processBlock, cleanBlock, endBlock } = body;
  const hasNamed = dynamicParamBlock ?? beginBlock ?? processBlock ?? cleanBlock;
  if (hasNamed === undefined && endBlock?.isUnnamed !== false) return;
  const first = dynamicParamBlock ?? beginBlock ?? processBlock ?? endBlock ?? cleanBlock;
  if (first !== undefined) report(parser, 'NamedBlockNotAllowedInMethod', first.extent);
}
