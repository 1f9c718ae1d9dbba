/** What the common parameters of a bound call ask of the engine. */
import { CmdletError, HttpError, RouteError, UploadError } from '../../base/errors.ts';
import { compatibilityMessages } from '../../base/messages/compatibility.ts';
import { runMessages } from '../../base/messages/run.ts';
import { type BoundCall, boundValue, isSwitchOn } from '../../binder/bound-call.ts';
import { forgetText, type Value } from '../../values/value.ts';
import type { Session } from '../session.ts';

const silent = new Set<Value>(['SilentlyContinue', 'Ignore']);

/** Tells the warnings of the call, unless it asks for silence; with -WarningAction Stop the first is an error. */
export function tellWarnings(session: Session, call: BoundCall): void {
  for (const message of call.warnings) tellWarning(session, call, message);
}

/** Tells where Helpful has made a difference, each difference once in a session. */
export function tellHelp({ toldDifferences, onEvent }: Session, call: BoundCall): void {
  for (const difference of call.helped) {
    if (toldDifferences.has(difference)) continue;
    toldDifferences.add(difference);
    onEvent?.({ kind: 'warning', message: compatibilityMessages.helped(difference) });
  }
}

/** Tells one warning, likewise. */
export function tellWarning(session: Session, call: BoundCall, message: string): void {
  const action = forgetText(boundValue(call, 'WarningAction') ?? null);
  if (silent.has(action)) return;
  session.onEvent?.({ kind: 'warning', message });
  if (action !== 'Stop') return;
  throw new CmdletError({
    id: 'ActionPreferenceStop',
    category: 'OperationStopped',
    message: runMessages.stoppedByWarning(message),
  });
}

/** Whether the call tells what it sends. */
export function isVerbose(call: BoundCall): boolean {
  return isSwitchOn(call, 'Verbose') || isSwitchOn(call, 'Debug');
}

/** Whether the error of a cmdlet is one that ends no script by itself. */
export function endsNothing(error: CmdletError): boolean {
  return (
    error instanceof HttpError ||
    error instanceof UploadError ||
    (error instanceof RouteError && !error.isTerminating)
  );
}
