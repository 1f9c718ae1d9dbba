/** A method and a URI with ids in it in; the cmdlets that send it out, with the arguments that do. */
import type { ApiVersion } from '../../schema/model.ts';
import type { RequestMatch, SearchableCatalog } from '../catalog/searchable-catalog.ts';

export interface RequestQuestion {
  readonly catalog: SearchableCatalog;
  /** The names that may be found. */
  readonly names: readonly string[];
  /** A path or a URL; the method may stand in front of it. */
  readonly uri: string;
  readonly method: string | undefined;
  readonly version: ApiVersion | undefined;
  readonly isJson: boolean;
}

export interface RequestAnswer {
  readonly count: number;
  readonly text: string;
}

/** What to print for the cmdlets that send the request. */
export function findRequests(question: RequestQuestion): RequestAnswer {
  const [, method, uri = question.uri] = /^\s*([A-Za-z]+)\s+(\S.*)$/s.exec(question.uri) ?? [];
  const allowed = new Set(question.names);
  const matches = question.catalog
    .byRequest({ uri, method: question.method ?? method, apiVersion: question.version })
    .filter(({ cmdlet }) => allowed.has(cmdlet.name));
  const text = question.isJson
    ? `${JSON.stringify(matches.map(asJson))}\n`
    : matches.map(describeMatch).join('\n');
  return { count: matches.length, text };
}

function asJson(match: RequestMatch): object {
  const { cmdlet, method, apiVersion, path, sets } = match;
  return { name: cmdlet.name, method, apiVersion, path, sets, parameters: argumentsOf(match) };
}

function describeMatch(match: RequestMatch): string {
  const { cmdlet, method, apiVersion, path, sets } = match;
  const words = Object.entries(argumentsOf(match)).map(
    ([name, value]) => ` -${name} ${quote(value)}`,
  );
  return [
    `${cmdlet.name}${words.join('')}\n`,
    `  ${method} /${apiVersion}${path}\n`,
    `  ${sets.join(', ')}\n`,
  ].join('');
}

/** The values by the parameters that take them. */
function argumentsOf({ cmdlet, values }: RequestMatch): Readonly<Record<string, string>> {
  const names = new Map(
    cmdlet.parameters.flatMap(({ name, target }) =>
      target.kind === 'path' ? [[target.placeholder, name] as const] : [],
    ),
  );
  const given = Object.entries(values).filter(([, value]) => !/^\{.*\}$/.test(value));
  return Object.fromEntries(given.map(([key, value]) => [names.get(key) ?? key, value]));
}

/** As PowerShell would read it back. */
function quote(value: string): string {
  return /^[\w@.:/-]+$/.test(value) && !/^[-@\d]/.test(value)
    ? value
    : `'${value.replaceAll("'", "''")}'`;
}
