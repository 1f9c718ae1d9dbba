/**
 * `mgsh find`: cmdlets by name, by the request that they send, by module, API version or type. Several
 * conditions must all hold.
 */
import { catalogMessages } from '../base/messages/catalog.ts';
import { commandLineMessages } from '../base/messages/command-line.ts';
import type { SearchableCatalog } from '../catalog/searchable-catalog.ts';
import { openChosenCatalog } from '../chosen-catalog.ts';
import { chosenVersion } from './chosen-version.ts';
import { findRequests } from './find-requests.ts';
import { type Options, textOption, usageError } from './options.ts';
import { exitStatus, type Invocation, type Verb } from './verb.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Finds in the catalogues that the options choose. */
export const find: Verb = async (invocation) => {
  const { host, options } = invocation;
  const tell = (text: string): void => host.errorOutput.write(`${text}\n`);
  return findIn(openChosenCatalog(textOption(options, 'catalog'), tell), invocation);
};

/** Prints what was found, the best first; all names when there is no condition. */
export function findIn(
  catalog: SearchableCatalog,
  { host, options, words }: Pick<Invocation, 'host' | 'options' | 'words'>,
): number {
  const pattern = words.join(' ');
  const names = findNames(catalog, pattern, options);
  const uri = textOption(options, 'uri');
  const isJson = options.output === 'json';
  const found =
    uri === undefined
      ? { count: names.length, text: isJson ? `${JSON.stringify(names)}\n` : lines(names) }
      : findRequests({
          catalog,
          names,
          uri,
          method: methodOf(options),
          isJson,
          version: chosenVersion(options),
        });
  host.output.write(found.text);
  if (found.count > 0) return exitStatus.done;
  host.errorOutput.write(`${explain(catalog, pattern, options)}\n`);
  return exitStatus.failed;
}

/** The names that fit every condition but the URI. */
function findNames(
  catalog: SearchableCatalog,
  pattern: string,
  options: Options,
): readonly string[] {
  const type = textOption(options, 'type');
  const module = textOption(options, 'module');
  const apiVersion = chosenVersion(options);
  const method = textOption(options, 'uri') === undefined ? methodOf(options) : undefined;
  const conditions = [
    ...(module !== undefined || apiVersion ? [catalog.namesIn({ module, apiVersion })] : []),
    ...(type === undefined ? [] : [catalog.namesOfType(type)]),
    ...(method === undefined ? [] : [catalog.namesOfMethod(method)]),
  ].map((names) => new Set(names));
  const names = pattern === '' ? catalog.names() : catalog.find(pattern);
  return names.filter((name) => conditions.every((condition) => condition.has(name)));
}

function methodOf(options: Options): string | undefined {
  const method = textOption(options, 'method')?.toUpperCase();
  if (method === undefined || methods.includes(method)) return method;
  throw usageError(catalogMessages.unknownMethod(method));
}

function explain(catalog: SearchableCatalog, pattern: string, options: Options): string {
  const named = (['uri', 'method', 'module', 'api', 'type'] as const).flatMap((option) => {
    const value = textOption(options, option);
    return value === undefined ? [] : [`--${option} ${value}`];
  });
  const nearest = pattern === '' ? [] : catalog.suggest(pattern);
  if (named.length === 0) return commandLineMessages.nothingFound(pattern, nearest);
  return catalogMessages.nothingFits(
    [...(pattern === '' ? [] : [`'${pattern}'`]), ...named],
    nearest,
  );
}

function lines(names: readonly string[]): string {
  return names.map((name) => `${name}\n`).join('');
}
