/** `trap`: handles the errors of its block's statements, and says whether they go on. */
import type { CmdletError, Extent } from '../../base/errors.ts';
import type { TrapStatementNode } from '../../language/ast.ts';
import { catchError, type Handler, withHandler } from '../errors/catch-error.ts';
import { reportError } from '../errors/statement-errors.ts';
import type { Completion } from '../flow.ts';
import type { Frame, RunStatement } from '../frame.ts';
import { then, type Waiting } from '../wait.ts';
import type { Compiler } from './compiler.ts';

/** What is done about an error of a statement. */
export type HandleError = (frame: Frame, error: unknown, extent: Extent) => Waiting<Completion>;

/** The handling of a block with traps. */
export function compileTraps(
  traps: readonly TrapStatementNode[],
  compiler: Compiler,
): { readonly handle: HandleError; readonly around: (run: RunStatement) => RunStatement } {
  const handlers = traps.map(
    ({ type, body }): Handler => ({
      types: type ? [compiler.type(type.typeName, type.extent)] : [],
      run: compiler.block(body),
    }),
  );
  const outer = (frame: Frame, work: () => Waiting<Completion>): Waiting<Completion> => {
    // The trap itself runs outside of what it handles.
    return withHandler(frame, wasHandled.get(frame) ?? false, work);
  };
  const wasHandled = new WeakMap<Frame, boolean>();
  return {
    around: (run) => (frame) => {
      wasHandled.set(frame, frame.run.hasHandler);
      return withHandler(frame, true, () => run(frame));
    },
    handle: (frame, error, extent) => {
      const place = { frame, extent };
      const caught = outer(frame, () => catchError(error, place, { handlers, shows: 'inner' }));
      return then(caught, (completion) => {
        if (completion?.kind === 'continue' && completion.label === null) return undefined;
        if (completion?.kind === 'break' && completion.label === null) throw error;
        if (completion !== undefined) return completion;
        return outer(frame, () => {
          reportError(frame, error as CmdletError, place);
          return undefined;
        });
      });
    },
  };
}
