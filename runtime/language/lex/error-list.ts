/** Collects the errors of one parse; the same error at the same place counts once, because text is read again on mode changes. */

import { ParseError } from '../../base/errors.ts';
import type { ParseErrorId } from '../../base/messages/parse.ts';
import { describeParseError } from '../../base/messages/parse.ts';

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
  /** Adds an error that another list has. */
  readonly addFound: (error: ParseError) => void;
  /** From now on nothing is added any more. */
  readonly close: () => void;
  /** An empty list that counts as going on where this one ends. */
  readonly fresh: () => ErrorList;
  readonly errors: readonly ParseError[];
  /** Whether there is any error, here or in the lists before. */
  readonly hasAny: () => boolean;
}

/** An empty list; `hadErrors` where the list that it goes on from has errors. */
export function createErrorList(hadErrors = false): ErrorList {
  const errors: ParseError[] = [];
  const seen = new Set<string>();
  let isClosed = false;
  const isNew = (id: string, start: number, end: number): boolean => {
    const key = `${id} ${start} ${end}`;
    if (isClosed || seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  const hasAny = (): boolean => hadErrors || errors.length > 0;
  return {
    errors,
    hasAny,
    close: () => {
      isClosed = true;
    },
    fresh: () => createErrorList(hasAny()),
    addFound: (error) => {
      const { start, end } = error.extent ?? { start: 0, end: 0 };
      if (isNew(error.id, start, end)) errors.push(error);
    },
    add: ({ id, start, end, isIncomplete, given }) => {
      if (!isNew(id, start, end)) return;
      const message = describeParseError(id, given);
      errors.push(new ParseError({ id, message, extent: { start, end }, isIncomplete }));
    },
  };
}
