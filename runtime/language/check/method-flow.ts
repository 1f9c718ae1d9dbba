/**
 * The ways through a method: whether each ends with the value that is due, and which variables are read
 * before they have one. What a statement leads to is as in PowerShell's own analysis.
 */

import type {
  Clause,
  ExpressionNode,
  FunctionMemberNode,
  Node,
  StatementNode,
  SwitchStatementNode,
  TryStatementNode,
} from '../ast.ts';
import type { Parser } from '../grammar/parser.ts';
import { report } from '../grammar/parser.ts';
import type { VariablePath } from '../variable-path.ts';
import { childrenOf } from '../visit.ts';
import type { Block } from './flow-blocks.ts';
import { createBlock, findUnassigned, lead } from './flow-blocks.ts';
import { fullTypeName } from './known-types.ts';
import { pureExpression } from './rule.ts';

interface Loop {
  readonly label: string;
  readonly onBreak: Block;
  readonly onContinue: Block;
}

interface Flow {
  current: Block;
  readonly exit: Block;
  readonly loops: Loop[];
}

/** Reports a method that can end without its value, and notes the variables that it reads without one. */
export function checkMethodFlow(parser: Parser, node: FunctionMemberNode): void {
  const { definition, returnType } = node;
  const entry = createBlock(true);
  const flow: Flow = { current: entry, exit: createBlock(), loops: [] };
  for (const { name } of definition.parameters ?? []) write(flow, name.path);
  const { dynamicParamBlock, beginBlock, processBlock, endBlock, cleanBlock } = definition.body;
  for (const block of [dynamicParamBlock, beginBlock, processBlock, endBlock, cleanBlock]) {
    for (const statement of block?.statements ?? []) follow(flow, statement);
  }
  lead(flow.current, flow.exit);
  for (const variable of findUnassigned(entry)) parser.unassigned.add(variable);
  const isVoid = returnType === undefined || fullTypeName(returnType.typeName) === 'system.void';
  const isEnded = flow.exit.previous.every((block) => block.isEnding || !block.isReachable);
  if (!isVoid && !isEnded) report(parser, 'MethodHasCodePathNotReturn', definition.nameExtent);
}

const known =
  /^(?:_|psitem|args|this|input|pscmdlet|psboundparameters|myinvocation|psscriptroot|pscommandpath|\?|foreach|switch|true|false|null|lastexitcode|error|stacktrace|outputencoding|nestedpromptlevel|pwd|matches|psapplicationoutputencoding)$/i;

function localName({ drive, scope, name }: VariablePath): string | null {
  const isLocal = drive === undefined && scope !== 'global' && scope !== 'script';
  return isLocal && !known.test(name) ? name.toLowerCase() : null;
}

function write(flow: Flow, path: VariablePath): void {
  const name = localName(path);
  if (name !== null) flow.current.events.push({ kind: 'write', name });
}

type Follow<K extends Node['kind']> = (
  flow: Flow,
  node: Extract<Node, { readonly kind: K }>,
) => void;

type Follows = { readonly [K in Node['kind']]?: Follow<K> };

const nothing = (): void => {};

const follows: Follows = {
  VariableExpression: (flow, node) => {
    const name = localName(node.path);
    if (name !== null) flow.current.events.push({ kind: 'read', node, name });
  },
  AssignmentStatement: (flow, node) => {
    follow(flow, node.right);
    for (const target of targetsIn(node.left)) followTarget(flow, target);
  },
  BinaryExpression: (flow, node) => {
    follow(flow, node.left);
    if (node.operator === 'And' || node.operator === 'Or') {
      const after = createBlock();
      lead(flow.current, after);
      startBlock(flow);
      follow(flow, node.right);
      join(flow, after);
    } else follow(flow, node.right);
  },
  TernaryExpression: (flow, node) => {
    follow(flow, node.condition);
    const { current } = flow;
    const after = createBlock();
    for (const branch of [node.ifTrue, node.ifFalse]) {
      flow.current = current;
      startBlock(flow);
      follow(flow, branch);
      lead(flow.current, after);
    }
    flow.current = after;
  },
  Pipeline: (flow, node) => {
    for (const element of node.elements) follow(flow, element);
    // A command can contain a break or continue that is meant for a loop around it.
    const hasCommand = node.elements.some(({ kind }) => kind === 'Command');
    if (!hasCommand || flow.loops.length === 0) return;
    for (const { onBreak, onContinue } of flow.loops) {
      lead(flow.current, onBreak);
      lead(flow.current, onContinue);
    }
    startBlock(flow);
  },
  // PowerShell does not look into chains.
  PipelineChain: nothing,
  IfStatement: (flow, node) => {
    const after = createBlock();
    for (const { condition, body } of node.clauses) {
      follow(flow, condition);
      const { current } = flow;
      startBlock(flow);
      follow(flow, body);
      lead(flow.current, after);
      flow.current = current;
      startBlock(flow);
    }
    if (node.elseClause !== undefined) follow(flow, node.elseClause);
    join(flow, after);
  },
  SwitchStatement: (flow, node) =>
    followLoop(flow, {
      label: node.label,
      condition: () => follow(flow, node.condition),
      body: () => followClauses(flow, node),
    }),
  ForEachStatement: (flow, node) => {
    const after = createBlock();
    const condition = (): void => {
      follow(flow, node.condition);
      lead(flow.current, after);
      write(flow, node.variable.path);
    };
    followLoop(flow, { label: node.label, condition, body: () => follow(flow, node.body) });
    join(flow, after);
  },
  ForStatement: (flow, node) => {
    const { condition, iterator } = node;
    if (node.initializer !== undefined) follow(flow, node.initializer);
    followLoop(flow, {
      label: node.label,
      condition: condition && (() => follow(flow, condition)),
      body: () => follow(flow, node.body),
      repeat: iterator && (() => follow(flow, iterator)),
    });
  },
  WhileStatement: (flow, node) =>
    followLoop(flow, {
      label: node.label,
      condition: () => follow(flow, node.condition),
      body: () => follow(flow, node.body),
    }),
  DoWhileStatement: followDo,
  DoUntilStatement: followDo,
  TryStatement: followTry,
  BreakStatement: (flow, node) => jump(flow, node.label, (loop) => loop.onBreak),
  ContinueStatement: (flow, node) => jump(flow, node.label, (loop) => loop.onContinue),
  ReturnStatement: (flow, node) => end(flow, node.pipeline),
  ExitStatement: (flow, node) => end(flow, node.pipeline),
  ThrowStatement: (flow, node) => end(flow, node.pipeline),
  TrapStatement: nothing,
  FunctionDefinition: nothing,
  TypeDefinition: nothing,
  ScriptBlockExpression: nothing,
  BaseCtorInvokeMemberExpression: nothing,
  UsingExpression: nothing,
  Attribute: nothing,
  ErrorStatement: nothing,
  ErrorExpression: nothing,
};

function follow(flow: Flow, node: Node): void {
  const special = follows[node.kind] as Follow<Node['kind']> | undefined;
  if (special !== undefined) special(flow, node);
  else for (const child of childrenOf(node)) follow(flow, child);
}

/** Goes on in a new block behind the present one. */
function startBlock(flow: Flow): void {
  const block = createBlock();
  lead(flow.current, block);
  flow.current = block;
}

/** Goes on in the given block. */
function join(flow: Flow, block: Block): void {
  lead(flow.current, block);
  flow.current = block;
}

function targetsIn(target: ExpressionNode): readonly ExpressionNode[] {
  if (target.kind === 'ArrayLiteral') return target.elements.flatMap(targetsIn);
  const inner = target.kind === 'ParenExpression' ? pureExpression(target.pipeline) : null;
  return inner === null ? [target] : targetsIn(inner);
}

function followTarget(flow: Flow, target: ExpressionNode): void {
  let inner = target;
  while (inner.kind === 'ConvertExpression' || inner.kind === 'AttributedExpression') {
    inner = inner.expression;
  }
  if (inner.kind === 'VariableExpression') write(flow, inner.path);
  else follow(flow, target);
}

interface LoopParts {
  readonly label: string | undefined;
  readonly condition: (() => void) | undefined;
  readonly body: () => void;
  readonly repeat?: (() => void) | undefined;
}

function followLoop(flow: Flow, { label, condition, body, repeat }: LoopParts): void {
  const onContinue = createBlock();
  const onBreak = createBlock();
  if (repeat !== undefined) {
    const first = createBlock();
    lead(flow.current, first);
    flow.current = onContinue;
    repeat();
    join(flow, first);
  } else join(flow, onContinue);
  if (condition !== undefined) {
    condition();
    lead(flow.current, onBreak);
  }
  flow.loops.push({ label: (label ?? '').toLowerCase(), onBreak, onContinue });
  startBlock(flow);
  body();
  lead(flow.current, onContinue);
  flow.loops.pop();
  flow.current = onBreak;
}

function followClauses(flow: Flow, { clauses, defaultBody }: SwitchStatementNode): void {
  const after = createBlock();
  const isLast = (at: number): boolean => at === clauses.length - 1 && defaultBody === undefined;
  for (const [at, clause] of clauses.entries())
    followClause(flow, clause, isLast(at) ? after : createBlock());
  if (defaultBody !== undefined) {
    lead(flow.current, after);
    follow(flow, defaultBody);
  }
  join(flow, after);
}

function followClause(flow: Flow, { condition, body }: Clause<ExpressionNode>, next: Block): void {
  follow(flow, condition);
  lead(flow.current, next);
  startBlock(flow);
  follow(flow, body);
  join(flow, next);
}

function followDo(
  flow: Flow,
  node: Extract<StatementNode, { readonly kind: 'DoWhileStatement' | 'DoUntilStatement' }>,
): void {
  const [onContinue, onBreak] = [createBlock(), createBlock()];
  flow.loops.push({ label: (node.label ?? '').toLowerCase(), onBreak, onContinue });
  startBlock(flow);
  const first = flow.current;
  follow(flow, node.body);
  join(flow, onContinue);
  follow(flow, node.condition);
  lead(flow.current, onBreak);
  lead(flow.current, first);
  flow.loops.pop();
  flow.current = onBreak;
}

function followTry(flow: Flow, node: TryStatementNode): void {
  const start = flow.current;
  const after = createBlock();
  const last = node.finallyBody === undefined ? after : createBlock();
  startBlock(flow);
  follow(flow, node.body);
  const ends = [flow.current];
  for (const { body } of node.catchClauses) {
    flow.current = start;
    startBlock(flow);
    follow(flow, body);
    lead(flow.current, last);
  }
  for (const block of ends) lead(block, last);
  flow.current = last;
  if (node.finallyBody === undefined) return;
  follow(flow, node.finallyBody);
  join(flow, after);
  // An error that nothing catches comes here too, but does not go on behind the block.
  if (node.catchClauses.every(({ types }) => types.length > 0)) lead(start, last);
}

function jump(flow: Flow, label: ExpressionNode | undefined, target: (loop: Loop) => Block): void {
  if (label !== undefined) follow(flow, label);
  const name = label?.kind === 'StringConstantExpression' ? label.value.toLowerCase() : '';
  const loop = flow.loops.findLast((item) => label === undefined || item.label === name);
  if (loop !== undefined) lead(flow.current, target(loop));
  else {
    lead(flow.current, flow.exit);
    flow.current.isEnding = true;
  }
  flow.current = createBlock();
}

function end(flow: Flow, pipeline: StatementNode | undefined): void {
  if (pipeline !== undefined) follow(flow, pipeline);
  lead(flow.current, flow.exit);
  flow.current.isEnding = true;
  flow.current = createBlock();
}
