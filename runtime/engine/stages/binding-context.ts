/** What the binder asks of the script that calls a command: its defaults, its place, and blocks to run. */
import type { Extent } from '../../base/errors.ts';
import type { BindingContext } from '../../binder/binding-state.ts';
import { Hashtable } from '../../values/value.ts';
import type { CommandRequest } from '../frame.ts';
import { listSeparator } from '../members/list-separator.ts';
import type { Session } from '../session.ts';
import { aliasesOf } from './find-alias.ts';

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
  name?: string,
): BindingContext {
  const members = frame.run.membersOf(frame);
  const found = frame.scope.find('psdefaultparametervalues')?.value;
  const defaults = found instanceof Hashtable && found.size > 0 ? found : undefined;
  const isNamed = name !== undefined && defaults !== undefined;
  return {
    types,
    expectsInput,
    extent,
    members,
    invoke: (block, call) => frame.run.invokeForBinding(frame, block, call),
    ofs: listSeparator(frame),
    defaults,
    ...(isNamed && { commandAliases: aliasesOf(frame.scope, name) }),
  };
}

/** The same for a cmdlet of the catalogue, in the mode of the session. */
export function cmdletContext(
  { catalog, compatibility }: Pick<Session, 'catalog' | 'compatibility'>,
  request: CommandRequest,
): BindingContext {
  return { ...bindingContext(request, catalog), compatibility };
}
