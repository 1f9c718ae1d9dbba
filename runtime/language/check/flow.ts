/** Jumps, returns and catches. */

import type { Extent } from '../../base/errors.ts';
import type { CatchClauseNode, ExpressionNode } from '../ast.ts';
import type { Parser } from '../grammar/parser.ts';
import { before, report } from '../grammar/parser.ts';
import type { Step } from '../visit.ts';
import { isSameOrDerived } from './exception-types.ts';
import { arrayTypeName, fullTypeName, isKnownType } from './known-types.ts';
import type { Rules } from './rule.ts';
import { memberOf } from './rule.ts';

/** The rules for what leaves a block, and for what catches. */
export const flowRules: Rules = {
  BreakStatement: (parser, node, parent) => checkJump(parser, node, parent),
  ContinueStatement: (parser, node, parent) => checkJump(parser, node, parent),
  ReturnStatement: (parser, node, parent) => {
    checkFinally(parser, node.extent, { parent, label: null });
    const member = memberOf(parent);
    if (member?.kind !== 'FunctionMember') return;
    const isVoid =
      member.returnType === undefined || fullTypeName(member.returnType.typeName) === 'system.void';
    if (node.pipeline !== undefined && isVoid) report(parser, 'VoidMethodHasReturn', node.extent);
    if (node.pipeline === undefined && !isVoid) {
      report(parser, 'NonVoidMethodMissingReturnValue', node.extent);
    }
  },
  TryStatement: (parser, node) => checkCatches(parser, node.catchClauses),
  SwitchStatement: (parser, node) => {
    if (node.flags.includes('Parallel')) {
      report(parser, 'KeywordParameterReservedForFutureUse', node.extent);
    }
  },
  ForEachStatement: (parser, node) => {
    const hasLimit = node.throttleLimit !== undefined;
    if (node.isParallel || hasLimit) {
      report(parser, 'KeywordParameterReservedForFutureUse', node.extent);
    }
    if (hasLimit && !node.isParallel) {
      report(parser, 'ThrottleLimitRequiresParallelFlag', node.extent);
    }
  },
  BlockStatement: (parser, node, parent) => {
    if (!isInWorkflow(parent)) report(parser, 'UnexpectedKeyword', node.keywordExtent);
  },
};

function isInWorkflow(parent: Step | undefined): boolean {
  for (let step = parent; step !== undefined; step = step.parent) {
    const { node } = step;
    if (node.kind === 'FunctionDefinition' && node.functionKind === 'workflow') return true;
  }
  return false;
}

interface Jump {
  readonly extent: Extent;
  readonly label: ExpressionNode | undefined;
}

function checkJump(parser: Parser, { extent, label: node }: Jump, parent: Step | undefined): void {
  // A label that is worked out at run time is not known; no label at all is an empty one.
  const isKnown = node === undefined || node.kind === 'StringConstantExpression';
  const label = node?.kind === 'StringConstantExpression' ? node.value : '';
  checkFinally(parser, extent, { parent, label: isKnown ? label : null });
  if (isKnown && label !== '') checkLabel(parser, extent, { parent, label });
}

interface Way {
  readonly parent: Step | undefined;
  /** Null where it is not known, or where nothing can stop the jump. */
  readonly label: string | null;
}

function isTarget(label: string, own: string | undefined): boolean {
  return label === '' || label.toLowerCase() === (own ?? '').toLowerCase();
}

const loops: ReadonlySet<string> = new Set([
  'ForEachStatement',
  'ForStatement',
  'WhileStatement',
  'DoWhileStatement',
  'DoUntilStatement',
]);

/** In a method the loop of a label must be there. */
function checkLabel(parser: Parser, extent: Extent, { parent, label }: Way): void {
  for (let step = parent; step !== undefined; step = step.parent) {
    const { node } = step;
    if (node.kind === 'FunctionDefinition') {
      if (node.functionKind === 'method') report(parser, 'LabelNotFound', extent);
      return;
    }
    if (loops.has(node.kind) && 'label' in node && typeof node.label !== 'object') {
      if (isTarget(label ?? '', node.label)) return;
    }
  }
}

/** Nothing can leave a finally block but by its end. */
function checkFinally(parser: Parser, extent: Extent, { parent, label }: Way): void {
  for (let step = parent; step !== undefined; step = step.parent) {
    const { node } = step;
    const { kind } = node;
    if (kind === 'NamedBlock' || kind === 'TrapStatement' || kind === 'ScriptBlock') return;
    const isLabeled = loops.has(kind) || kind === 'SwitchStatement';
    if (label !== null && isLabeled && 'label' in node && typeof node.label !== 'object') {
      if (isTarget(label, node.label)) return;
    }
    const owner = step.parent?.node;
    if (owner?.kind === 'TryStatement' && owner.finallyBody === node) {
      report(parser, 'ControlLeavingFinally', extent);
      return;
    }
  }
}

/** A later clause must catch something that no earlier one does. */
function checkCatches(parser: Parser, clauses: readonly CatchClauseNode[]): void {
  for (const [at, first] of clauses.entries()) {
    for (const second of clauses.slice(at + 1)) {
      if (first.types.length === 0) {
        report(parser, 'EmptyCatchNotLast', before(second.extent));
        break;
      }
      checkCaught(parser, first, second);
    }
  }
}

function checkCaught(parser: Parser, first: CatchClauseNode, second: CatchClauseNode): void {
  for (const { typeName: caught } of first.types) {
    for (const { typeName, extent } of second.types) {
      const [base, type] = [arrayTypeName(caught), arrayTypeName(typeName)];
      if (base === undefined || type === undefined) continue;
      const isSame = base === type && isKnownType(caught);
      if (isSame || isSameOrDerived(type, base))
        report(parser, 'ExceptionTypeAlreadyCaught', extent);
    }
  }
}
