/**
 * What each status of an upload URL means and what is done about it: upload-protocol.md §7 as data.
 * The id and category are those of the error when nothing more can be done and the service gave no code.
 */
import type { ErrorCategory } from '../base/errors.ts';

export type StatusAction =
  /** The range was taken, or the question answered. */
  | 'accepted'
  /** Refused before it was looked at: wait, then the same again. */
  | 'wait'
  /** The outcome is unknown: wait, then ask the session where it stands. */
  | 'waitAndAsk'
  /** The same, but minutes rather than seconds. */
  | 'waitLong'
  /** Service and client disagree about the offset. */
  | 'ask'
  /** Right in itself, wrong only if our idea of the offset was. */
  | 'askIfUnsure'
  /** The session is gone: finished or lost. */
  | 'search'
  | 'renewAccess'
  | 'resolveName'
  | 'halve'
  | 'waitForLock'
  | 'stop';

export interface StatusRule {
  readonly action: StatusAction;
  readonly id: string;
  readonly category: ErrorCategory;
}

const rules: Readonly<Record<number, StatusRule>> = {
  400: { action: 'askIfUnsure', id: 'invalidRequest', category: 'InvalidOperation' },
  401: { action: 'renewAccess', id: 'unauthenticated', category: 'AuthenticationError' },
  403: { action: 'renewAccess', id: 'accessDenied', category: 'PermissionDenied' },
  404: { action: 'search', id: 'itemNotFound', category: 'ObjectNotFound' },
  405: { action: 'stop', id: 'notAllowed', category: 'InvalidOperation' },
  408: { action: 'waitAndAsk', id: 'requestTimeout', category: 'OperationTimeout' },
  409: { action: 'resolveName', id: 'nameAlreadyExists', category: 'ResourceExists' },
  410: { action: 'search', id: 'itemNotFound', category: 'ObjectNotFound' },
  412: { action: 'stop', id: 'resourceModified', category: 'InvalidOperation' },
  413: { action: 'halve', id: 'maxFragmentLengthExceeded', category: 'LimitsExceeded' },
  416: { action: 'ask', id: 'invalidRange', category: 'InvalidResult' },
  423: { action: 'waitForLock', id: 'resourceLocked', category: 'ResourceBusy' },
  429: { action: 'wait', id: 'activityLimitReached', category: 'LimitsExceeded' },
  507: { action: 'stop', id: 'quotaLimitReached', category: 'QuotaExceeded' },
  509: { action: 'waitLong', id: 'bandwidthLimitExceeded', category: 'LimitsExceeded' },
};

const accepted: StatusRule = { action: 'accepted', id: 'none', category: 'NotSpecified' };
const serverFailed: StatusRule = {
  action: 'waitAndAsk',
  id: 'generalException',
  category: 'ConnectionError',
};
const unexpected: StatusRule = {
  action: 'stop',
  id: 'unexpectedStatus',
  category: 'InvalidResult',
};

/** The rule for a status; those without an own rule follow their hundred. */
export function statusRule(status: number): StatusRule {
  const own = rules[status];
  if (own) return own;
  if (status >= 200 && status < 300) return accepted;
  return status >= 500 ? serverFailed : unexpected;
}
