/** What stands between the braces of a script block: its parameters and named blocks. */
import { foldCase } from '../../base/case-map.ts';
import { type CommandMetadata, describeCommand } from '../../binder/command-metadata.ts';
import { netTypeOf } from '../../binder/net-type-of.ts';
import type { NamedBlockNode, ParameterNode, ScriptBlockNode } from '../../language/ast.ts';
import type { Value } from '../../values/value.ts';
import {
  describeFunction,
  isAdvancedFunction,
  type WrittenFunction,
} from '../describe/describe-function.ts';
import { outputTypesOf } from '../describe/output-types.ts';
import type { Body, CompiledParameter, Frame, RunStatement } from '../frame.ts';
import type { Compiler, CountingCompiler } from './compiler.ts';
import { namedVariables } from './variables.ts';

/** Compiles the body; the parameters stand in it, or behind the function's name. */
export function compileBody(
  node: ScriptBlockNode,
  given: readonly ParameterNode[] | undefined,
  compiler: CountingCompiler,
): Body {
  const nodes = node.parameters?.parameters ?? given ?? [];
  const block = (named: NamedBlockNode | undefined): RunStatement | null =>
    named ? compiler.block(named) : null;
  const isAdvanced = isAdvancedFunction({ body: node, parameters: given });
  const parts = {
    parameters: nodes.map((parameter) => compileParameter(parameter, compiler)),
    isAdvanced,
    describe: describing({ name: '', body: node, parameters: given }, compiler),
    outputTypes: (frame: Frame) =>
      outputTypesOf(node, (argument) => compiler.expression(argument).run(frame) as Value),
    names: namesIn(node),
    dynamicParam: isAdvanced ? block(node.dynamicParamBlock) : null,
    begin: block(node.beginBlock),
    process: block(node.processBlock),
    end: block(node.endBlock),
    clean: block(node.cleanBlock),
  };
  return { ...parts, slots: compiler.slots() };
}

function compileParameter(
  { name, defaultValue }: ParameterNode,
  compiler: Compiler,
): CompiledParameter {
  const folded = foldCase(name.path.name);
  return {
    name: name.path.name,
    folded,
    slot: compiler.slot(folded),
    defaultValue: defaultValue ? compiler.expression(defaultValue) : null,
  };
}

function namesIn(node: ScriptBlockNode): (variable: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (variable) => {
    known ??= namedVariables(node);
    return known.has(variable);
  };
}

/** Described once for each name that it is called by, and anew when scripts have defined further types. */
function describing(written: WrittenFunction, compiler: Compiler): Body['describe'] {
  let known: CommandMetadata | undefined;
  let types: Frame['run']['types'] | undefined;
  let count = 0;
  return (frame, name) => {
    const { run } = frame;
    if (known?.name === name && types === run.types && count === types.size) return known;
    const definition = describeFunction(
      { ...written, name },
      {
        evaluate: (node) => compiler.expression(node).run(frame) as Value,
        findType: ({ typeName, extent }) => compiler.type(typeName, extent)(frame),
      },
    );
    known = describeCommand({ ...definition, findType: netTypeOf });
    types = run.types;
    count = types.size;
    return known;
  };
}
