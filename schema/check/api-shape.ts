/**
 * What a page of the API shows of a request and its answer, held against the cmdlet that sends it. The
 * page may be behind or ahead of the cmdlet, so whatever differs is a warning.
 */
import { elementType } from '../compile/type-name.ts';
import { type Finding, reasons, warningAt } from '../diagnostic.ts';
import type { Cmdlet, ModelType, ParameterSet } from '../model.ts';
import type { ApiPage, ApiRequest } from '../read/help-page.ts';
import { membersOf, type TypeTable } from './rule.ts';

/** Everything a page shows that the definitions know nothing of, and where it says two things itself. */
export function checkApiPage(
  page: ApiPage,
  cmdlets: readonly Cmdlet[],
  typesOf: (cmdlet: Cmdlet) => TypeTable,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const request of page.requests) {
    const found = findSet(request, cmdlets);
    if (!found) {
      findings.push({
        line: request.line,
        severity: 'notice',
        reason: reasons.noCmdletSends(request.method, request.path),
      });
      continue;
    }
    const route = found.set.route?.path ?? '';
    if (shapeOf(route) !== shapeOf(request.path)) {
      const reason = reasons.otherPath(request.path, found.cmdlet.name, route);
      findings.push(warningAt(request.line, reason));
    }
    findings.push(...checkBody(page, request, { ...found, types: typesOf(found.cmdlet) }));
    findings.push(...checkResponses(page, found.cmdlet, typesOf(found.cmdlet)));
  }
  return findings;
}

interface FoundSet {
  readonly cmdlet: Cmdlet;
  readonly set: ParameterSet;
}

/** The set that sends the request; else the one with the same words in its path, but other keys. */
function findSet(request: ApiRequest, cmdlets: readonly Cmdlet[]): FoundSet | undefined {
  return findBy(shapeOf, request, cmdlets) ?? findBy(wordsOf, request, cmdlets);
}

function findBy(
  read: (path: string) => string,
  request: ApiRequest,
  cmdlets: readonly Cmdlet[],
): FoundSet | undefined {
  const wanted = read(request.path);
  for (const cmdlet of cmdlets) {
    if (request.apiVersion !== undefined && cmdlet.apiVersion !== request.apiVersion) continue;
    const set = cmdlet.sets.find(
      ({ route }) => route?.method === request.method && read(route.path) === wanted,
    );
    if (set) return { cmdlet, set };
  }
  return undefined;
}

function wordsOf(path: string): string {
  return shapeOf(path).replaceAll('/{}', '');
}

/** The path with every key alike, for pages write `{id}` where the route writes `{user-id}`. */
function shapeOf(path: string): string {
  return path
    .replace(/\{[^}]*\}/g, '{}')
    .replace(/\/microsoft\.graph\./gi, '/')
    .toLowerCase();
}

function checkBody(
  page: ApiPage,
  request: ApiRequest,
  { cmdlet, types }: FoundSet & { readonly types: TypeTable },
): Finding[] {
  const known = bodyNames(cmdlet, types);
  const findings: Finding[] = [];
  const tell = (name: string, line: number): void => {
    if (known.size === 0 || known.has(name.toLowerCase()) || name.startsWith('@')) return;
    findings.push(warningAt(line, reasons.bodyNameUnknown(name, cmdlet.name, [...known.values()])));
  };
  for (const { name, line } of page.bodyParameters) tell(name, line);
  for (const name of request.bodyKeys ?? []) tell(name, request.line);
  return findings;
}

function bodyNames(cmdlet: Cmdlet, types: TypeTable): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string): unknown => names.set(name.toLowerCase(), name);
  for (const { name: set } of cmdlet.sets) {
    for (const { parameter, target } of membersOf(cmdlet, set)) {
      if (target.kind === 'bodyProperty') add(target.name);
      if (target.kind !== 'body') continue;
      for (const { wireName } of types.get(elementType(parameter.type))?.properties ?? [])
        add(wireName);
    }
  }
  return names;
}

function checkResponses(page: ApiPage, cmdlet: Cmdlet, types: TypeTable): Finding[] {
  const output = cmdlet.outputTypes?.[0];
  const type: ModelType | undefined =
    output === undefined ? undefined : types.get(elementType(output));
  return page.responses.flatMap(({ keys, line }): Finding[] => {
    const isWrapped = keys.includes('value') && keys.some((key) => key.startsWith('value.'));
    const shown = isWrapped
      ? keys.filter((key) => key.startsWith('value.')).map((key) => key.slice('value.'.length))
      : keys;
    const names = new Set(type?.properties.map(({ wireName }) => wireName.toLowerCase()));
    const unknown = shown.filter((key) => !key.startsWith('@') && !names.has(key.toLowerCase()));
    return [
      ...(isWrapped ? [warningAt(line, reasons.responseWrapped(output ?? '', cmdlet.name))] : []),
      ...(type && type.properties.length > 0
        ? unknown.map((key) => warningAt(line, reasons.responseNameUnknown(key, type.name)))
        : []),
    ];
  });
}
