/** What stands between the braces of a script block: its parameters and named blocks. */
import { foldCase } from '../../base/case-map.ts';
import type {
  AttributeNode,
  ExpressionNode,
  NamedBlockNode,
  ParameterNode,
  ScriptBlockNode,
} from '../../language/ast.ts';
import { formatTypeName } from '../../language/type-name.ts';
import type { Body, CompiledParameter, RunStatement } from '../frame.ts';
import type { Compiler, CountingCompiler } from './compiler.ts';

/** Compiles the body; the parameters stand in it, or behind the function's name. */
export function compileBody(
  node: ScriptBlockNode,
  given: readonly ParameterNode[] | undefined,
  compiler: CountingCompiler,
): Body {
  const nodes = node.parameters?.parameters ?? given ?? [];
  const block = (named: NamedBlockNode | undefined): RunStatement | null =>
    named ? compiler.block(named) : null;
  const attributes = node.parameters?.attributes ?? [];
  const isAdvanced =
    attributes.some((attribute) => nameOf(attribute) === 'cmdletbinding') ||
    nodes.some((parameter) => parametersOf(parameter).length > 0);
  const parts = {
    parameters: compileParameters(nodes, compiler),
    isAdvanced,
    begin: block(node.beginBlock),
    process: block(node.processBlock),
    end: block(node.endBlock),
    clean: block(node.cleanBlock),
  };
  return { ...parts, slots: compiler.slots() };
}

function compileParameters(
  nodes: readonly ParameterNode[],
  compiler: Compiler,
): readonly CompiledParameter[] {
  const explicit = nodes.some((node) => positionOf(node) !== null);
  return nodes.map((node, index) => {
    const { name, defaultValue, attributes } = node;
    const constraint = attributes.find((attribute) => attribute.kind === 'TypeConstraint');
    const typeName = constraint ? foldCase(formatTypeName(constraint.typeName)) : '';
    const isSwitch = /^(?:system\.management\.automation\.)?switch(?:parameter)?$/.test(typeName);
    const takesRest = hasFlag(node, 'valuefromremainingarguments');
    const isAny = typeName === 'object' || typeName === 'psobject';
    return {
      name: name.path.name,
      folded: foldCase(name.path.name),
      aliases: aliasesOf(node),
      type: constraint && !isAny ? compiler.type(constraint.typeName, constraint.extent) : null,
      isSwitch,
      isMandatory: hasFlag(node, 'mandatory'),
      fromPipeline: hasFlag(node, 'valuefrompipeline'),
      takesRest,
      position: isSwitch ? null : explicit ? positionOf(node) : index,
      defaultValue: defaultValue ? compiler.expression(defaultValue) : null,
    };
  });
}

function nameOf({ typeName }: AttributeNode): string {
  return foldCase(formatTypeName(typeName)).replace(/^.*\.|attribute$/g, '');
}

function attributesNamed({ attributes }: ParameterNode, name: string): readonly AttributeNode[] {
  return attributes.filter(
    (attribute) => attribute.kind === 'Attribute' && nameOf(attribute) === name,
  ) as readonly AttributeNode[];
}

function parametersOf(node: ParameterNode): readonly AttributeNode[] {
  return attributesNamed(node, 'parameter');
}

function argumentOf(node: ParameterNode, name: string): ExpressionNode | true | null {
  for (const { named } of parametersOf(node)) {
    const found = named.find((argument) => foldCase(argument.name) === name);
    if (found) return found.argument ?? true;
  }
  return null;
}

function hasFlag(node: ParameterNode, name: string): boolean {
  const argument = argumentOf(node, name);
  if (argument === null || argument === true) return argument === true;
  return argument.kind !== 'VariableExpression' || foldCase(argument.path.name) === 'true';
}

function positionOf(node: ParameterNode): number | null {
  const argument = argumentOf(node, 'position');
  if (argument === null || argument === true) return null;
  return argument.kind === 'ConstantExpression' ? Number(argument.literal.value) : null;
}

function aliasesOf(node: ParameterNode): readonly string[] {
  return attributesNamed(node, 'alias').flatMap(({ positional }) =>
    positional.flatMap((argument) =>
      argument.kind === 'StringConstantExpression' ? [foldCase(argument.value)] : [],
    ),
  );
}
