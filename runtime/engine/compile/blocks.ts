/**
 * Statements in their order. A statement that fails is recorded and the next one runs, unless somebody
 * around them handles errors; a trap of the block handles those of its statements.
 */
import type { Extent } from '../../base/errors.ts';
import type { StatementBlockNode, StatementNode } from '../../language/ast.ts';
import type { Completion } from '../flow.ts';
import type { Frame, RunStatement } from '../frame.ts';
import { handleError } from '../statement-errors.ts';
import type { Waiting } from '../wait.ts';
import type { Compiler } from './compiler.ts';
import { compileTraps, type HandleError } from './traps.ts';

type BlockParts = Pick<StatementBlockNode, 'statements' | 'traps'>;

/** Compiles the statements of a block. */
export function compileBlock(block: BlockParts, compiler: Compiler): RunStatement {
  const { traps } = block;
  const statements = typesFirst(block.statements);
  const runs = statements.map((statement) => compiler.statement(statement));
  const extents = statements.map((statement: StatementNode) => statement.extent);
  if (traps.length === 0) return sequence(runs, extents, handleError);
  const { handle, around } = compileTraps(traps, compiler);
  return around(sequence(runs, extents, handle));
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
      if (completion === undefined) frame.run.hasSucceeded = true;
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
        if (completion === undefined) frame.run.hasSucceeded = true;
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
      if (completion === undefined) frame.run.hasSucceeded = true;
    } catch (error) {
      completion = failed(frame, error, 0);
    }
    return completion instanceof Promise ? goOn(frame, completion, 0) : completion;
  };
}
