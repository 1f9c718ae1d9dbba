/** Statements to text. */

import type {
  DataStatementNode,
  ForStatementNode,
  LoopStatementNode,
  NamedBlockNode,
  StatementBlockNode,
  StatementNode,
  SwitchStatementNode,
} from '../ast.ts';
import { verbatimMark } from '../grammar/arguments.ts';
import type { Context, Printers } from './context.ts';
import { plain, printArgument, printBlock, printGroup, printStatements } from './context.ts';
import { escapeWordStart, printListWord } from './text.ts';

type StatementKind =
  | Exclude<
      StatementNode['kind'],
      | 'Pipeline'
      | 'PipelineChain'
      | 'AssignmentStatement'
      | 'CommandExpression'
      | 'ErrorStatement'
      | 'UsingStatement'
      | 'FunctionDefinition'
      | 'TypeDefinition'
    >
  | 'NamedBlock'
  | 'StatementBlock'
  | 'CatchClause';

/** The printers of statements that are no pipelines. */
export const statementPrinters: Pick<Printers, StatementKind> = {
  NamedBlock: (node, context) => {
    if (node.isUnnamed) return printLines(node, context);
    return `${node.phase.toLowerCase()} {\n${printLines(node, context)}\n}`;
  },
  StatementBlock: printLines,
  IfStatement: (node, context) => {
    const clauses = node.clauses.map(
      ({ condition, body }) => `if (${printGroup(condition, context)}) ${braces(body, context)}`,
    );
    const text = clauses.join(' else');
    if (node.elseClause === undefined) return text;
    return `${text} else ${braces(node.elseClause, context)}`;
  },
  SwitchStatement: printSwitch,
  ForEachStatement: (node, context) => {
    const limit = node.throttleLimit && printArgument(node.throttleLimit, context, printListWord);
    const flags = [node.isParallel && '-parallel ', limit && `-throttlelimit ${limit} `];
    const head = flags.filter((flag) => flag).join('');
    const variable = context.print(node.variable, plain(context));
    const list = printGroup(node.condition, context);
    return `${label(node)}foreach ${head}(${variable} in ${list}) ${braces(node.body, context)}`;
  },
  ForStatement: printFor,
  WhileStatement: (node, context) =>
    `${label(node)}while (${printGroup(node.condition, context)}) ${braces(node.body, context)}`,
  DoWhileStatement: (node, context) =>
    `${label(node)}do ${braces(node.body, context)} while (${printGroup(node.condition, context)})`,
  DoUntilStatement: (node, context) =>
    `${label(node)}do ${braces(node.body, context)} until (${printGroup(node.condition, context)})`,
  BreakStatement: (node, context) => withOperand('break', node.label, context),
  ContinueStatement: (node, context) => withOperand('continue', node.label, context),
  ReturnStatement: (node, context) => withOperand('return', node.pipeline, context),
  ExitStatement: (node, context) => withOperand('exit', node.pipeline, context),
  ThrowStatement: (node, context) => withOperand('throw', node.pipeline, context),
  TryStatement: (node, context) => {
    const parts = [`try ${braces(node.body, context)}`];
    for (const clause of node.catchClauses) parts.push(context.print(clause, context));
    if (node.finallyBody !== undefined) parts.push(`finally ${braces(node.finallyBody, context)}`);
    return parts.join(' ');
  },
  CatchClause: (node, context) => {
    const types = node.types.map((type) => context.print(type, context)).join(', ');
    return `catch ${types === '' ? '' : `${types} `}${braces(node.body, context)}`;
  },
  TrapStatement: (node, context) => {
    const type = node.type === undefined ? '' : `${context.print(node.type, context)} `;
    return `trap ${type}${braces(node.body, context)}`;
  },
  DataStatement: printData,
  BlockStatement: (node, context) => `${node.keyword} ${braces(node.body, context)}`,
};

function printLines(node: NamedBlockNode | StatementBlockNode, context: Context): string {
  return printStatements([...node.traps, ...node.statements], context);
}

function braces(node: StatementBlockNode, context: Context): string {
  return `{${printBlock(node, context)}}`;
}

function label(node: LoopStatementNode | SwitchStatementNode): string {
  return node.label === undefined ? '' : `:${node.label} `;
}

function withOperand(
  keyword: string,
  operand: Parameters<Context['print']>[0] | undefined,
  context: Context,
): string {
  if (operand === undefined) return keyword;
  const isLabel = operand.kind === 'StringConstantExpression' && operand.stringType === 'BareWord';
  return `${keyword} ${isLabel ? operand.value : context.print(operand, plain(context))}`;
}

/** A part with the verbatim mark is ended by a line end, and then needs no semicolon. */
function printFor(node: ForStatementNode, context: Context): string {
  const parts = [node.initializer, node.condition, node.iterator].map((part) =>
    part === undefined ? '' : context.print(part, plain(context)),
  );
  const head = parts.map((part, at) => {
    if (part.includes(verbatimMark)) return `${part}\n`;
    return at < 2 ? `${part}; ` : part;
  });
  return `${label(node)}for (${head.join('')}) ${braces(node.body, context)}`;
}

function printSwitch(node: SwitchStatementNode, context: Context): string {
  const flags = node.flags
    .filter((flag) => flag !== 'File')
    .map((flag) => `-${flag.toLowerCase()} `);
  const body = node.clauses.map(({ condition, body: block }) => {
    return `${printClauseCondition(condition, context)} ${braces(block, context)}\n`;
  });
  if (node.defaultBody !== undefined) body.push(`default ${braces(node.defaultBody, context)}\n`);
  const head = `${label(node)}switch ${flags.join('')}`;
  return `${head}${printSwitchValue(node, context)} {\n${body.join('')}}`;
}

function printSwitchValue({ flags, condition }: SwitchStatementNode, context: Context): string {
  const [element] = condition.kind === 'Pipeline' ? condition.elements : [];
  if (flags.includes('File') && element?.kind === 'CommandExpression') {
    return `-file ${printArgument(element.expression, plain(context), printListWord)}`;
  }
  return `(${printGroup(condition, context)})`;
}

function printClauseCondition(
  node: SwitchStatementNode['clauses'][number]['condition'],
  context: Context,
): string {
  const isWord = node.kind === 'StringConstantExpression' && node.stringType === 'BareWord';
  // The bare word would be the clause for everything else.
  if (isWord && /^default$/i.test(node.value)) return escapeWordStart(node.value, context);
  return printArgument(node, plain(context), printListWord);
}

function printData(node: DataStatementNode, context: Context): string {
  const commands = node.allowedCommands.map((command) =>
    printArgument(command, plain(context), printListWord),
  );
  const name = node.variable === undefined ? '' : `${node.variable} `;
  const allowed = commands.length === 0 ? '' : `-SupportedCommand ${commands.join(', ')} `;
  return `data ${name}${allowed}${braces(node.body, context)}`;
}
