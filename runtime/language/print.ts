/**
 * Tree to text. What goes out is read as the same tree again (extents apart), one statement per line.
 * Faulty parts (ErrorStatement, ErrorExpression) have no text of their own: what they hold is printed.
 */

import type {
  AttributeNode,
  CommandElementNode,
  CommandNode,
  ExpandableStringExpressionNode,
  ExpressionNode,
  HashtableNode,
  InvokeMemberExpressionNode,
  MemberExpressionNode,
  NamedAttributeArgumentNode,
  Node,
  RedirectionNode,
  UnaryExpressionNode,
} from './ast.ts';
import { verbatimMark } from './grammar/arguments.ts';
import type { RedirectionStream, VariableExpressionNode } from './leaf-nodes.ts';
import { operatorText } from './operators.ts';
import type { Context, Printers } from './print/context.ts';
import {
  endStatement,
  plain,
  printArgument,
  printBlock,
  printGroup,
  printList,
} from './print/context.ts';
import { findDeepNodes } from './print/deep.ts';
import { definitionPrinters } from './print/definitions.ts';
import { statementPrinters } from './print/statements.ts';
import {
  escapeHereString,
  escapeNested,
  escapeQuoted,
  escapeWord,
  escapeWordStart,
  isPlainStart,
  isSimpleName,
  printArgumentWord,
  printCommandName,
  printListWord,
  printString,
  printVariableName,
} from './print/text.ts';
import { formatTypeName } from './type-name.ts';

/** The text of a node. */
export function print(node: Node): string {
  const printed = new Map<Node, string>();
  const outermost: Context = {
    isInString: false,
    isUsing: false,
    print: (inner, context) => printed.get(inner) ?? printNode(inner, context),
  };
  for (const { node: inner, isInString } of findDeepNodes(node)) {
    printed.set(inner, printNode(inner, { ...outermost, isInString }));
  }
  return printNode(node, outermost);
}

const printers: Printers = {
  ...statementPrinters,
  ...definitionPrinters,
  Pipeline: (node, context) =>
    node.elements.map((element) => context.print(element, context)).reduce(joinPipe) +
    (node.isBackground ? ' &' : ''),
  PipelineChain: (node, context) => {
    const operator = node.operator === 'AndAnd' ? '&&' : '||';
    const text = `${beforeOperator(context.print(node.left, context))}${operator} ${context.print(node.right, context)}`;
    return node.isBackground ? `${text} &` : text;
  },
  AssignmentStatement: (node, context) => {
    const target = context.print(node.left, context);
    return `${target} ${operatorText[node.operator]} ${context.print(node.right, context)}`;
  },
  ErrorStatement: (node, context) => printList(node.nested, ' ', context),
  Command: printCommand,
  CommandParameter: (node, context) => {
    const argument = node.argument && printArgument(node.argument, context, printListWord);
    return argument === undefined ? `-${node.name}` : `-${node.name}:${argument}`;
  },
  CommandExpression: (node, context) =>
    context.print(node.expression, context) + printRedirections(node.redirections, context),
  FileRedirection: (node, context) => {
    const location = printArgument(node.location, context, printListWord);
    return `${streamMarks[node.from]}${node.isAppend ? '>>' : '>'} ${location}`;
  },
  MergingRedirection: (node) => `${streamMarks[node.from]}>&1`,
  ConstantExpression: (node) => node.text,
  StringConstantExpression: (node, context) =>
    node.stringType === 'BareWord'
      ? printListWord(node.value, context)
      : printString(node.value, node.stringType, context),
  ExpandableStringExpression: printExpandable,
  VariableExpression: (node, context) => printVariable(node, context, false),
  UsingExpression: (node, context) => context.print(node.expression, { ...context, isUsing: true }),
  Hashtable: printHashtable,
  ArrayLiteral: (node, context) => {
    const text = printList(node.elements, ', ', context);
    return node.elements.length === 1 ? `,${text}` : text;
  },
  ArrayExpression: (node, context) => `@(${printGroup(node.body, context)})`,
  SubExpression: (node, context) => `$(${printGroup(node.body, context)})`,
  ParenExpression: (node, context) => `(${printGroup(node.pipeline, context)})`,
  TypeConstraint: (node) => `[${formatTypeName(node.typeName)}]`,
  Attribute: printAttribute,
  NamedAttributeArgument: printNamedArgument,
  ConvertExpression: (node, context) =>
    `${context.print(node.type, context)} ${context.print(node.expression, context)}`,
  AttributedExpression: (node, context) =>
    `${context.print(node.attribute, context)} ${context.print(node.expression, context)}`,
  TypeExpression: (node) => `[${formatTypeName(node.typeName)}]`,
  UnaryExpression: printUnary,
  BinaryExpression: (node, context) => {
    const [left, right] = [context.print(node.left, context), context.print(node.right, context)];
    return `${left} ${operatorText[node.operator]} ${right}`;
  },
  TernaryExpression: (node, context) => {
    const [condition, ifTrue, ifFalse] = [node.condition, node.ifTrue, node.ifFalse].map((part) =>
      context.print(part, context),
    );
    return `${condition} ? ${ifTrue} : ${ifFalse}`;
  },
  MemberExpression: printMember,
  BaseCtorInvokeMemberExpression: (node, context) =>
    `base(${printList(node.arguments, ', ', plain(context))})`,
  InvokeMemberExpression: (node, context) => {
    const types = node.typeArguments.map(formatTypeName).join(', ');
    const list = printList(node.arguments, ', ', plain(context));
    return `${printMember(node, context)}${types === '' ? '' : `[${types}]`}(${list})`;
  },
  IndexExpression: (node, context) => {
    const target = printTarget(node.target, context, node.isNullConditional);
    const open = node.isNullConditional ? '?[' : '[';
    return `${target}${open}${context.print(node.index, plain(context))}]`;
  },
  ScriptBlockExpression: (node, context) => `{${printBlock(node.scriptBlock, context)}}`,
  ErrorExpression: (node, context) => printList(node.nested, ' ', context),
};

/** Nodes inside are printed by the context, which has those that lie deep already. */
function printNode(node: Node, context: Context): string {
  const printer = printers[node.kind] as (node: Node, context: Context) => string;
  return printer(node, context);
}

/** Behind the verbatim mark a blank would belong to the text. */
function beforeOperator(text: string): string {
  return text.includes(verbatimMark) ? text : `${text} `;
}

function joinPipe(left: string, right: string): string {
  return `${beforeOperator(left)}| ${right}`;
}

const streamMarks: Readonly<Record<RedirectionStream, string>> = {
  All: '*',
  Output: '',
  Error: '2',
  Warning: '3',
  Verbose: '4',
  Debug: '5',
  Information: '6',
};

function printCommand(node: CommandNode, context: Context): string {
  const words = node.elements.map((element, at) => printElement(node, { element, at }, context));
  const invocation = { Unknown: '', Ampersand: '& ', Dot: '. ' }[node.invocation];
  const redirections = printRedirections(node.redirections, context);
  // Behind the verbatim mark a redirection would be text.
  const hasMark = node.elements.some((element) => isMark(element, false));
  if (!hasMark) return invocation + words.join(' ') + redirections;
  const [name = '', ...rest] = words;
  return [invocation + name + redirections, ...rest].join(' ');
}

interface Place {
  readonly element: CommandElementNode;
  readonly at: number;
}

function printElement(command: CommandNode, { element, at }: Place, context: Context): string {
  if (element.kind === 'CommandParameter') return context.print(element, context);
  if (element.kind === 'StringConstantExpression' && isVerbatim(command, at)) return element.value;
  const isName = at === 0 && command.invocation === 'Unknown';
  const printWord = at > 0 ? printArgumentWord : isName ? printCommandName : printListWord;
  return printArgument(element, context, printWord);
}

/** Whether the element is the mark itself, or the text behind it, which is taken as it is. */
function isVerbatim({ elements }: CommandNode, at: number): boolean {
  if (at === 0) return false;
  // In place of the name the mark can have quotes.
  const isText = at === elements.length - 1 && isMark(elements[at - 1], at === 1);
  return isText || isMark(elements[at], false);
}

function isMark(element: CommandElementNode | undefined, canBeQuoted: boolean): boolean {
  if (element?.kind !== 'StringConstantExpression' || element.value !== verbatimMark) return false;
  return canBeQuoted || element.stringType === 'BareWord';
}

function printRedirections(nodes: readonly RedirectionNode[], context: Context): string {
  return nodes.map((node) => ` ${context.print(node, context)}`).join('');
}

function printExpandable(node: ExpandableStringExpressionNode, context: Context): string {
  const isHereString = node.stringType === 'DoubleQuotedHereString';
  const isWord = node.stringType === 'BareWord';
  const escapeText = isWord ? escapeWord : isHereString ? escapeHereString : escapeQuoted;
  const parts = node.literals.map((literal, at) => {
    const text = escapeText(literal, context);
    const nested = node.nested[at - 1];
    return nested === undefined ? text : printNested(nested, isHereString, context) + text;
  });
  if (isWord) return finishWord(node, parts);
  const text = parts.join('');
  if (isHereString) return `@"\n${text}\n"@`;
  return `"${text}"`;
}

/** A bareword that begins or ends so that it cannot be taken for a parameter, label or variable. */
function finishWord({ literals }: ExpandableStringExpressionNode, parts: string[]): string {
  const [first = '', second = ''] = literals;
  const text = parts.join('');
  if (first !== '') return isPlainStart(first) ? text : escapeStart(first, parts);
  if (second === '' && literals.length === 2) return `${text}''`;
  // A point behind the variable would ask for a member.
  return second.startsWith('.') ? text.replace('}.', '}`.') : text;
}

function escapeStart(first: string, [, ...rest]: readonly string[]): string {
  return escapeWordStart(first, { isInString: true }) + rest.join('');
}

function printNested(node: ExpressionNode, isHereString: boolean, outer: Context): string {
  const context: Context = { ...outer, isInString: true, isUsing: false };
  if (node.kind === 'VariableExpression') return printVariable(node, context, true);
  if (node.kind === 'UsingExpression' && node.expression.kind === 'VariableExpression') {
    return printVariable(node.expression, { ...context, isUsing: true }, true);
  }
  const text = context.print(node, context);
  return isHereString ? text : escapeNested(text);
}

function printVariable(node: VariableExpressionNode, context: Context, isBraced: boolean): string {
  const name = context.isUsing ? `using:${node.path.text}` : node.path.text;
  return node.isSplatted ? `@${name}` : `$${printVariableName(name, isBraced)}`;
}

function printHashtable(node: HashtableNode, context: Context): string {
  const inner = plain(context);
  const pairs = node.pairs.map(({ key, value }) => {
    return `${printName(key, inner)} = ${endStatement(value, context.print(value, inner))}\n`;
  });
  return `@{\n${pairs.join('')}}`;
}

/** A key or member: a plain name where it is one. */
function printName(node: ExpressionNode, context: Context): string {
  const isName = node.kind === 'StringConstantExpression' && node.stringType === 'BareWord';
  return isName && isSimpleName(node.value) ? node.value : context.print(node, context);
}

function printAttribute(node: AttributeNode, context: Context): string {
  const list = printList([...node.positional, ...node.named], ', ', plain(context));
  return `[${formatTypeName(node.typeName)}(${list})]`;
}

function printNamedArgument(node: NamedAttributeArgumentNode, context: Context): string {
  if (node.argument === undefined) return node.name;
  return `${node.name} = ${context.print(node.argument, context)}`;
}

function printUnary(node: UnaryExpressionNode, context: Context): string {
  const operand = context.print(node.expression, context);
  const operator = operatorText[node.operator];
  const isPostfix = node.operator.startsWith('Postfix');
  return isPostfix ? `${operand}${operator}` : `${operator} ${operand}`;
}

function printMember(
  node: MemberExpressionNode | InvokeMemberExpressionNode,
  context: Context,
): string {
  const target = printTarget(node.expression, context, node.isNullConditional);
  const operator = node.isStatic ? '::' : node.isNullConditional ? '?.' : '.';
  return target + operator + printName(node.member, plain(context));
}

/** `?` is a letter of variable names, so that before `?.` a name needs braces (scripts.md §4.4). */
function printTarget(node: ExpressionNode, context: Context, isBraced: boolean): string {
  if (node.kind === 'VariableExpression') return printVariable(node, context, isBraced);
  return context.print(node, context);
}
