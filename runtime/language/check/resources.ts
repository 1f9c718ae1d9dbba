/** Classes that are DSC resources: the members that they must have. */

import type { FunctionMemberNode, PropertyMemberNode, TypeDefinitionNode } from '../ast.ts';
import type { Parser } from '../grammar/parser.ts';
import { report } from '../grammar/parser.ts';
import { formatTypeName } from '../type-name.ts';
import { fullTypeName } from './known-types.ts';

/** Checks a class that has the attribute. */
export function checkResource(parser: Parser, node: TypeDefinitionNode): void {
  const attribute = node.attributes.find((item) =>
    /^dscresource(?:attribute)?$/i.test(nameOf(item)),
  );
  // Base classes can have the members that are missing here.
  const hasBase = node.typeKind === 'Class' && node.baseTypes.length > 0;
  if (attribute === undefined || hasBase) return;
  const methods = node.members.filter((member) => member.kind === 'FunctionMember');
  const properties = node.members.filter((member) => member.kind === 'PropertyMember');
  const get = methods.find((method) => isNamed(method, 'get'));
  if (get !== undefined) checkGet(parser, node, get);
  const constructors = methods.filter((item) => item.isConstructor && !item.modifiers.isStatic);
  const needs: readonly (readonly [Parameters<typeof report>[1], boolean])[] = [
    ['DscResourceMissingSetMethod', methods.some((item) => isNamed(item, 'set') && isVoid(item))],
    ['DscResourceMissingGetMethod', get !== undefined],
    ['DscResourceMissingTestMethod', methods.some((item) => isNamed(item, 'test') && isBool(item))],
    [
      'DscResourceMissingDefaultConstructor',
      constructors.length === 0 || constructors.some((item) => countOf(item) === 0),
    ],
    ['DscResourceMissingKeyProperty', properties.some(isKey)],
  ];
  for (const [id, isMet] of needs) if (!isMet) report(parser, id, attribute.extent);
}

function nameOf({ typeName }: TypeDefinitionNode['attributes'][number]): string {
  return formatTypeName(typeName);
}

function countOf({ definition }: FunctionMemberNode): number {
  return definition.parameters?.length ?? 0;
}

function isNamed(method: FunctionMemberNode, name: string): boolean {
  return method.definition.name.toLowerCase() === name && countOf(method) === 0;
}

function isVoid({ returnType }: FunctionMemberNode): boolean {
  return returnType === undefined || fullTypeName(returnType.typeName) === 'system.void';
}

function isBool({ returnType }: FunctionMemberNode): boolean {
  return returnType !== undefined && fullTypeName(returnType.typeName) === 'system.boolean';
}

function checkGet(parser: Parser, owner: TypeDefinitionNode, get: FunctionMemberNode): void {
  const type = get.returnType?.typeName;
  const element = type?.kind === 'ArrayTypeName' ? type.element : type;
  const isOwn = element && formatTypeName(element).toLowerCase() === owner.name.toLowerCase();
  if (!isOwn) report(parser, 'DscResourceInvalidGetMethod', get.extent);
}

function isKey({ attributes }: PropertyMemberNode): boolean {
  return attributes.some(
    (item) =>
      /^dscproperty(?:attribute)?$/i.test(nameOf(item)) &&
      item.named.some(({ name }) => name.toLowerCase() === 'key'),
  );
}
