/**
 * Enough of an evaluator to write these tests as PowerShell expressions: constants, variables, lists,
 * hashtables, casts, members, calls and indexes. Everything asked of a value goes the public way.
 */
import { CmdletError } from '../../../../runtime/base/errors.ts';
import type { ExpressionNode, StatementNode } from '../../../../runtime/language/ast.ts';
import { parse } from '../../../../runtime/language/parse.ts';
import { formatTypeName } from '../../../../runtime/language/type-name.ts';
import { convertTo } from '../../../../runtime/values/convert.ts';
import { describeType } from '../../../../runtime/values/describe-type.ts';
import { NetObject } from '../../../../runtime/values/net-object.ts';
import type { MemberContext, NetType } from '../../../../runtime/values/net-type.ts';
import { numericValue } from '../../../../runtime/values/numeric.ts';
import { toText } from '../../../../runtime/values/to-text.ts';
import { enumerate } from '../../../../runtime/values/types/enumerate.ts';
import { findType } from '../../../../runtime/values/types/find-type.ts';
import { typeNotFound } from '../../../../runtime/values/types/member-errors.ts';
import {
  callMethod,
  callStatic,
  getProperty,
  getStatic,
  setProperty,
} from '../../../../runtime/values/types/members.ts';
import { noValue } from '../../../../runtime/values/types/no-value.ts';
import { NetTypeValue } from '../../../../runtime/values/types/objects/net-type-value.ts';
import { PSReference, referenceTo } from '../../../../runtime/values/types/objects/ps-reference.ts';
import { Hashtable, type Value } from '../../../../runtime/values/value.ts';

/** A script block: the statements, run with `$args` and `$_`. */
class Block extends NetObject {
  readonly typeName = 'System.Management.Automation.ScriptBlock';
  readonly statements: readonly StatementNode[];

  constructor(statements: readonly StatementNode[]) {
    super();
    this.statements = statements;
  }
}

type Variables = Map<string, Value>;

/** What the statements put out, `Type text` each; an error is `!` and its id. */
export function run(text: string): string {
  const variables: Variables = new Map();
  const { ast } = parse(text);
  const outputs: Value[] = [];
  try {
    for (const statement of ast.endBlock?.statements ?? []) {
      const value = evaluateStatement(statement, variables);
      if (value === undefined || value === noValue) continue;
      outputs.push(...(enumerate(value) ?? [value]));
    }
  } catch (error) {
    if (!(error instanceof CmdletError)) throw error;
    return [...outputs.map(show), `!${error.id}`].join(' | ');
  }
  return outputs.map(show).join(' | ');
}

function show(value: Value): string {
  if (value === null) return 'null';
  return `${describeType(value).replace(/\bSystem\./g, '')} ${toText(value)}`.trimEnd();
}

const start = Date.UTC(2024, 2, 5, 14, 7, 9);

function contextOf(variables: Variables): MemberContext {
  return {
    invoke: (block, call) => {
      const inner = new Map(variables);
      inner.set('args', call.arguments);
      if (call.item !== undefined) inner.set('_', call.item);
      return (block as Block).statements.flatMap((statement) => {
        const value = evaluateStatement(statement, inner);
        if (value === undefined || value === noValue) return [];
        return enumerate(value) ?? [value];
      });
    },
    now: () => start,
    random: () => 0.5,
    zoneOffset: () => 0,
    environment: (name) => (name === 'USER' ? 'ada' : undefined),
  };
}

/** Undefined where a statement gives nothing: an assignment. */
function evaluateStatement(node: StatementNode, variables: Variables): Value | undefined {
  if (node.kind === 'AssignmentStatement') {
    const value = evaluateStatement(node.right, variables) ?? null;
    assign(node.left, value === noValue ? null : value, variables);
    return undefined;
  }
  if (node.kind === 'CommandExpression') return evaluate(node.expression, variables);
  const [element] = node.kind === 'Pipeline' ? node.elements : [];
  if (element?.kind !== 'CommandExpression') throw new Error(`No evaluation of ${node.kind} here`);
  return evaluate(element.expression, variables);
}

function assign(target: ExpressionNode, value: Value, variables: Variables): void {
  if (target.kind === 'VariableExpression') variables.set(nameOf(target), value);
  else if (target.kind === 'MemberExpression') {
    setProperty(
      evaluate(target.expression, variables),
      memberName(target.member, variables),
      value,
    );
  } else if (target.kind === 'IndexExpression') {
    const list = evaluate(target.target, variables);
    const index = evaluate(target.index, variables);
    callMethod(
      list,
      Array.isArray(list) ? 'Set' : 'set_Item',
      [index, value],
      contextOf(variables),
    );
  } else throw new Error(`No assignment to ${target.kind} here`);
}

function nameOf(node: ExpressionNode): string {
  if (node.kind !== 'VariableExpression') throw new Error('A variable is wanted here');
  return node.path.name.toLowerCase();
}

function memberName(node: ExpressionNode, variables: Variables): string {
  return toText(evaluate(node, variables));
}

function typeOf(name: string): NetType {
  const type = findType(name);
  if (!type) throw typeNotFound(name);
  return type;
}

const constants: Readonly<Record<string, Value>> = { null: null, true: true, false: false };

function evaluate(node: ExpressionNode, variables: Variables): Value {
  switch (node.kind) {
    case 'ConstantExpression':
      return numericValue(node.literal.type, node.literal.value);
    case 'StringConstantExpression':
      return node.value;
    case 'VariableExpression':
      return constants[nameOf(node)] ?? variables.get(nameOf(node)) ?? null;
    case 'ArrayLiteral':
      return node.elements.map((element) => evaluate(element, variables));
    case 'ArrayExpression':
      return node.body.statements.flatMap((statement) => {
        const value = evaluateStatement(statement, variables) ?? null;
        return enumerate(value) ?? [value];
      });
    case 'ParenExpression':
      return evaluateStatement(node.pipeline, variables) ?? null;
    case 'TypeExpression':
      return new NetTypeValue(typeOf(formatTypeName(node.typeName)));
    case 'ScriptBlockExpression':
      return new Block(node.scriptBlock.endBlock?.statements ?? []);
    case 'Hashtable':
      return new Hashtable(
        node.pairs.map(
          ({ key, value }) =>
            [evaluate(key, variables), evaluateStatement(value, variables) ?? null] as const,
        ),
      );
    case 'UnaryExpression':
      return negate(evaluate(node.expression, variables));
    case 'ConvertExpression':
      return convert(node, variables);
    case 'MemberExpression':
      return getMember(node, variables);
    case 'InvokeMemberExpression':
      return call(node, variables);
    case 'IndexExpression':
      return callMethod(
        evaluate(node.target, variables),
        'get_Item',
        [evaluate(node.index, variables)],
        contextOf(variables),
      );
    default:
      throw new Error(`No evaluation of ${node.kind} here`);
  }
}

function negate(value: Value): Value {
  if (typeof value !== 'number') throw new Error('Only an Int32 is negated here');
  return -value;
}

type NodeOf<K extends ExpressionNode['kind']> = Extract<ExpressionNode, { kind: K }>;

function convert(node: NodeOf<'ConvertExpression'>, variables: Variables): Value {
  const name = formatTypeName(node.type.typeName).toLowerCase();
  if (name === 'ref') return reference(node.expression, variables);
  const value = evaluate(node.expression, variables);
  if (name === 'ordered' && value instanceof Hashtable) return new Hashtable(value, true);
  return convertTo(
    value,
    typeOf(
      name === 'pscustomobject'
        ? 'System.Management.Automation.PSCustomObject'
        : formatTypeName(node.type.typeName),
    ),
  );
}

function reference(node: ExpressionNode, variables: Variables): PSReference {
  if (node.kind !== 'VariableExpression' || nameOf(node) === 'null') {
    return referenceTo(evaluate(node, variables));
  }
  const name = nameOf(node);
  return new PSReference(
    () => variables.get(name) ?? null,
    (value) => void variables.set(name, value),
  );
}

function getMember(node: NodeOf<'MemberExpression'>, variables: Variables): Value {
  const name = memberName(node.member, variables);
  const value = evaluate(node.expression, variables);
  const context = contextOf(variables);
  if (!node.isStatic) return getProperty(value, name, context) ?? null;
  return getStatic((value as NetTypeValue).type, name, context) ?? null;
}

function call(node: NodeOf<'InvokeMemberExpression'>, variables: Variables): Value {
  const name = memberName(node.member, variables);
  const value = evaluate(node.expression, variables);
  const given = node.arguments.map((argument) => evaluate(argument, variables));
  const context = contextOf(variables);
  if (!node.isStatic) return callMethod(value, name, given, context);
  return callStatic((value as NetTypeValue).type, name, given, context);
}
