/** `$?` after a statement with commands: whether none of them has told an error. What statements inside of them did does not count. */
import type { RunStatement } from './frame.ts';
import { lastly, then } from './wait.ts';

/** The statement, after which `$?` is set. */
export function tellingSuccess(run: RunStatement): RunStatement {
  return (frame) => {
    const state = frame.run;
    const before = state.hasFailed;
    state.hasFailed = false;
    return lastly(
      () =>
        then(run(frame), (completion) => {
          state.hasSucceeded = !state.hasFailed;
          return completion;
        }),
      () => {
        state.hasFailed = before;
      },
    );
  };
}
