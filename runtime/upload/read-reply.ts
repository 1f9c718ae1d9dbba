/**
 * In: what came back from an upload URL, or that nothing did. Out: the few facts the state machine
 * decides by. All text is redacted here, so nothing behind this file can show a secret.
 */
import type { ErrorCategory } from '../base/errors.ts';
import { uploadMessages } from '../base/messages/upload.ts';
import { parseRetryAfter } from '../http/retry-after.ts';
import type { HttpResponse } from '../http/transport.ts';
import { type ExpectedRanges, readExpectedRanges } from './expected-ranges.ts';
import { readJson, readMember, readText } from './json-body.ts';
import { redact } from './redact.ts';
import { type StatusAction, statusRule } from './status-table.ts';

export interface Reply {
  /** Null when no answer came. */
  readonly status: number | null;
  readonly action: StatusAction;
  readonly body: unknown;
  readonly expected: ExpectedRanges;
  readonly location: string | null;
  /** Milliseconds. */
  readonly retryAfter: number | null;
  /** What went wrong, if the status says that something did. */
  readonly fault: Fault;
}

export interface Fault {
  readonly id: string;
  readonly innerCode: string | null;
  readonly category: ErrorCategory;
  readonly status: number | null;
  /** One clause for people: the service's status, code and words. */
  readonly text: string;
}

/** Reads an answer. */
export function readReply(response: HttpResponse, uploadUrl: string, now: number): Reply {
  const { status, headers } = response;
  const { action, id, category } = statusRule(status);
  const body = readJson(response.body);
  const askedSeconds = parseRetryAfter(headers['retry-after'], now);
  const error = readMember(body, 'error');
  const code = readText(error, 'code');
  const innerCode = readText(readMember(error, 'innerError'), 'code');
  const said = redact(readText(error, 'message') ?? '', uploadUrl).slice(0, longestQuote);
  return {
    status,
    action,
    body,
    expected: readExpectedRanges(body),
    location: headers['location'] ?? null,
    retryAfter: askedSeconds === undefined ? null : Math.ceil(askedSeconds * 1000),
    fault: {
      id: code === null ? id : redact(code, uploadUrl),
      innerCode,
      category,
      status,
      text: uploadMessages.serviceSaid(status, [code, innerCode], said),
    },
  };
}

/** The reply that did not come. */
export function lostReply(reason: string, uploadUrl: string): Reply {
  const text = uploadMessages.noAnswer(redact(reason, uploadUrl));
  return {
    status: null,
    action: 'waitAndAsk',
    body: null,
    expected: { kind: 'unsaid' },
    location: null,
    retryAfter: null,
    fault: {
      id: 'UploadConnectionLost',
      innerCode: null,
      category: 'ConnectionError',
      status: null,
      text,
    },
  };
}

/** What to wait for when the service took a range, or answered a question, and wants the same byte as before. */
export function standstill(offset: number): Pick<Reply, 'action' | 'retryAfter' | 'fault'> {
  return {
    action: 'waitAndAsk',
    retryAfter: null,
    fault: {
      id: 'UploadStandstill',
      innerCode: null,
      category: 'InvalidResult',
      status: null,
      text: uploadMessages.standstill(offset),
    },
  };
}

const longestQuote = 300;
