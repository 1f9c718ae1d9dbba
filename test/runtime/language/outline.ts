import type { CommandNode, Node } from '../../../runtime/language/ast.ts';
import type { ConstantExpressionNode } from '../../../runtime/language/leaf-nodes.ts';
import { operatorText } from '../../../runtime/language/operators.ts';
import { parse } from '../../../runtime/language/parse.ts';
import { formatTypeName } from '../../../runtime/language/type-name.ts';
import { childrenOf } from '../../../runtime/language/visit.ts';

/** Each statement of a text in a short form that shows kinds, values and nesting, but no extents. */
export function outlines(text: string): string[] {
  return (parse(text).ast.endBlock?.statements ?? []).map(outline);
}

/** The elements and redirections of the command that the text is, without its name. */
export function argumentsOf(text: string): string {
  const [statement] = parse(text).ast.endBlock?.statements ?? [];
  const command = statement?.kind === 'Pipeline' ? statement.elements[0] : undefined;
  if (command?.kind !== 'Command') return `no command: ${outlines(text).join('; ')}`;
  return [...command.elements.slice(1), ...command.redirections].map(outline).join(' ');
}

/** The errors of a text as `Id[start,end]`, with `+` where more text could mend them. */
export function errorsOf(text: string): string {
  return parse(text)
    .errors.map(({ id, extent, isIncomplete }) => {
      return `${id}[${extent?.start},${extent?.end}]${isIncomplete ? '+' : ''}`;
    })
    .join(' ');
}

/** The short form of one node. */
export function outline(node: Node): string {
  switch (node.kind) {
    case 'ConstantExpression':
      return showNumber(node);
    case 'StringConstantExpression':
      return quote(node.stringType, node.value);
    case 'ExpandableStringExpression': {
      const parts = node.literals.map((literal, at) => {
        const nested = node.nested[at - 1];
        return (nested === undefined ? '' : `<${outline(nested)}>`) + literal;
      });
      return quote(node.stringType === 'BareWord' ? 'Word' : node.stringType, parts.join(''));
    }
    case 'VariableExpression':
      return `${node.isSplatted ? '@' : '$'}${node.path.text}`;
    case 'Command':
      return showCommand(node);
    case 'CommandParameter':
      return `-${node.name}${node.argument === undefined ? '' : `:${outline(node.argument)}`}`;
    case 'BinaryExpression':
      return `(${outline(node.left)} ${operatorText[node.operator]} ${outline(node.right)})`;
    case 'UnaryExpression':
      return `${node.operator}(${outline(node.expression)})`;
    case 'AssignmentStatement':
      return `${outline(node.left)} ${operatorText[node.operator]} ${outline(node.right)}`;
    case 'TypeExpression':
    case 'TypeConstraint':
      return `[${formatTypeName(node.typeName)}]`;
    case 'ArrayLiteral':
      return `[${node.elements.map(outline).join(', ')}]`;
    case 'FileRedirection':
      return `${node.from}${node.isAppend ? '>>' : '>'}${outline(node.location)}`;
    case 'MergingRedirection':
      return `${node.from}>&${node.to}`;
    case 'CommandExpression':
    case 'Pipeline':
    case 'NamedBlock':
    case 'ScriptBlock':
    case 'StatementBlock':
      return childrenOf(node)
        .map(outline)
        .join(node.kind === 'Pipeline' ? ' | ' : '; ');
    case 'ErrorStatement':
    case 'ErrorExpression':
      return `Error(${childrenOf(node).map(outline).join(' ')})`;
    default:
      return `${node.kind}${flags(node)}(${childrenOf(node).map(outline).join(' ')})`;
  }
}

/** What tells nodes of a kind apart besides their children. */
function flags(node: Node): string {
  const words = [
    'label',
    'name',
    'phase',
    'flags',
    'usingKind',
    'functionKind',
    'variable',
    'modifiers',
  ];
  const fields = node as unknown as Readonly<Record<string, unknown>>;
  const found = words.flatMap((word) => {
    const value = fields[word];
    if (typeof value === 'string') return value;
    const isList = Array.isArray(value) && value.length > 0;
    if (word === 'flags' && isList) return value.join('+');
    return word === 'modifiers' && value !== undefined ? showModifiers(value) : [];
  });
  return memberFlags(node) + (found.length === 0 ? '' : `<${found.join(' ')}>`);
}

function showModifiers(value: unknown): string[] {
  return Object.entries(value as object).flatMap(([name, isSet]) => (isSet === true ? name : []));
}

function memberFlags(node: Node): string {
  const isStatic = 'isStatic' in node && node.isStatic;
  const isNullConditional = 'isNullConditional' in node && node.isNullConditional;
  return `${isStatic ? '::' : ''}${isNullConditional ? '?' : ''}`;
}

function showCommand({ invocation, elements, redirections }: CommandNode): string {
  const prefix = invocation === 'Unknown' ? '' : `${invocation} `;
  return prefix + [...elements, ...redirections].map(outline).join(' ');
}

function quote(type: string, value: string): string {
  switch (type) {
    case 'BareWord':
      return `{${value}}`;
    case 'SingleQuoted':
      return `'${value}'`;
    case 'DoubleQuoted':
      return `"${value}"`;
    default:
      return `${type}"${value}"`;
  }
}

function showNumber({ literal }: ConstantExpressionNode): string {
  if (literal.type !== 'Decimal') return `${literal.type}:${literal.value}`;
  return `Decimal:${literal.value.mantissa}e-${literal.value.scale}`;
}
