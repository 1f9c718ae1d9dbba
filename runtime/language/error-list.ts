/** Collects the errors of one parse; the same error at the same place counts once, because text is read again on mode changes. */

import { ParseError } from '../base/errors.ts';
import type { ParseErrorId } from '../base/messages/parse.ts';
import { describeParseError } from '../base/messages/parse.ts';

export interface ErrorDetail {
  readonly id: ParseErrorId;
  readonly start: number;
  readonly end: number;
  readonly isIncomplete: boolean;
  /** What the message is about, as written. */
  readonly given: string;
}

export interface ErrorList {
  readonly add: (detail: ErrorDetail) => void;
  /** From now on nothing is added any more. */
  readonly close: () => void;
  readonly errors: readonly ParseError[];
}

/** An empty list. */
export function createErrorList(): ErrorList {
  const errors: ParseError[] = [];
  const seen = new Set<string>();
  let isClosed = false;
  return {
    errors,
    close: () => {
      isClosed = true;
    },
    add: ({ id, start, end, isIncomplete, given }) => {
      const key = `${id} ${start} ${end}`;
      if (isClosed || seen.has(key)) return;
      seen.add(key);
      const message = describeParseError(id, given);
      errors.push(new ParseError({ id, message, extent: { start, end }, isIncomplete }));
    },
  };
}
