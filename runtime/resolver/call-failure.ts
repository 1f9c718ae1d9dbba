import { RouteError } from '../base/errors.ts';
import type { BoundCall } from '../binder/bound-call.ts';
import { privateClassName } from './private-command.ts';

/** What is known of a failure beside its text. */
export interface FailureFacts {
  readonly target?: unknown;
  readonly isTerminating?: boolean;
}

/**
 * What goes wrong inside the SDK's cmdlet, past binding, has no id of its own: the class stands alone,
 * and the category says nothing (binding.md §5.10).
 */
export function callFailure(
  call: BoundCall,
  message: string,
  { target, isTerminating = false }: FailureFacts = {},
): RouteError {
  return new RouteError({
    id: privateClassName(call),
    category: 'NotSpecified',
    message,
    target,
    isTerminating,
  });
}
