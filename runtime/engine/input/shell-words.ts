/**
 * Words of a system shell in, what the binder binds out. The shell has already taken its quotes off,
 * so a word is one argument: a parameter when it looks like one, a PowerShell value when it is
 * written as one (`@{...}`, `@(...)`, `9MB`, `$true`, `a,b`), else exactly its text.
 */
import { CmdletError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { ArgumentElement } from '../../binder/argument-element.ts';
import type { ExpressionNode, Node } from '../../language/ast.ts';
import { parseArgument } from '../../language/parse.ts';
import { walk } from '../../language/visit.ts';
import { SourceText, type Value } from '../../values/value.ts';
import { evaluateData } from '../evaluate-data.ts';

const parameterForm = /^[-\u2013\u2014\u2015](?<name>[\p{L}_?][^:]*)(?<colon>:)?(?<value>.*)$/su;

/** The arguments that the words stand for. */
export function readShellWords(words: readonly string[]): readonly ArgumentElement[] {
  const elements: ArgumentElement[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const { name, colon, value } = parameterForm.exec(word)?.groups ?? {};
    if (name === undefined) {
      elements.push({ kind: 'argument', value: readWord(word) });
    } else if (colon === undefined) {
      elements.push({ kind: 'parameter', name, text: word });
    } else {
      // `-Name:` takes the next word, as it does in PowerShell.
      const inline = value === '' ? words[++index] : value;
      const argument =
        inline === undefined ? undefined : ({ kind: 'argument', value: readWord(inline) } as const);
      elements.push({ kind: 'parameter', name, text: `-${name}:`, argument });
    }
  }
  return elements;
}

function readWord(word: string): Value {
  const node = parseArgument(word);
  if (!node || !isValue(node)) return word;
  requireNoVariables(node);
  const value = evaluateData(node, word);
  return value instanceof SourceText ? value : new SourceText(value, word);
}

const constants = new Set(['true', 'false', 'null']);

/** Whether the word is written as a PowerShell value and not just text that happens to parse. */
function isValue(node: ExpressionNode): boolean {
  switch (node.kind) {
    case 'Hashtable':
    case 'ArrayExpression':
    case 'ConstantExpression':
      return true;
    case 'VariableExpression':
      return isConstant(node);
    case 'ArrayLiteral':
      return node.elements.every((element) => isText(element) || isValue(element));
    case 'ParenExpression': {
      const { pipeline } = node;
      const only = pipeline.kind === 'Pipeline' ? pipeline.elements[0] : undefined;
      return only?.kind === 'CommandExpression' && isValue(only.expression);
    }
    default:
      return false;
  }
}

function isText({ kind }: ExpressionNode): boolean {
  return kind === 'StringConstantExpression';
}

function isConstant(node: Node): boolean {
  return node.kind === 'VariableExpression' && constants.has(node.path.name.toLowerCase());
}

/** Words know no variables; one that would silently be $null is refused. */
function requireNoVariables(root: ExpressionNode): void {
  for (const { node } of walk(root)) {
    if (node.kind !== 'VariableExpression' || isConstant(node)) continue;
    throw new CmdletError({
      id: 'VariableIsUndefined',
      category: 'ObjectNotFound',
      message: runMessages.variableInWord(node.path.name),
      target: node.path.name,
    });
  }
}
