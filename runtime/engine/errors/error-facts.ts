/** What a record says of an exception and a target, in PowerShell's words. */
import type { ErrorCategory } from '../../base/errors.ts';
import { describeType } from '../../values/describe-type.ts';
import { type ErrorFacts, ErrorRecord } from '../../values/error-record.ts';
import { toText } from '../../values/to-text.ts';
import type { Exception } from '../../values/types/objects/exception.ts';
import { forgetText, type Value } from '../../values/value.ts';

/** The facts that follow from the exception and the target. */
export function factsOf(
  exception: Exception,
  target: Value | undefined,
): Pick<ErrorFacts, 'exception' | 'reason' | 'target' | 'targetName' | 'targetType'> {
  const value = target === undefined ? null : forgetText(target);
  return {
    exception,
    reason: shortName(exception.typeName),
    target: value,
    targetName: value === null ? '' : toText(value),
    targetType: value === null ? '' : shortName(describeType(value)),
  };
}

function shortName(typeName: string): string {
  return typeName.slice(typeName.lastIndexOf('.') + 1);
}

/** A record that a script makes: it gets a place when it is thrown. */
export function recordFrom(
  exception: Exception,
  given: { readonly id: string; readonly category: ErrorCategory; readonly target: Value },
): ErrorRecord {
  return new ErrorRecord({
    ...factsOf(exception, given.target),
    innerException: exception,
    id: given.id,
    category: given.category,
    message: exception.message,
    activity: '',
    line: 0,
    column: 0,
    statement: '',
    lineText: '',
    script: '',
    stackTrace: '',
  });
}
