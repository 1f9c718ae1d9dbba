/** What the common parameters of a bound call ask of the engine. */
import { type BoundCall, boundValue, isSwitchOn } from '../binder/bound-call.ts';
import { forgetText } from '../values/source-text.ts';
import type { Value } from '../values/value.ts';
import type { Session } from './session.ts';

const silent = new Set<Value>(['SilentlyContinue', 'Ignore']);

/** Whether warnings of this call are shown. */
export function showsWarnings(call: BoundCall): boolean {
  return !silent.has(forgetText(boundValue(call, 'WarningAction') ?? null));
}

/** Whether the call tells what it sends. */
export function isVerbose(call: BoundCall): boolean {
  return isSwitchOn(call, 'Verbose') || isSwitchOn(call, 'Debug');
}

/** Whether an error of the service, which does not end a script, is kept quiet. */
export function hidesServiceErrors(call: BoundCall): boolean {
  return silent.has(forgetText(boundValue(call, 'ErrorAction') ?? null));
}

/** Puts what the call gave into the variable that -OutVariable names; `+name` appends. */
export function keepOutput(session: Session, call: BoundCall, output: readonly Value[]): void {
  const given = boundValue(call, 'OutVariable');
  if (typeof given !== 'string') return;
  const name = given.replace(/^\+/, '');
  const kept = given.startsWith('+') ? session.variables.get(name) : null;
  session.variables.set(name, [...(Array.isArray(kept) ? kept : []), ...output]);
}
