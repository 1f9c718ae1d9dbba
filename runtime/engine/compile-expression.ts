/**
 * Expression node in, closure out: the tree is walked once, and the closure gives the value each time
 * it runs. One row per node kind; a kind without a row is refused by name.
 */
import { CmdletError } from '../base/errors.ts';
import { runMessages } from '../base/messages/run.ts';
import type { ExpressionNode, HashtableNode, Node, StatementNode } from '../language/ast.ts';
import { describeType } from '../values/describe-type.ts';
import { integerValue, Numeric, numericValue } from '../values/numeric.ts';
import { isList, toText } from '../values/to-text.ts';
import { CustomObject, forgetText, Hashtable, type Value } from '../values/value.ts';
import { cast, isTrue } from './cast.ts';
import { notEvaluated } from './evaluation-error.ts';
import type { Variables } from './variables.ts';

/** Gives the value of an expression. */
export type Evaluate = (variables: Variables) => Value;

type Compilers = {
  readonly [Kind in Node['kind']]?: (node: Extract<Node, { kind: Kind }>) => Evaluate;
};

const compilers: Compilers = {
  ConstantExpression: ({ literal }) => constant(numericValue(literal.type, literal.value)),
  StringConstantExpression: ({ value }) => constant(value),
  VariableExpression:
    ({ path }) =>
    (variables) =>
      variables.get(path.name),
  ExpandableStringExpression: (node) => {
    const parts = node.nested.map(compileExpression);
    return (variables) =>
      node.literals.reduce((text, literal, index) => {
        const part = parts[index];
        return text + literal + (part ? toText(forgetText(part(variables))) : '');
      }, '');
  },
  Hashtable: compileHashtable,
  ArrayLiteral: ({ elements }) => {
    const parts = elements.map(compileExpression);
    return (variables) => parts.map((part) => part(variables));
  },
  ArrayExpression: ({ body }) => collect(body.statements),
  SubExpression: ({ body }) => {
    const outputs = collect(body.statements);
    return (variables) => unroll(outputs(variables));
  },
  ParenExpression: ({ pipeline }) => compileStatement(pipeline),
  ConvertExpression: (node) => {
    const inner = compileExpression(node.expression);
    return (variables) => cast(inner(variables), node.type);
  },
  UnaryExpression: (node) => {
    const inner = compileExpression(node.expression);
    if (node.operator === 'Minus') return (variables) => negate(inner(variables), node);
    if (node.operator === 'Not' || node.operator === 'Exclaim') {
      return (variables) => !isTrue(inner(variables));
    }
    throw notEvaluated(node);
  },
  MemberExpression: (node) => {
    if (node.isStatic) throw notEvaluated(node);
    const object = compileExpression(node.expression);
    const member = compileExpression(node.member);
    return (variables) => readMember(object(variables), toText(member(variables)));
  },
};

/** Compiles an expression; throws a CmdletError for a kind that is not evaluated. */
export function compileExpression(node: ExpressionNode): Evaluate {
  const compile = compilers[node.kind] as ((node: ExpressionNode) => Evaluate) | undefined;
  if (!compile) throw notEvaluated(node);
  return compile(node);
}

/** Compiles a statement that is one expression, alone or in parentheses or as a hashtable's value. */
export function compileStatement(statement: StatementNode): Evaluate {
  if (statement.kind === 'CommandExpression') return compileExpression(statement.expression);
  const only = statement.kind === 'Pipeline' ? statement.elements[0] : undefined;
  const isAlone = statement.kind === 'Pipeline' && statement.elements.length === 1;
  if (!isAlone || only?.kind !== 'CommandExpression') throw notEvaluated(only ?? statement);
  return compileExpression(only.expression);
}

function constant(value: Value): Evaluate {
  return () => value;
}

function compileHashtable(node: HashtableNode): Evaluate {
  const pairs = node.pairs.map(
    ({ key, value }) => [compileExpression(key), compileStatement(value)] as const,
  );
  return (variables) =>
    new Hashtable(
      pairs.map(([key, value]) => [toText(key(variables)), forgetText(value(variables))]),
    );
}

/** What the statements put out, one after the other; a list puts out its elements. */
function collect(statements: readonly StatementNode[]): (variables: Variables) => Value[] {
  const parts = statements.map(compileStatement);
  return (variables) =>
    parts.flatMap((part) => {
      const value = part(variables);
      return isList(value) ? [...value] : [value];
    });
}

function unroll(outputs: readonly Value[]): Value {
  return outputs.length === 1 ? (outputs[0] ?? null) : outputs.length === 0 ? null : outputs;
}

function negate(value: Value, node: Node): Value {
  const inner = forgetText(value);
  if (typeof inner === 'number') return integerValue(-BigInt(inner));
  if (inner instanceof Numeric) {
    const number = inner.value;
    if (typeof number === 'object') {
      return new Numeric(inner.type, { ...number, mantissa: -number.mantissa });
    }
    return typeof number === 'bigint' ? integerValue(-number) : new Numeric(inner.type, -number);
  }
  throw new CmdletError({
    id: 'OperatorNotSupported',
    category: 'InvalidArgument',
    message: runMessages.notNegatable(describeType(value)),
    extent: node.extent,
  });
}

/** A property that is not there is $null; a list gives the property of each of its elements. */
function readMember(value: Value, name: string): Value {
  const inner = forgetText(value);
  if (inner instanceof Hashtable) return inner.get(name) ?? countOf(inner.size, name);
  if (inner instanceof CustomObject) return inner.properties.get(name) ?? null;
  if (!isList(inner)) return null;
  return countOf(inner.length, name) ?? inner.map((element) => readMember(element, name));
}

function countOf(size: number, name: string): number | null {
  return /^(count|length)$/i.test(name) ? size : null;
}
