/**
 * Words of a system shell in, what the binder binds out. The shell has already taken its quotes off,
 * so a word is one argument: a parameter when it looks like one, a PowerShell value when it is
 * written as one (`@{...}`, `@(...)`, `9MB`, `$true`, `a,b`), else exactly its text.
 */
import type { ArgumentElement } from '../binder/argument-element.ts';
import type { ExpressionNode } from '../language/ast.ts';
import { parseArgument } from '../language/parse.ts';
import { SourceText } from '../values/source-text.ts';
import type { Value } from '../values/value.ts';
import { compileExpression } from './compile-expression.ts';
import { Variables } from './variables.ts';

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

/** Kinds of PowerShell values that a word may be; the text of any other word is its value. */
const valueKinds = new Set<ExpressionNode['kind']>([
  'ConstantExpression',
  'Hashtable',
  'ArrayLiteral',
  'ArrayExpression',
  'ParenExpression',
]);
const constants = new Set(['true', 'false', 'null']);

function readWord(word: string): Value {
  const node = parseArgument(word);
  if (!node || !isValue(node)) return word;
  const value = compileExpression(node)(new Variables());
  return value instanceof SourceText ? value : new SourceText(value, word);
}

function isValue(node: ExpressionNode): boolean {
  if (node.kind === 'VariableExpression') return constants.has(node.path.name.toLowerCase());
  return valueKinds.has(node.kind);
}
