import { BindError, type CmdletError, HttpError } from '../base/errors.ts';
import type { Json } from '../values/json-text.ts';

/** An error as JSON: id and category as PowerShell has them, our text, and the parameter it is about. */
export function errorToJson(error: CmdletError): Json {
  return new Map<string, Json>([
    ['id', error.id],
    ['fullId', error.fullId],
    ['category', error.category],
    ['message', error.message],
    ['parameter', error instanceof BindError ? (error.parameter ?? null) : null],
    ...(error.hint === undefined ? [] : [['hint', error.hint] as const]),
    ...(error instanceof HttpError && error.status !== undefined
      ? [['status', error.status] as const]
      : []),
  ]);
}
