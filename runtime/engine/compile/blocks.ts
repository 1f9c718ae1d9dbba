/**
 * Statements in their order. A statement that fails is recorded and the next one runs, unless somebody
 * around them handles errors; a trap of the block handles those of its statements.
 */
import type { Extent } from '../../base/errors.ts';
import type { StatementBlockNode, StatementNode } from '../../language/ast.ts';
import { handleError } from '../errors/statement-errors.ts';
import type { Completion } from '../flow.ts';
import type { Frame, RunStatement } from '../frame.ts';
import { tellingSuccess } from '../telling-success.ts';
import type { Waiting } from '../wait.ts';
import type { Compiler } from './compiler.ts';
import { compileTraps, type HandleError } from './traps.ts';

type BlockParts = Pick<StatementBlockNode, 'statements' | 'traps'>;

/** Compiles the statements of a block. */
export function compileBlock(block: BlockParts, compiler: Compiler): RunStatement {
  const { traps } = block;
  const statements = typesFirst(block.statements);
  const runs = statements.map((statement) => compileStep(statement, compiler));
  const extents = statements.map((statement: StatementNode) => statement.extent);
  if (traps.length === 0) return sequence(runs, extents, handleError);
  const { handle, around } = compileTraps(traps, compiler);
  return around(sequence(runs, extents, handle));
}

/** A statement, after which `$?` says whether it went well, where it is of a kind that says so. */
function compileStep(node: StatementNode, compiler: Compiler): RunStatement {
  const run = compiler.statement(node);
  if (!tellsSuccess(node)) return run;
  if (hasCommand(node)) return tellingSuccess(run);
  const done = (frame: Frame): undefined => {
    frame.run.hasSucceeded = true;
  };
  return (frame) => {
    const completion = run(frame);
    if (completion === undefined) frame.run.hasSucceeded = true;
    else if (completion instanceof Promise) {
      return completion.then((ended) => ended ?? done(frame));
    }
    return completion;
  };
}

function hasCommand(node: StatementNode): boolean {
  if (node.kind === 'AssignmentStatement') return hasCommand(node.right);
  if (node.kind !== 'Pipeline') return true;
  return node.elements.some(
    (element) =>
      element.kind === 'Command' ||
      (element.expression.kind === 'ParenExpression' && hasCommand(element.expression.pipeline)),
  );
}

/** A pipeline does, and not a statement that only holds others, as PowerShell has it. */
function tellsSuccess(node: StatementNode): boolean {
  if (node.kind === 'AssignmentStatement') return tellsSuccess(node.right);
  if (node.kind !== 'Pipeline') return false;
  const [only] = node.elements;
  if (node.elements.length > 1 || only?.kind !== 'CommandExpression') return true;
  const { expression } = only;
  if (expression.kind === 'ParenExpression') return tellsSuccess(expression.pipeline);
  return expression.kind !== 'SubExpression' && expression.kind !== 'ArrayExpression';
}

/** Types are known before the statements that stand above them run. */
function typesFirst(statements: readonly StatementNode[]): readonly StatementNode[] {
  if (!statements.some(({ kind }) => kind === 'TypeDefinition')) return statements;
  return statements.toSorted(
    (a, b) => Number(b.kind === 'TypeDefinition') - Number(a.kind === 'TypeDefinition'),
  );
}

/** Runs statements one after the other, as far as possible without waiting. */
function sequence(
  runs: readonly RunStatement[],
  extents: readonly Extent[],
  handle: HandleError,
): RunStatement {
  const count = runs.length;
  const failed = (frame: Frame, error: unknown, at: number): Waiting<Completion> =>
    handle(frame, error, extents[at] as Extent);
  const goOn = async (
    frame: Frame,
    pending: Promise<Completion>,
    at: number,
  ): Promise<Completion> => {
    let completion: Completion;
    try {
      completion = await pending;
    } catch (error) {
      completion = await failed(frame, error, at);
    }
    return completion ?? runFrom(frame, at + 1);
  };
  const runFrom = (frame: Frame, from: number): Waiting<Completion> => {
    for (let at = from; at < count; at++) {
      let completion: Waiting<Completion>;
      try {
        completion = (runs[at] as RunStatement)(frame);
      } catch (error) {
        completion = failed(frame, error, at);
      }
      if (completion === undefined) continue;
      return completion instanceof Promise ? goOn(frame, completion, at) : completion;
    }
    return undefined;
  };
  const [only] = runs;
  if (count !== 1 || !only) return (frame) => runFrom(frame, 0);
  return (frame) => {
    let completion: Waiting<Completion>;
    try {
      completion = only(frame);
    } catch (error) {
      completion = failed(frame, error, 0);
    }
    return completion instanceof Promise ? goOn(frame, completion, 0) : completion;
  };
}
