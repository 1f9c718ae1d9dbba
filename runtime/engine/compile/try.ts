/** `try`, `catch`, `finally`, `throw`. */

import { catchError, type Handler, withHandler } from '../errors/catch-error.ts';
import { thrownError } from '../errors/statement-errors.ts';
import type { Completion } from '../flow.ts';
import type { RunStatement } from '../frame.ts';
import { attempt, then } from '../wait.ts';
import type { StatementCompilers } from './compiler.ts';

export const tryCompilers: StatementCompilers = {
  TryStatement: ({ body, catchClauses, finallyBody, extent }, compiler) => {
    const run = compiler.block(body);
    const handlers = catchClauses.map(
      (clause): Handler => ({
        types: clause.types.map((type) => compiler.type(type.typeName, type.extent)),
        run: compiler.block(clause.body),
      }),
    );
    const guarded: RunStatement =
      handlers.length === 0
        ? run
        : (frame) =>
            attempt(
              () => withHandler(frame, true, () => run(frame)),
              (error) => catchError(error, { frame, extent }, { handlers }),
            );
    return finallyBody ? withFinally(guarded, compiler.block(finallyBody)) : guarded;
  },
  ThrowStatement: ({ pipeline, extent }, compiler) => {
    const value = pipeline && compiler.value(pipeline);
    return (frame) => {
      if (!value) throw frame.caught ?? thrownError(undefined, { frame, extent });
      return then(value.run(frame), (thrown) => {
        throw thrownError(thrown, { frame, extent });
      });
    };
  },
};

/** Runs the last part whatever happened before; what it does itself counts more. */
function withFinally(run: RunStatement, last: RunStatement): RunStatement {
  return (frame) => {
    const outcome = attempt<() => Completion>(
      () => then(run(frame), (completion) => () => completion),
      (error) => () => {
        throw error;
      },
    );
    return then(outcome, (end) => then(last(frame), (completion) => completion ?? end()));
  };
}
