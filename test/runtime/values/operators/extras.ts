import type { OperatorExtras } from '../../../../runtime/values/operators/extras.ts';

/** Operators outside of a session: no script block is run, and what matched is not kept. */
export const extras: OperatorExtras = {
  setMatches: () => {},
  invoke: () => {
    throw new Error('no script block is run here');
  },
};
