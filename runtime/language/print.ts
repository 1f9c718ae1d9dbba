/**
 * Tree to text. What goes out is read as the same tree again (extents apart), one statement per line.
 * Faulty parts (ErrorStatement, ErrorExpression) have no text of their own: what they hold is printed.
 */

import { verbatimMark } from './arguments.ts';
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
  RedirectionStream,
  StatementNode,
  UnaryExpressionNode,
  VariableExpressionNode,
} from './ast.ts';
import { operatorText } from './operators.ts';
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
} from './print-text.ts';
import { formatTypeName } from './type-name.ts';

interface Context {
  readonly isInString: boolean;
  /** The variable is the first word of a `$using:` expression. */
  readonly isUsing: boolean;
}

const outermost: Context = { isInString: false, isUsing: false };

/** The text of a node. */
export function print(node: Node): string {
  return printNode(node, outermost);
}

type Printers = {
  readonly [K in Node['kind']]: (
    node: Extract<Node, { readonly kind: K }>,
    context: Context,
  ) => string;
};

const printers: Printers = {
  ScriptBlock: (node, context) => printStatements(node.endBlock.statements, context),
  NamedBlock: (node, context) => printStatements(node.statements, context),
  StatementBlock: (node, context) => printStatements(node.statements, context),
  Pipeline: (node, context) =>
    node.elements.map((element) => printNode(element, context)).reduce(joinPipe) +
    (node.isBackground ? ' &' : ''),
  PipelineChain: (node, context) => {
    const operator = node.operator === 'AndAnd' ? '&&' : '||';
    const text = `${beforeOperator(printNode(node.left, context))}${operator} ${printNode(node.right, context)}`;
    return node.isBackground ? `${text} &` : text;
  },
  AssignmentStatement: (node, context) => {
    const target = printNode(node.left, context);
    return `${target} ${operatorText[node.operator]} ${printNode(node.right, context)}`;
  },
  ErrorStatement: (node, context) => printList(node.nested, ' ', context),
  Command: printCommand,
  CommandParameter: (node, context) => {
    const argument = node.argument && printArgument(node.argument, context, printListWord);
    return argument === undefined ? `-${node.name}` : `-${node.name}:${argument}`;
  },
  CommandExpression: (node, context) =>
    printNode(node.expression, context) + printRedirections(node.redirections, context),
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
  UsingExpression: (node, context) => printNode(node.expression, { ...context, isUsing: true }),
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
    `${printNode(node.type, context)} ${printNode(node.expression, context)}`,
  AttributedExpression: (node, context) =>
    `${printNode(node.attribute, context)} ${printNode(node.expression, context)}`,
  TypeExpression: (node) => `[${formatTypeName(node.typeName)}]`,
  UnaryExpression: printUnary,
  BinaryExpression: (node, context) => {
    const [left, right] = [printNode(node.left, context), printNode(node.right, context)];
    return `${left} ${operatorText[node.operator]} ${right}`;
  },
  TernaryExpression: (node, context) => {
    const [condition, ifTrue, ifFalse] = [node.condition, node.ifTrue, node.ifFalse].map((part) =>
      printNode(part, context),
    );
    return `${condition} ? ${ifTrue} : ${ifFalse}`;
  },
  MemberExpression: printMember,
  InvokeMemberExpression: (node, context) => {
    const types = node.typeArguments.map(formatTypeName).join(', ');
    const list = printList(node.arguments, ', ', plain(context));
    return `${printMember(node, context)}${types === '' ? '' : `[${types}]`}(${list})`;
  },
  IndexExpression: (node, context) => {
    const target = printTarget(node.target, context, node.isNullConditional);
    const open = node.isNullConditional ? '?[' : '[';
    return `${target}${open}${printNode(node.index, plain(context))}]`;
  },
  ScriptBlockExpression: (node, context) => `{${printBlock(node.scriptBlock, context)}}`,
  ErrorExpression: (node, context) => printList(node.nested, ' ', context),
};

function printNode(node: Node, context: Context): string {
  const printer = printers[node.kind] as (node: Node, context: Context) => string;
  return printer(node, context);
}

function printList(nodes: readonly Node[], separator: string, context: Context): string {
  return nodes.map((node) => printNode(node, context)).join(separator);
}

function printStatements(statements: readonly StatementNode[], context: Context): string {
  return printList(statements, '\n', context);
}

/** Behind the verbatim mark a blank would belong to the text. */
function beforeOperator(text: string): string {
  return text.includes(verbatimMark) ? text : `${text} `;
}

function joinPipe(left: string, right: string): string {
  return `${beforeOperator(left)}| ${right}`;
}

/** Behind the verbatim mark only a new line ends the text. */
function printGroup(node: Node, context: Context): string {
  const text = printNode(node, plain(context));
  return text.includes(verbatimMark) ? `${text}\n` : text;
}

/** One short statement stands on the line of its braces. */
function printBlock(node: Node, context: Context): string {
  const text = printNode(node, plain(context));
  if (text === '') return '';
  return text.includes('\n') || text.includes(verbatimMark) ? `\n${text}\n` : ` ${text} `;
}

/** Inside a group nothing is the first word of `$using:` any more. */
function plain(context: Context): Context {
  return context.isUsing ? { ...context, isUsing: false } : context;
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
  if (element.kind === 'CommandParameter') return printNode(element, context);
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

type PrintWord = (value: string, context: Context) => string;

/** An expression where arguments stand: lists have no blanks, and barewords depend on the place. */
function printArgument(node: ExpressionNode, context: Context, printWord: PrintWord): string {
  if (node.kind === 'ArrayLiteral') {
    return node.elements.map((item) => printArgument(item, context, printListWord)).join(',');
  }
  const isWord = node.kind === 'StringConstantExpression' && node.stringType === 'BareWord';
  return isWord ? printWord(node.value, context) : printNode(node, context);
}

function printRedirections(nodes: readonly RedirectionNode[], context: Context): string {
  return nodes.map((node) => ` ${printNode(node, context)}`).join('');
}

function printExpandable(node: ExpandableStringExpressionNode, context: Context): string {
  const isHereString = node.stringType === 'DoubleQuotedHereString';
  const isWord = node.stringType === 'BareWord';
  const escapeText = isWord ? escapeWord : isHereString ? escapeHereString : escapeQuoted;
  const parts = node.literals.map((literal, at) => {
    const text = escapeText(literal, context);
    const nested = node.nested[at - 1];
    return nested === undefined ? text : printNested(nested, isHereString) + text;
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

function printNested(node: ExpressionNode, isHereString: boolean): string {
  const context: Context = { isInString: true, isUsing: false };
  if (node.kind === 'VariableExpression') return printVariable(node, context, true);
  if (node.kind === 'UsingExpression' && node.expression.kind === 'VariableExpression') {
    return printVariable(node.expression, { ...context, isUsing: true }, true);
  }
  const text = printNode(node, context);
  return isHereString ? text : escapeNested(text);
}

function printVariable(node: VariableExpressionNode, context: Context, isBraced: boolean): string {
  const name = context.isUsing ? `using:${node.path.text}` : node.path.text;
  return node.isSplatted ? `@${name}` : `$${printVariableName(name, isBraced)}`;
}

function printHashtable(node: HashtableNode, context: Context): string {
  const inner = plain(context);
  const pairs = node.pairs.map(({ key, value }) => {
    return `${printName(key, inner)} = ${printNode(value, inner)}\n`;
  });
  return `@{\n${pairs.join('')}}`;
}

/** A key or member: a plain name where it is one. */
function printName(node: ExpressionNode, context: Context): string {
  const isName = node.kind === 'StringConstantExpression' && node.stringType === 'BareWord';
  return isName && isSimpleName(node.value) ? node.value : printNode(node, context);
}

function printAttribute(node: AttributeNode, context: Context): string {
  const list = printList([...node.positional, ...node.named], ', ', plain(context));
  return `[${formatTypeName(node.typeName)}(${list})]`;
}

function printNamedArgument(node: NamedAttributeArgumentNode, context: Context): string {
  if (node.argument === undefined) return node.name;
  return `${node.name} = ${printNode(node.argument, context)}`;
}

function printUnary(node: UnaryExpressionNode, context: Context): string {
  const operand = printNode(node.expression, context);
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
  return printNode(node, context);
}
