/** Script blocks, functions and types to text. */

import type {
  ExpressionNode,
  FunctionDefinitionNode,
  FunctionMemberNode,
  NamedBlockNode,
  Node,
  ParameterNode,
  PropertyMemberNode,
  ScriptBlockNode,
  StatementNode,
  UsingStatementNode,
} from '../ast.ts';
import type { MemberModifiers } from '../leaf-nodes.ts';
import type { Context, Printers } from './context.ts';
import { plain, printArgument, printBlock, printList } from './context.ts';
import { printArgumentWord, printCommandName, printVariableName } from './text.ts';

type DefinitionKind =
  | 'ScriptBlock'
  | 'ParamBlock'
  | 'Parameter'
  | 'UsingStatement'
  | 'FunctionDefinition'
  | 'TypeDefinition'
  | 'PropertyMember'
  | 'FunctionMember';

/** The printers of what is defined, and of script blocks. */
export const definitionPrinters: Pick<Printers, DefinitionKind> = {
  ScriptBlock: (node, context) => printLines(partsOf(node), context),
  ParamBlock: (node, context) => {
    const attributes = node.attributes.map((item) => `${context.print(item, context)}\n`);
    return `${attributes.join('')}param(${printParameters(node.parameters, context)})`;
  },
  Parameter: (node, context) => {
    const head = node.attributes.map((item) => `${context.print(item, context)} `).join('');
    const name = context.print(node.name, plain(context));
    if (node.defaultValue === undefined) return head + name;
    return `${head}${name} = ${context.print(node.defaultValue, plain(context))}`;
  },
  UsingStatement: printUsing,
  FunctionDefinition: (node, context) => {
    if (node.functionKind === 'method') return printMethod(node, context);
    const name = printCommandName(node.name, context);
    return `${node.functionKind} ${name}${printDeclaration(node, context)} ${body(node, context)}`;
  },
  TypeDefinition: (node, context) => {
    const attributes = node.attributes.map((item) => `${context.print(item, context)}\n`).join('');
    const bases = node.baseTypes.map((type) => context.print(type, context).slice(1, -1));
    const head = bases.length === 0 ? '' : ` : ${bases.join(', ')}`;
    const members = node.members.map((member) => `${context.print(member, context)}\n`);
    return `${attributes}${node.typeKind.toLowerCase()} ${node.name}${head} {\n${members.join('')}}`;
  },
  PropertyMember: printProperty,
  FunctionMember: (node, context) =>
    `${memberHead(node, node.returnType, context)}${printMethod(node.definition, context)}`,
};

/** The parts of a script block in the order in which they are written. */
function partsOf(node: ScriptBlockNode): Node[] {
  const { usings, parameters, dynamicParamBlock, beginBlock, processBlock } = node;
  const blocks = [dynamicParamBlock, beginBlock, processBlock, node.endBlock, node.cleanBlock];
  return [...usings, parameters, ...blocks].filter((part) => part !== undefined);
}

function printLines(parts: readonly Node[], context: Context): string {
  return parts
    .map((part) => context.print(part, context))
    .filter((text) => text !== '')
    .join('\n');
}

function printParameters(parameters: readonly ParameterNode[], context: Context): string {
  return printList(parameters, ', ', plain(context));
}

function printDeclaration(node: FunctionDefinitionNode, context: Context): string {
  return node.parameters === undefined ? '' : `(${printParameters(node.parameters, context)})`;
}

function body(node: FunctionDefinitionNode, context: Context): string {
  return `{${printBlock(node.body, context)}}`;
}

/** A constructor's call of its base is the first statement of its body. */
function printMethod(node: FunctionDefinitionNode, context: Context): string {
  const head = `${node.name}(${printParameters(node.parameters ?? [], context)})`;
  const { endBlock } = node.body;
  const [first, ...rest] = endBlock?.statements ?? [];
  const call = baseCallOf(first);
  if (call === null || endBlock === undefined) return `${head} ${body(node, context)}`;
  const inner: NamedBlockNode = { ...endBlock, statements: rest };
  const method: FunctionDefinitionNode = { ...node, body: { ...node.body, endBlock: inner } };
  return `${head} : ${context.print(call, context)} ${body(method, context)}`;
}

function baseCallOf(statement: StatementNode | undefined): ExpressionNode | null {
  if (statement?.kind !== 'CommandExpression') return null;
  const { expression } = statement;
  return expression.kind === 'BaseCtorInvokeMemberExpression' ? expression : null;
}

function memberHead(
  { attributes, modifiers }: PropertyMemberNode | FunctionMemberNode,
  type: Node | undefined,
  context: Context,
): string {
  const words = attributes.map((item) => context.print(item, context));
  words.push(...modifierWords(modifiers));
  if (type !== undefined) words.push(context.print(type, context));
  return words.map((word) => `${word} `).join('');
}

function modifierWords({ isStatic, isHidden }: MemberModifiers): string[] {
  return [isStatic && 'static', isHidden && 'hidden'].filter((word) => word !== false);
}

function printProperty(node: PropertyMemberNode, context: Context): string {
  const name = node.modifiers.isLiteral
    ? node.name
    : `${memberHead(node, node.type, context)}$${printVariableName(node.name, false)}`;
  if (node.initialValue === undefined) return name;
  return `${name} = ${context.print(node.initialValue, plain(context))}`;
}

function printUsing(node: UsingStatementNode, context: Context): string {
  const print = (item: ExpressionNode | undefined): string =>
    item === undefined ? '' : printArgument(item, context, printArgumentWord);
  const names = [print(node.name), print(node.alias), print(node.moduleSpecification)];
  const text = names.filter((name) => name !== '').join(' = ');
  return `using ${node.usingKind.toLowerCase()} ${text}`;
}
