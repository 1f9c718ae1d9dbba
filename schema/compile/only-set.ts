/**
 * Help pages do not name the set of a cmdlet that has only one; the SDK does, by the verb of its
 * operation (help-and-routes.md §7.8). The name is told here from the route: the first word of an
 * action or function, else what the method does.
 */
import { allParameterSets, type Cmdlet, type HttpMethod } from '../model.ts';
import { pascalWords } from './cmdlet-name.ts';

const namesByMethod: Readonly<Record<HttpMethod, string>> = {
  GET: 'Get',
  POST: 'Create',
  PATCH: 'Update',
  PUT: 'Set',
  DELETE: 'Delete',
};

/** Only lists have them. */
const listParameters = ['All', 'Top'];

/** The cmdlet with the SDK's name for its only set; `place` is that among operations of the same words. */
export function nameOnlySet(cmdlet: Cmdlet, place: number = 0): Cmdlet {
  const [set, ...others] = cmdlet.sets;
  if (!set?.route || others.length > 0 || set.name !== allParameterSets) return cmdlet;
  const { method, path } = set.route;
  // A path that ends in the name of a type is a cast, and neither called nor posted to.
  const isCall = path.endsWith(')') || method === 'POST';
  const word = (isCall && operationWord(path)) || (isList(cmdlet) ? 'List' : namesByMethod[method]);
  const name = place === 0 ? word : `${word}${place}`;
  return { ...cmdlet, defaultSet: name, sets: [{ ...set, name }] };
}

/** `Device` of `/reports/microsoft.graph.deviceConfigurationUserActivity()`. */
function operationWord(path: string): string | undefined {
  const operation = /\/microsoft\.graph\.(?:\w+\.)*(\w+)(?:\([^/]*)?$/.exec(path)?.[1];
  if (operation === undefined) return undefined;
  return pascalWords(operation.charAt(0).toUpperCase() + operation.slice(1))[0];
}

function isList({ parameters }: Cmdlet): boolean {
  return parameters.some(({ name }) => listParameters.includes(name));
}
