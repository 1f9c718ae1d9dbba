/** What the binder asks of the script that calls a command: its defaults, its place, and blocks to run. */
import type { Extent } from '../base/errors.ts';
import type { BindingContext } from '../binder/binding-state.ts';
import { Hashtable } from '../values/value.ts';
import type { CommandRequest } from './frame.ts';

/** The context for binding a command that a script calls. */
export function bindingContext(
  {
    frame,
    extent,
    expectsInput,
  }: Pick<CommandRequest, 'frame' | 'expectsInput'> & {
    readonly extent?: Extent | undefined;
  },
  types: BindingContext['types'],
): BindingContext {
  const members = frame.run.membersOf(frame);
  const defaults = frame.scope.find('psdefaultparametervalues')?.value;
  return {
    types,
    expectsInput,
    extent,
    members,
    invoke: members.invoke,
    defaults: defaults instanceof Hashtable ? defaults : undefined,
  };
}
