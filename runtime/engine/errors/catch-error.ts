/** Error and handlers in, the one that takes it: by the exception's type, or by that of the one inside. */
import { CmdletError } from '../../base/errors.ts';
import type { NetType } from '../../values/net-type.ts';
import { isAssignable, typeOf } from '../../values/types/find-type.ts';
import type { Value } from '../../values/value.ts';
import type { Completion } from '../flow.ts';
import type { Frame, RunStatement } from '../frame.ts';
import { lastly, type Waiting } from '../wait.ts';
import { type ErrorPlace, recordOf } from './statement-errors.ts';

export interface Handler {
  /** None: it takes every error. */
  readonly types: readonly ((frame: Frame) => NetType)[];
  readonly run: RunStatement;
}

export interface Handlers {
  readonly handlers: readonly Handler[];
  /** Which exception a handler of all errors sees where there is another inside: a trap sees that one. */
  readonly shows?: 'outer' | 'inner';
}

/**
 * Runs what handles the error, `$_` being its record; throws it again where nothing does.
 */
export function catchError(
  error: unknown,
  place: ErrorPlace,
  { handlers, shows = 'outer' }: Handlers,
): Waiting<Completion> {
  if (!(error instanceof CmdletError)) throw error;
  const { frame } = place;
  const record = recordOf(error, place);
  const { exception, innerException } = record;
  const inner = innerException === null ? null : nearest(handlers, innerException, frame);
  const found =
    inner ??
    nearest(handlers, exception, frame) ??
    handlers.find(({ types }) => types.length === 0);
  if (!found) throw error;
  const isAny = found.types.length === 0;
  const isInner = inner || (shows === 'inner' && isAny && innerException !== null);
  const shown = isInner ? record.withException(innerException) : record;
  const item = frame.scope.own('_');
  const before = item.value ?? null;
  const caughtBefore = frame.caught;
  item.assign(shown);
  frame.caught = error;
  return lastly(
    () => found.run(frame),
    () => {
      item.assign(before);
      frame.caught = caughtBefore;
    },
  );
}

/** The handler whose type is nearest to the exception's. */
function nearest(handlers: readonly Handler[], exception: Value, frame: Frame): Handler | null {
  let best: { readonly handler: Handler; readonly type: NetType } | null = null;
  const actual = typeOf(exception);
  for (const handler of handlers) {
    for (const reference of handler.types) {
      const type = reference(frame);
      if (!isAssignable(actual, type)) continue;
      if (!best || (type.fullName !== best.type.fullName && isAssignable(type, best.type))) {
        best = { handler, type };
      }
    }
  }
  return best?.handler ?? null;
}

/** Does the work while errors are, or are not, handled around it. */
export function withHandler<T>(
  { run }: Frame,
  hasHandler: boolean,
  work: () => Waiting<T>,
): Waiting<T> {
  const before = run.hasHandler;
  run.hasHandler = hasHandler;
  return lastly(work, () => {
    run.hasHandler = before;
  });
}
