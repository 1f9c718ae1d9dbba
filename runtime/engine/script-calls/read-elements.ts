/** A command of a tree in, its arguments out as far as they can be read without running anything. */
import { foldCase } from '../../base/case-map.ts';
import { CmdletError } from '../../base/errors.ts';
import type { ArgumentElement, NamedArgument } from '../../binder/argument-element.ts';
import type {
  CommandElementNode,
  CommandNode,
  ExpressionNode,
  HashtableNode,
  Node,
  StatementNode,
} from '../../language/ast.ts';
import type { VariableExpressionNode } from '../../language/leaf-nodes.ts';
import { walk } from '../../language/visit.ts';
import { UnknownValue } from '../../values/unknown-value.ts';
import type { Value } from '../../values/value.ts';
import { plainArgument } from '../compile/command-arguments.ts';
import { evaluateData } from '../evaluate-data.ts';

/** The arguments of a command as they are read. */
export interface ReadElements {
  readonly elements: readonly ArgumentElement[];
  /** Whether there may be more of them: of a splatted variable not everything is known. */
  readonly isPartial: boolean;
  /** Whether a value is unknown. */
  readonly isVague: boolean;
}

export interface TreeText {
  readonly root: Node;
  readonly text: string;
}

/** Reads the arguments behind the command's name. */
export function readElements(command: CommandNode, tree: TreeText): ReadElements {
  const parts = command.elements.slice(1).map((element) => readElement(element, tree));
  const elements = parts.flatMap((part) => part.elements);
  const values = elements.map((element) =>
    element.kind === 'argument' ? element.value : element.argument?.value,
  );
  const isPartial = parts.some((part) => part.isPartial);
  return {
    elements,
    isPartial,
    isVague: isPartial || values.some((value) => value instanceof UnknownValue),
  };
}

type Part = Omit<ReadElements, 'isVague'>;

function readElement(element: CommandElementNode, tree: TreeText): Part {
  if (element.kind === 'CommandParameter') {
    const { name, extent, nameExtent, argument } = element;
    const text = tree.text.slice(nameExtent.start, nameExtent.end);
    const facts = { kind: 'parameter', name, text, extent } as const;
    const given = argument && { argument: plainArgument(argument, readValue(argument, tree)) };
    return { elements: [{ ...facts, ...given }], isPartial: false };
  }
  if (element.kind === 'VariableExpression' && element.isSplatted) return readSplat(element, tree);
  return { elements: [plainArgument(element, readValue(element, tree))], isPartial: false };
}

const constants = new Set(['true', 'false', 'null']);

/** The value of an expression of constants, or of a variable that is only ever given one; anything else is not known. */
function readValue(node: ExpressionNode, tree: TreeText): Value {
  if (node.kind !== 'VariableExpression') return readConstant(node, tree);
  const { given, isChanged } = usesOf(node, tree.root);
  const [only, other] = given;
  const isConstant = only && !other && !isChanged;
  return readConstant(isConstant ? only : node, tree);
}

function readConstant(node: ExpressionNode, { text }: TreeText): Value {
  for (const { node: inner } of walk(node)) {
    const isVariable =
      inner.kind === 'VariableExpression' && !constants.has(foldCase(inner.path.text));
    if (isVariable || inner.kind === 'Command' || inner.kind === 'ScriptBlockExpression') {
      return new UnknownValue();
    }
  }
  try {
    return evaluateData(node, text);
  } catch (error) {
    if (error instanceof CmdletError) return new UnknownValue();
    throw error;
  }
}

/** The entries of the one table that the variable is ever given; what else is done to it can add to them. */
function readSplat(variable: VariableExpressionNode, tree: TreeText): Part {
  const uses = usesOf(variable, tree.root);
  const [only, other] = uses.given;
  const table = only && !other ? tableOf(only) : null;
  if (!table) return { elements: [], isPartial: true };
  const elements: NamedArgument[] = [];
  let isPartial = uses.isChanged;
  for (const { key, value } of table.pairs) {
    if (key.kind !== 'StringConstantExpression') {
      isPartial = true;
      continue;
    }
    const { extent } = variable;
    const expression = onlyExpression(value);
    elements.push({
      kind: 'parameter',
      name: key.value,
      text: `-${key.value}`,
      argument: {
        kind: 'argument',
        value: expression ? readValue(expression, tree) : new UnknownValue(),
        extent,
      },
      isSplatted: true,
      extent,
    });
  }
  return { elements, isPartial };
}

interface Uses {
  /** What it is given, each time; null where that is no plain expression. */
  readonly given: readonly (ExpressionNode | null)[];
  /** Whether something in it is changed, or may be. */
  readonly isChanged: boolean;
}

function usesOf(variable: VariableExpressionNode, root: Node): Uses {
  const name = foldCase(variable.path.name);
  const isIt = (node: Node): boolean =>
    node.kind === 'VariableExpression' && foldCase(node.path.name) === name;
  const given: (ExpressionNode | null)[] = [];
  let isChanged = false;
  for (const { node } of walk(root)) {
    if (node.kind === 'AssignmentStatement') {
      const isPlain = isIt(node.left) && node.operator === 'Equals';
      if (isPlain) given.push(onlyExpression(node.right));
      else if (isIt(node.left)) given.push(null);
      else if ([...walk(node.left)].some((step) => isIt(step.node))) isChanged = true;
    } else if (node.kind === 'InvokeMemberExpression' && isIt(node.expression)) isChanged = true;
    else if (node.kind === 'Parameter' && isIt(node.name)) given.push(null);
    else if (node.kind === 'ForEachStatement' && isIt(node.variable)) given.push(null);
    else if (node.kind === 'UnaryExpression' && isIt(node.expression)) isChanged = true;
  }
  return { given, isChanged };
}

function tableOf(expression: ExpressionNode): HashtableNode | null {
  const inner = expression.kind === 'ConvertExpression' ? expression.expression : expression;
  return inner.kind === 'Hashtable' ? inner : null;
}

function onlyExpression(statement: StatementNode): ExpressionNode | null {
  const only = statement.kind === 'Pipeline' ? statement.elements : [statement];
  const [element, other] = only;
  return element?.kind === 'CommandExpression' && !other ? element.expression : null;
}
