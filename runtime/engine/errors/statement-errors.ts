/**
 * Errors of statements: what was thrown in, a record out, and whether the script goes on
 * ($ErrorActionPreference). Whoever meets an error first says where it is.
 */

import { CmdletError, type Extent } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import { ErrorRecord } from '../../values/error-record.ts';
import { toText } from '../../values/to-text.ts';
import { Exception } from '../../values/types/objects/exception.ts';
import type { Value } from '../../values/value.ts';
import { type Completion, FlowException } from '../flow.ts';
import type { Frame } from '../frame.ts';
import { positionOf } from '../source.ts';
import { errorAction } from '../streams/preferences.ts';
import type { Waiting } from '../wait.ts';
import { factsOf } from './error-facts.ts';
import { exceptionOf } from './exceptions.ts';

/** Where an error was met. */
export interface ErrorPlace {
  readonly frame: Frame;
  readonly extent: Extent;
}

/** An error that a script threw, or that was made of a record of its own. */
export class ScriptError extends CmdletError {
  readonly record: ErrorRecord;
  /** Whether it ends the script where nothing catches it; a command's own ends its statement only. */
  readonly endsScript: boolean = true;

  constructor(record: ErrorRecord, extent?: Extent) {
    const { id, category, message, target } = record.facts;
    super({ id, category, message: record.details ?? message, target, extent });
    this.record = record;
  }
}

/** An error that ends the script because -ErrorAction Stop says so, whatever the preference is. */
export class StoppedError extends ScriptError {
  constructor(record: ErrorRecord, cause: CmdletError) {
    super(record, cause.extent);
    this.command = undefined;
    this.activity = cause.activity;
    this.source = cause.source;
  }
}

const records = new WeakMap<CmdletError, ErrorRecord>();

/** The record of an error, made where it is first met. */
export function recordOf(error: unknown, place: ErrorPlace): ErrorRecord {
  if (!(error instanceof CmdletError)) throw error;
  const known = records.get(error) ?? (error instanceof ScriptError ? error.record : undefined);
  if (known) {
    remember(place.frame, error, known);
    return known;
  }
  const { frame } = place;
  // Who throws may know the place better than the statement does.
  const extent = error.extent ?? place.extent;
  placeError(error, { frame, extent });
  const exception = exceptionOf(error);
  const record = new ErrorRecord({
    ...factsOf(exception, error.target as Value | undefined),
    ...placeFacts({ frame, extent }),
    innerException: exception.inner,
    id: error.fullId,
    category: error.category,
    message: error.message,
    activity: error.activity ?? error.command ?? '',
  });
  exception.settings.set('ErrorRecord', record);
  for (const thrown of [exception, exception.inner]) {
    thrown?.settings.set('StackTrace', record.facts.stackTrace);
  }
  remember(frame, error, record);
  return record;
}

/** Text that a script has made is not the reader's: an error in it is shown without a place. */
function placeError(error: CmdletError, { frame, extent }: ErrorPlace): void {
  const { source, run } = frame;
  if (source !== run.source && source.path === null) return;
  error.extent = extent;
  if (source !== run.source) error.source ??= source;
}

/** Each error stands in $Error once. */
function remember({ run }: Frame, error: CmdletError, record: ErrorRecord): void {
  if (records.has(error)) return;
  records.set(error, record);
  run.errors.add(record);
}

function placeFacts({
  frame,
  extent,
}: ErrorPlace): Pick<
  ErrorRecord['facts'],
  'line' | 'column' | 'statement' | 'lineText' | 'script' | 'stackTrace'
> {
  const { line, column, text, lineText } = positionOf(frame.source, extent);
  const script = frame.source.path ?? '';
  return {
    line,
    column,
    statement: text,
    lineText,
    script,
    stackTrace: runMessages.stackLine(script, line),
  };
}

/** The error, which now knows where it was met. */
export function noticed(error: unknown, place: ErrorPlace): unknown {
  if (error instanceof CmdletError) recordOf(error, place);
  return error;
}

/** Notes the place of an error that a part of a statement throws. */
export function placed<T>(
  extent: Extent,
  run: (frame: Frame) => Waiting<T>,
): (frame: Frame) => Waiting<T> {
  const failed = (frame: Frame, error: unknown): never => {
    throw noticed(error, { frame, extent });
  };
  return (frame) => {
    try {
      const result = run(frame);
      return result instanceof Promise ? result.catch((error) => failed(frame, error)) : result;
    } catch (error) {
      return failed(frame, error);
    }
  };
}

const runtimeException = 'System.Management.Automation.RuntimeException';

/** What a block does about an error of one of its statements: the next one runs, or it is thrown again. */
export function handleError(frame: Frame, error: unknown, extent: Extent): Completion {
  if (error instanceof FlowException) return error.signal;
  if (!(error instanceof CmdletError)) throw error;
  const record = recordOf(error, { frame, extent });
  const { run } = frame;
  run.hasSucceeded = false;
  if (run.hasHandler) throw error;
  const action = errorAction(frame);
  keepError(frame, error, record);
  if (action === 'stop' || error instanceof StoppedError) throw error;
  const isSilent = action === 'silentlycontinue' || action === 'ignore';
  if (error instanceof ScriptError && error.endsScript && !isSilent) throw error;
  if (!isSilent) run.sinks.onError(record);
  return undefined;
}

const kept = new WeakSet<CmdletError>();

/** Each error is kept once by the commands around, however many blocks it passes. */
function keepError({ run }: Frame, error: CmdletError, record: ErrorRecord): void {
  const { keep } = run.sinks;
  if (!keep || kept.has(error)) return;
  kept.add(error);
  keep('error', record);
}

/** The error of a command, which those around that keep errors have got. */
export function keptFailure(frame: Frame, error: CmdletError, extent: Extent): CmdletError {
  if (frame.run.sinks.keep) keepError(frame, error, recordOf(error, { frame, extent }));
  return error;
}

/** The error of a script block that a command runs: the command's name comes behind its id, unless it was thrown. */
export function passedThrough(error: CmdletError, command: string, activity: string): void {
  if (error instanceof ScriptError) return;
  records.get(error)?.passThrough(command, activity);
  error.command ??= command;
  error.activity ??= activity;
}

export interface Report {
  /** What the command's own -ErrorAction says, in small letters. */
  readonly action?: string | undefined;
  readonly extent: Extent;
}

/** An error that ends nothing by itself; with Stop it ends the script. */
export function reportError(frame: Frame, error: CmdletError, report: Report): void {
  const { run } = frame;
  const action = report.action ?? errorAction(frame);
  run.hasSucceeded = false;
  run.hasFailed = true;
  if (action === 'ignore') return;
  const record = recordOf(error, { frame, extent: report.extent });
  if (action === 'stop') throw report.action === 'stop' ? new StoppedError(record, error) : error;
  keepError(frame, error, record);
  if (action !== 'silentlycontinue') run.sinks.onError(record);
}

/** A record that a script has made is where it is thrown. */
function withPlace(record: ErrorRecord, place: ErrorPlace): ErrorRecord {
  if (record.facts.line > 0) return record;
  const placedRecord = new ErrorRecord({ ...record.facts, ...placeFacts(place) });
  placedRecord.details = record.details;
  return placedRecord;
}

/** The error that `throw value` throws. */
export function thrownError(value: Value | undefined, place: ErrorPlace): ScriptError {
  if (value instanceof ErrorRecord) return new ScriptError(withPlace(value, place), place.extent);
  const thrown = value ?? null;
  const isOwn = thrown instanceof Exception;
  const message = isOwn ? thrown.message : thrown === null ? 'ScriptHalted' : toText(thrown);
  const exception = isOwn ? thrown : new Exception(runtimeException, message);
  const record = new ErrorRecord({
    ...factsOf(exception, isOwn || thrown === null ? undefined : thrown),
    ...placeFacts(place),
    // A catch by type looks at what was thrown, as it is.
    innerException: exception,
    id: message,
    category: 'OperationStopped',
    message,
    activity: '',
  });
  exception.settings.set('ErrorRecord', record);
  if (!isOwn) exception.settings.set('WasThrownFromThrowStatement', true);
  const error = new ScriptError(record, undefined);
  placeError(error, place);
  return error;
}
