/**
 * The route of an OData action or function: a path, and behind it the operation. The type of an
 * inline body tells both; otherwise the noun is the path between words of the operation, which the
 * synopsis states or the name of the set begins (help-and-routes.md §7.3, §7.4).
 */
import { splitSetName } from '../compile/set-name.ts';
import { inferBodyRoute } from './infer-body-route.ts';
import { nounText } from './match-text.ts';
import { type NamedOperation, nameOperation, readOperations } from './operation-name.ts';
import type { RouteKey } from './route-page.ts';
import { type FoundPath, searchPaths } from './search-paths.ts';
import { wordsOf } from './segment-words.ts';
import type { Guess, SetContext } from './set-context.ts';

/** Infers the route of an operation's set, in the last round only. */
export function inferOperation(context: SetContext): Guess | undefined {
  if (!context.isLast) return undefined;
  return inferBodyRoute(context) ?? inferNamed(context);
}

interface Found extends NamedOperation {
  readonly path: FoundPath;
}

function inferNamed(context: SetContext): Guess | undefined {
  const { named, set, corpus } = context;
  const isCall = !set.parameters.includes('WhatIf');
  const found: Found[] = [];
  const searched = new Map<number, readonly FoundPath[]>();
  for (const reading of readOperations(named, set, corpus)) {
    const paths = searched.get(reading.front) ?? pathsOf(reading.front, context);
    searched.set(reading.front, paths);
    for (const path of paths) {
      const tail = named.noun.slice(path.end);
      if (!reading.fitsTail(tail)) continue;
      found.push({ path, ...nameOperation(reading, tail, path.read.at(-1) ?? '') });
    }
  }
  found.sort(
    (a, b) =>
      Number(b.isProved) - Number(a.isProved) ||
      Number(b.isLed) - Number(a.isLed) ||
      a.unsaid - b.unsaid ||
      a.path.renamed - b.path.renamed ||
      b.path.end - a.path.end,
  );
  const [best] = found;
  if (!best) return undefined;
  const route = (candidate: Found): string =>
    `/${candidate.path.segments.join('/')}/microsoft.graph.${candidate.name}${isCall ? call(set.keys) : ''}`;
  const rivals = new Set(
    found
      .filter(
        ({ unsaid, isProved, isLed, path }) =>
          unsaid === best.unsaid &&
          isProved === best.isProved &&
          isLed === best.isLed &&
          path.renamed === best.path.renamed,
      )
      .map(route),
  );
  const isSure =
    rivals.size === 1 &&
    best.isProved &&
    best.unsaid === 0 &&
    // Of an action without a body and a statement only the first word is sure: sync or syncDevice.
    (isCall || named.statement.operation !== undefined) &&
    best.path.overlaps < 2 &&
    !best.path.isAssumed &&
    !isNamespaced(best.path.type) &&
    set.keys.filter(({ role }) => role === 'argument').length < 2 &&
    !best.path.segments.some((segment) => corpus.isUnsure(segment)) &&
    !mayGoOn(best, context) &&
    !hasTwin(context);
  return {
    method: isCall ? 'GET' : 'POST',
    path: route(best),
    confidence: isSure ? 'likely' : 'guess',
  };
}

/** Whether the last words of the operation are also those of a step that the path may end in. */
function mayGoOn({ path, name }: Found, { version }: SetContext): boolean {
  const said = wordsOf(name);
  return [...version.graph.allFrom(path.type)].some(({ segment, isCollection }) => {
    const words = wordsOf(segment);
    const last = said.slice(said.length - words.length);
    const isSaid = words.every((forms, at) => forms.some((form) => last[at]?.includes(form)));
    return isCollection && !path.isCollection && words.length < said.length && isSaid;
  });
}

/** Types of these namespaces have operations with a longer name: `microsoft.graph.security.run`. */
function isNamespaced(type: string | undefined): boolean {
  return namespaced.test(type ?? '');
}

const namespaced =
  /^IMicrosoftGraph(?:Security|IndustryData|Search|TermStore|ManagedTenants|CallRecords|IdentityGovernance|Partners?Billing|PartnerSecurity|NetworkAccess|WindowsUpdates|ExternalConnectors|HealthMonitoring|DeviceManagement|Ediscovery)[A-Z]/;

function hasTwin({ named, set }: SetContext): boolean {
  const own = splitSetName(set.name);
  const ownKeys = keyText(set.keys);
  return named.page.sets.some((other) => {
    const parts = splitSetName(other.name);
    const isAlike = parts.action === own.action && parts.isExpanded === own.isExpanded;
    return other !== set && !other.isViaIdentity && isAlike && keyText(other.keys) === ownKeys;
  });
}

function keyText(keys: readonly RouteKey[]): string {
  return keys
    .map(({ placeholder }) => placeholder)
    .sort()
    .join();
}

function pathsOf(front: number, { named, set, version, corpus }: SetContext): FoundPath[] {
  const text = nounText(named.noun);
  return searchPaths({
    text,
    start: front,
    ends: (at) => at > front && text.isBorder(at),
    keys: set.keys.filter(({ role }) => role !== 'argument'),
    roots: version.roots,
    graph: version.graph,
    casts: corpus.casts,
    looseSteps: 0,
  });
}

/** The arguments of a function, in the order of the page. */
function call(keys: readonly RouteKey[]): string {
  const all = keys
    .filter(({ role }) => role === 'argument')
    .map(({ placeholder, isQuoted }) =>
      isQuoted ? `${placeholder}='{${placeholder}}'` : `${placeholder}={${placeholder}}`,
    );
  return `(${all.join(',')})`;
}
