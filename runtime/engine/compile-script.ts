/**
 * Script text in, a list of steps out: each an assignment, an expression, or a command with what is
 * piped into it. Nothing runs here; what this version does not run is refused with its place.
 */
import type { CommandNode, PipelineNode, StatementNode } from '../language/ast.ts';
import { type ParseResult, parse } from '../language/parse.ts';
import { isList, toText } from '../values/to-text.ts';
import { compileArguments } from './command-arguments.ts';
import { compileExpression, compileStatement } from './compile-expression.ts';
import { notRunnable } from './evaluation-error.ts';
import type { CommandAction, Step, StepAction } from './step.ts';

/** Compiles a script; throws its first ParseError, or the error of what is not run. */
export function compileScript(text: string): readonly Step[] {
  return compileParsed(parse(text), text);
}

/** Compiles a script that was parsed already. */
export function compileParsed({ ast, errors }: ParseResult, text: string): readonly Step[] {
  const [error] = errors;
  if (error) throw error;
  const { beginBlock, processBlock, parameters, usings, endBlock } = ast;
  const [refused] = [
    ...usings,
    parameters,
    beginBlock,
    processBlock,
    ...(endBlock?.traps ?? []),
  ].filter((node) => node !== undefined);
  if (refused) throw notRunnable(refused);
  return (endBlock?.statements ?? []).map((statement) => compileStep(statement, text));
}

function compileStep(statement: StatementNode, text: string): Step {
  if (statement.kind !== 'AssignmentStatement') {
    return { assignsTo: null, action: compileAction(statement, text) };
  }
  const { left, operator, right } = statement;
  if (left.kind !== 'VariableExpression' || operator !== 'Equals') throw notRunnable(statement);
  return { assignsTo: left.path.name, action: compileAction(right, text) };
}

function compileAction(statement: StatementNode, text: string): StepAction {
  if (statement.kind === 'CommandExpression') {
    return { kind: 'expression', evaluate: compileExpression(statement.expression) };
  }
  if (statement.kind !== 'Pipeline' || statement.isBackground) throw notRunnable(statement);
  const last = statement.elements.at(-1);
  if (last?.kind !== 'Command') {
    return { kind: 'expression', evaluate: compileStatement(statement) };
  }
  if (last.redirections.length > 0) throw notRunnable(last);
  return compileCommand(last, { pipeline: statement, text });
}

function compileCommand(
  node: CommandNode,
  source: { readonly pipeline: PipelineNode; readonly text: string },
): CommandAction {
  const [head] = node.elements;
  if (!head || head.kind === 'CommandParameter') throw notRunnable(node);
  const name = compileExpression(head);
  return {
    kind: 'command',
    name: (variables) => toText(name(variables)),
    arguments: compileArguments(node, source.text),
    input: compileInput(source.pipeline),
    extent: node.extent,
  };
}

/** What stands before the command; a list is piped element by element. */
function compileInput(pipeline: PipelineNode): CommandAction['input'] {
  const before = pipeline.elements.slice(0, -1);
  const [first] = before;
  if (!first) return null;
  if (before.length > 1 || first.kind !== 'CommandExpression') throw notRunnable(first);
  const evaluate = compileExpression(first.expression);
  return (variables) => {
    const value = evaluate(variables);
    return isList(value) ? value : [value];
  };
}
