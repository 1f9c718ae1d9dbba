/** What the printers of all node kinds share. */

import type { ExpressionNode, Node, StatementNode } from '../ast.ts';
import { verbatimMark } from '../grammar/arguments.ts';
import { printListWord } from './text.ts';

/** Where a node stands, and the printer of all kinds. */
export interface Context {
  readonly isInString: boolean;
  /** The variable is the first word of a `$using:` expression. */
  readonly isUsing: boolean;
  readonly print: (node: Node, context: Context) => string;
}

/** A printer for each kind of node. */
export type Printers = {
  readonly [K in Node['kind']]: (
    node: Extract<Node, { readonly kind: K }>,
    context: Context,
  ) => string;
};

/** Statements, one a line. */
export function printStatements(statements: readonly StatementNode[], context: Context): string {
  return statements.map((node) => endStatement(node, context.print(node, context))).join('\n');
}

/** What a keyword on the next line could go on with ends with a semicolon. */
export function endStatement(node: StatementNode, text: string): string {
  if (node.kind === 'AssignmentStatement') return endStatement(node.right, text);
  return node.kind === 'IfStatement' || node.kind === 'TryStatement' ? `${text};` : text;
}

/** The nodes with the separator between them. */
export function printList(nodes: readonly Node[], separator: string, context: Context): string {
  return nodes.map((node) => context.print(node, context)).join(separator);
}

/** What stands in parentheses: behind the verbatim mark only a new line ends the text. */
export function printGroup(node: Node, context: Context): string {
  const text = context.print(node, plain(context));
  return text.includes(verbatimMark) ? `${text}\n` : text;
}

/** One short statement stands on the line of its braces. */
export function printBlock(node: Node, context: Context): string {
  const text = context.print(node, plain(context));
  if (text === '') return '';
  return text.includes('\n') || text.includes(verbatimMark) ? `\n${text}\n` : ` ${text} `;
}

/** Inside a group nothing is the first word of `$using:` any more. */
export function plain(context: Context): Context {
  return context.isUsing ? { ...context, isUsing: false } : context;
}

export type PrintWord = (value: string, context: Context) => string;

/** An expression where arguments stand: lists have no blanks, and barewords depend on the place. */
export function printArgument(
  node: ExpressionNode,
  context: Context,
  printWord: PrintWord,
): string {
  if (node.kind === 'ArrayLiteral') {
    return node.elements.map((item) => printArgument(item, context, printListWord)).join(',');
  }
  const isWord = node.kind === 'StringConstantExpression' && node.stringType === 'BareWord';
  return isWord ? printWord(node.value, context) : context.print(node, context);
}
