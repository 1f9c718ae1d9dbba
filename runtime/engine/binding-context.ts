/** What the binder asks of the script that calls a command: its defaults, its place, and blocks to run. */
import type { BindingContext } from '../binder/binding-state.ts';
import type { Compatibility } from '../binder/compatibility.ts';
import { Hashtable } from '../values/value.ts';
import { memberContext } from './context.ts';
import type { CommandRequest } from './frame.ts';

/** The context for binding a command that a script calls. */
export function bindingContext(
  { frame, extent, expectsInput }: CommandRequest,
  types: BindingContext['types'],
  compatibility?: Compatibility,
): BindingContext {
  const members = memberContext(frame);
  const defaults = frame.scope.find('psdefaultparametervalues')?.value;
  return {
    types,
    compatibility,
    expectsInput,
    extent,
    members,
    invoke: members.invoke,
    defaults: defaults instanceof Hashtable ? defaults : undefined,
  };
}
