import type { Cmdlet } from '../../../schema/model.ts';
import { CmdletError, type Extent } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { Catalog } from '../../catalog/catalog.ts';

/** The cmdlet of that name or alias; an unknown one is an error that names the nearest. */
export function findCommand(catalog: Catalog, name: string, extent?: Extent): Cmdlet {
  const cmdlet = catalog.get(name);
  if (cmdlet) return cmdlet;
  throw commandNotFound(name, catalog.suggest(name), extent);
}

/** The error of a name that is no command's. */
export function commandNotFound(
  name: string,
  nearest: readonly string[],
  extent?: Extent,
): CmdletError {
  return new CmdletError({
    id: 'CommandNotFoundException',
    category: 'ObjectNotFound',
    message: runMessages.commandNotFound(name, nearest),
    target: name,
    extent,
  });
}
