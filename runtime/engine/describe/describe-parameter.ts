/** A parameter as it is declared in, what the binder has to know of it out. */
import type { ParameterDefinition, SetMembership } from '../../binder/command-definition.ts';
import type { AttributeNode, ExpressionNode, ParameterNode } from '../../language/ast.ts';
import type { TypeConstraintNode } from '../../language/leaf-nodes.ts';
import { formatTypeName } from '../../language/type-name.ts';
import type { NetType } from '../../values/net-type.ts';
import { toText } from '../../values/to-text.ts';
import { AttributeValue } from '../../values/types/objects/attribute-value.ts';
import type { RuntimeParameter } from '../../values/types/objects/runtime-parameter.ts';
import type { Value } from '../../values/value.ts';
import {
  type EvaluateArgument,
  foldAttributeName,
  isOn,
  readAttribute,
  textOf,
  type WrittenAttribute,
} from './read-attribute.ts';
import { validationRule } from './validation-rules.ts';

/** What describing asks of whoever can evaluate. */
export interface FunctionParts {
  readonly evaluate: EvaluateArgument;
  /** The type that is written; throws TypeNotFound where there is none. */
  readonly findType: (node: TypeConstraintNode) => NetType;
  /** How the value of a default expression is found; without it a parameter has no default. */
  readonly makeDefault?: ((node: ExpressionNode) => ParameterDefinition['makeDefault']) | undefined;
  /** The transformation that an attribute stands for, where it is one. */
  readonly transformation?:
    | ((written: WrittenAttribute) => ((value: Value) => Value) | undefined)
    | undefined;
}

/** Describes one parameter. */
export function describeParameter(
  { name, attributes, defaultValue }: ParameterNode,
  parts: FunctionParts,
): ParameterDefinition {
  const written = attributes
    .filter((attribute): attribute is AttributeNode => attribute.kind === 'Attribute')
    .map((attribute) => readAttribute(attribute, parts.evaluate));
  const constraint = attributes.find(
    (attribute): attribute is TypeConstraintNode => attribute.kind === 'TypeConstraint',
  );
  const makeDefault = defaultValue && parts.makeDefault?.(defaultValue);
  return {
    name: name.path.name,
    ...typeOf(constraint, parts),
    ...readAttributes(written),
    transformations: written.flatMap((attribute) => parts.transformation?.(attribute) ?? []),
    ...(makeDefault && { makeDefault }),
  };
}

/** A parameter that a dynamicparam block has made; its attributes are objects. */
export function describeRuntimeParameter({
  name,
  type,
  attributes,
}: RuntimeParameter): ParameterDefinition {
  const written = attributes.elements
    .filter((attribute) => attribute instanceof AttributeValue)
    .map(({ typeName, positional, named }) => ({
      name: foldAttributeName(typeName),
      positional,
      named,
    }));
  return { name, ...definedType(type), ...readAttributes(written) };
}

/** What the attributes say of the parameter, apart from its type. */
function readAttributes(
  written: readonly WrittenAttribute[],
): Omit<ParameterDefinition, 'name' | 'type'> {
  const named = (wanted: string): readonly WrittenAttribute[] =>
    written.filter((attribute) => attribute.name === wanted);
  const has = (wanted: string): boolean => named(wanted).length > 0;
  const [typeName] = named('pstypename');
  const [obsolete] = named('obsolete');
  return {
    aliases: named('alias').flatMap(({ positional }) => positional.map((alias) => toText(alias))),
    sets: named('parameter').map(membershipOf),
    rules: written.flatMap((attribute) => validationRule(attribute) ?? []),
    allowsNull: has('allownull'),
    allowsEmptyString: has('allowemptystring'),
    allowsEmptyCollection: has('allowemptycollection'),
    isHidden: named('parameter').some((attribute) => isOn(attribute, 'dontshow')),
    ...(typeName && { objectTypeName: toText(typeName.positional[0] ?? null) }),
    ...(obsolete && { obsoleteMessage: toText(obsolete.positional[0] ?? null) }),
  };
}

function typeOf(
  constraint: TypeConstraintNode | undefined,
  { findType }: FunctionParts,
): Pick<ParameterDefinition, 'type' | 'netType'> {
  if (!constraint || isAnything(constraint)) return { type: 'System.Object' };
  return definedType(findType(constraint));
}

function definedType(netType: NetType | null): Pick<ParameterDefinition, 'type' | 'netType'> {
  if (!netType || isAnyObject(netType.fullName)) return { type: 'System.Object' };
  return { type: netType.fullName, netType };
}

/** `[object]` and `[psobject]` take everything as it is. */
function isAnything({ typeName }: TypeConstraintNode): boolean {
  return isAnyObject(formatTypeName(typeName));
}

function isAnyObject(name: string): boolean {
  return /^(?:object|psobject|system\.object|system\.management\.automation\.psobject)$/i.test(
    name,
  );
}

function membershipOf(attribute: WrittenAttribute): SetMembership {
  const set = textOf(attribute, 'parametersetname');
  const position = attribute.named.get('position');
  const helpMessage = textOf(attribute, 'helpmessage');
  return {
    ...(set !== undefined && set !== '__AllParameterSets' && { set }),
    ...(isOn(attribute, 'mandatory') && { isMandatory: true }),
    ...(position !== undefined && { position: Number(toText(position)) }),
    ...(isOn(attribute, 'valuefrompipeline') && { fromPipeline: true }),
    ...(isOn(attribute, 'valuefrompipelinebypropertyname') && { fromPipelineByPropertyName: true }),
    ...(isOn(attribute, 'valuefromremainingarguments') && { fromRemainingArguments: true }),
    ...(helpMessage !== undefined && { helpMessage }),
  };
}
