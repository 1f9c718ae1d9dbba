/**
 * The elements of a command in, what the binder binds out: each argument evaluated, numbers still
 * knowing their text, splatted variables taken apart (binding.md §1.9).
 */

import type { ArgumentElement, PlainArgument } from '../binder/argument-element.ts';
import type { CommandElementNode, CommandNode, ExpressionNode } from '../language/ast.ts';
import { textMembers } from '../values/text-members.ts';
import { isList } from '../values/to-text.ts';
import { Hashtable, SourceText, type Value } from '../values/value.ts';
import { compileExpression } from './compile-expression.ts';
import type { Variables } from './variables.ts';

/** Gives the arguments of a command, in order. */
export type EvaluateArguments = (variables: Variables) => readonly ArgumentElement[];

/** Compiles everything behind the command's name. */
export function compileArguments(command: CommandNode, text: string): EvaluateArguments {
  const parts = command.elements.slice(1).map((element) => compileElement(element, text));
  return (variables) => parts.flatMap((part) => part(variables));
}

function compileElement(element: CommandElementNode, text: string): EvaluateArguments {
  if (element.kind === 'CommandParameter') {
    const { name, extent, nameExtent } = element;
    const argument = element.argument && compileArgument(element.argument);
    const facts = { kind: 'parameter', name, extent } as const;
    const written = text.slice(nameExtent.start, nameExtent.end);
    return (variables) => [
      { ...facts, text: written, ...(argument && { argument: argument(variables) }) },
    ];
  }
  if (element.kind === 'VariableExpression' && element.isSplatted) {
    const { path } = element;
    return (variables) => splat(variables.get(path.name));
  }
  const argument = compileArgument(element);
  return (variables) => [argument(variables)];
}

/** Only a number that is the whole argument keeps its text; inside a list or parentheses it is a number. */
function compileArgument(node: ExpressionNode): (variables: Variables) => PlainArgument {
  const evaluate = compileExpression(node);
  const text = node.kind === 'ConstantExpression' ? node.text : null;
  return (variables) => {
    const value = evaluate(variables);
    const keepsText = text !== null && !(value instanceof SourceText);
    return {
      kind: 'argument',
      value: keepsText ? new SourceText(value, text) : value,
      extent: node.extent,
    };
  };
}

/** A dictionary gives named arguments, a list positional ones, text its characters (binding.md §7 point 1). */
function splat(value: Value): readonly ArgumentElement[] {
  if (value instanceof Hashtable) {
    return textMembers(value).map(([name, argument]) => ({
      kind: 'parameter',
      name,
      text: `-${name}`,
      argument: { kind: 'argument', value: argument },
      isSplatted: true,
    }));
  }
  const elements = isList(value) ? value : typeof value === 'string' ? [...value] : [value];
  return elements.map((element) => ({ kind: 'argument', value: element }));
}
