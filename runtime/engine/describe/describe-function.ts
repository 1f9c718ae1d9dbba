/**
 * A `param()` block in, the definition that the binder binds by out: attributes read, types found,
 * validation and transformation as the binder has them. Nothing runs here but what the parts given run.
 */
import { foldCase } from '../../base/case-map.ts';
import type { CommandDefinition, ConfirmImpact } from '../../binder/command-definition.ts';
import type { ParameterNode, ScriptBlockNode } from '../../language/ast.ts';
import { describeParameter, type FunctionParts } from './describe-parameter.ts';
import { attributeName, isOn, readAttribute, textOf } from './read-attribute.ts';

/** A function as it is written. */
export interface WrittenFunction {
  readonly name: string;
  readonly body: Pick<ScriptBlockNode, 'parameters'>;
  /** Parameters in parentheses behind the function's name. */
  readonly parameters?: readonly ParameterNode[] | undefined;
}

/** The definition of a function or script block. */
export function describeFunction(
  { name, body, parameters: given = [] }: WrittenFunction,
  parts: FunctionParts,
): CommandDefinition {
  const nodes = body.parameters?.parameters ?? given;
  const attribute = body.parameters?.attributes.find(
    (candidate) => attributeName(candidate) === 'cmdletbinding',
  );
  const binding = attribute && readAttribute(attribute, parts.evaluate);
  const isAdvanced = binding !== undefined || nodes.some(hasParameterAttribute);
  const defaultSet = binding && textOf(binding, 'defaultparametersetname');
  const isPositional =
    !binding?.named.has('positionalbinding') || isOn(binding, 'positionalbinding');
  const impact = binding && textOf(binding, 'confirmimpact');
  return {
    name,
    kind: 'function',
    ...(defaultSet !== undefined && { defaultSet }),
    supportsShouldProcess: binding !== undefined && isOn(binding, 'supportsshouldprocess'),
    supportsPaging: binding !== undefined && isOn(binding, 'supportspaging'),
    givesPositions: isPositional,
    isSimple: !isAdvanced,
    ...(impact !== undefined && { confirmImpact: impactNamed(impact) }),
    parameters: nodes.map((node) => describeParameter(node, parts)),
  };
}

/** Whether the function has the common parameters, and refuses arguments that it does not know. */
export function isAdvancedFunction({
  body,
  parameters = [],
}: Omit<WrittenFunction, 'name'>): boolean {
  const attributes = body.parameters?.attributes ?? [];
  return (
    attributes.some((attribute) => attributeName(attribute) === 'cmdletbinding') ||
    (body.parameters?.parameters ?? parameters).some(hasParameterAttribute)
  );
}

function hasParameterAttribute({ attributes }: ParameterNode): boolean {
  return attributes.some(
    (attribute) => attribute.kind === 'Attribute' && attributeName(attribute) === 'parameter',
  );
}

const impacts: readonly ConfirmImpact[] = ['None', 'Low', 'Medium', 'High'];

function impactNamed(text: string): ConfirmImpact {
  return impacts.find((impact) => foldCase(impact) === foldCase(text)) ?? 'Medium';
}
