/**
 * The route of an OData action or function: a path, and behind it the operation. The type of an
 * inline body tells both; otherwise the noun is the path between words of the operation, which the
 * synopsis states or the name of the set begins (help-and-routes.md §7.3, §7.4).
 */
import { fitKeys } from './fit-keys.ts';
import type { FoundPath } from './fit-set.ts';
import { inferBodyRoute } from './infer-body-route.ts';
import type { NamedSet } from './named-page.ts';
import { type NamedOperation, nameOperation, readOperations } from './operation-name.ts';
import type { Noun } from './path-chart.ts';
import type { RouteKey } from './route-page.ts';
import { wordsOf } from './segment-words.ts';
import type { Guess, SetContext } from './set-context.ts';
import { twinsOf } from './set-variants.ts';
import { lettersOf } from './type-graph.ts';
import { nounAt } from './version.ts';

/** Infers the route of an operation's set. */
export function inferOperation(context: SetContext): Guess | undefined {
  const told = inferBodyRoute(context);
  if (!told) return inferNamed(context);
  const isShared = told.confidence !== 'guess' && hasRival(told, context);
  return isShared ? { ...told, confidence: 'guess' } : told;
}

/** Bodies of one shape are one type, so another path may be meant that the noun says as well. */
function hasRival({ path }: Guess, context: SetContext): boolean {
  const action = lettersOf(path.slice(path.lastIndexOf('.') + 1));
  return findNamed(context).some(
    (found) =>
      found.isProved &&
      lettersOf(found.name) === action &&
      found.path.place.renamed === 0 &&
      !found.path.place.path.isAssumed &&
      !path.startsWith(`/${found.path.segments.join('/')}/microsoft.`),
  );
}

/** An operation as a step of a longer path. */
export interface OperationStep {
  /** The type from which it leads. */
  readonly type: string;
  readonly segment: string;
}

/** The operation of a set and where it stands; undefined when its noun does not tell. */
export function findOperation(context: SetContext): OperationStep | undefined {
  const [best] = findNamed(context);
  return best && { type: best.path.place.path.type, segment: segmentOf(best, context) };
}

interface Found extends NamedOperation {
  readonly path: FoundPath;
}

/** All readings of the noun, the best first. */
function findNamed(context: SetContext): Found[] {
  const { named, set, version } = context;
  const found: Found[] = [];
  const searched = new Map<number, readonly FoundPath[]>();
  for (const reading of readOperations(named, set, version.vocabulary)) {
    const paths = searched.get(reading.front) ?? pathsOf(reading.front, context);
    searched.set(reading.front, paths);
    for (const path of paths) {
      const tail = named.noun.slice(reading.front + path.place.node.text.length);
      if (!reading.fitsTail(tail)) continue;
      found.push({ path, ...nameOperation(reading, tail, path.place.last) });
    }
  }
  return found.sort(
    (a, b) =>
      Number(b.isProved) - Number(a.isProved) ||
      Number(b.isLed) - Number(a.isLed) ||
      a.unsaid - b.unsaid ||
      a.path.place.renamed - b.path.place.renamed ||
      b.path.place.node.text.length - a.path.place.node.text.length,
  );
}

function segmentOf({ path, name }: Found, context: SetContext): string {
  const { set } = context;
  const argumentList = isFunction(set) ? call(set.keys, path) : '';
  return `microsoft.graph.${namespaceOf(path, context)}${name}${argumentList}`;
}

/** Only what changes something asks whether to. */
function isFunction({ parameters }: NamedSet): boolean {
  return !parameters.includes('WhatIf');
}

function inferNamed(context: SetContext): Guess | undefined {
  const { named, set, version } = context;
  const { vocabulary } = version;
  const found = findNamed(context);
  const [best] = found;
  if (!best) return undefined;
  const isCall = isFunction(set);
  const route = (candidate: Found): string =>
    `/${candidate.path.segments.join('/')}/${segmentOf(candidate, context)}`;
  const rivals = new Set(
    found
      .filter(
        ({ unsaid, isProved, isLed, path }) =>
          unsaid === best.unsaid &&
          isProved === best.isProved &&
          isLed === best.isLed &&
          path.place.renamed === best.path.place.renamed,
      )
      .map(route),
  );
  const isSure =
    rivals.size === 1 &&
    best.isProved &&
    best.unsaid === 0 &&
    // Of an action without a body and a statement only the first word is sure: sync or syncDevice.
    (isCall || named.statement.operation !== undefined) &&
    best.path.place.overlaps < 2 &&
    !best.path.place.path.isAssumed &&
    !isNamespaced(best.path.place.path.type) &&
    namespaceOf(best.path, context) === '' &&
    set.keys.filter(({ role }) => role === 'argument').length < 2 &&
    !best.path.segments.some((segment) => vocabulary.isUnsure(segment)) &&
    !mayGoOn(best, context) &&
    twinsOf(set, named).length === 1;
  return {
    method: isCall ? 'GET' : 'POST',
    path: route(best),
    confidence: isSure ? 'likely' : 'guess',
  };
}

/** Whether the last words of the operation are also those of a step that the path may end in. */
function mayGoOn({ path, name }: Found, { version }: SetContext): boolean {
  const said = wordsOf(name);
  const end = path.place.path;
  return version.chart.graph.from(end.type).steps.some(({ segment, isCollection }) => {
    const words = wordsOf(segment);
    const last = said.slice(said.length - words.length);
    const isSaid = words.every((forms, at) => forms.some((form) => last[at]?.includes(form)));
    return isCollection && !end.isCollection && words.length < said.length && isSaid;
  });
}

/** Types of these namespaces have operations with a longer name: `microsoft.graph.security.run`. */
function isNamespaced(type: string): boolean {
  return namespaced.test(type);
}

const namespaced =
  /^IMicrosoftGraph(?:Security|IndustryData|Search|TermStore|ManagedTenants|CallRecords|IdentityGovernance|Partners?Billing|PartnerSecurity|NetworkAccess|WindowsUpdates|ExternalConnectors|HealthMonitoring|DeviceManagement|Ediscovery)[A-Z]/;

/** The paths that the noun says behind its first letters, with all keys of the set. */
function pathsOf(front: number, { named, set, version }: SetContext): FoundPath[] {
  const found: FoundPath[] = [];
  let node: Noun | undefined = nounAt(version, named.noun.slice(front));
  for (; node?.parent; node = node.parent) {
    for (const place of node.found.places.values()) {
      const { before, callArguments } = place.path;
      const keys = set.keys.filter(
        ({ role, placeholder }) => role !== 'argument' || callArguments.includes(placeholder),
      );
      const segments = before && fitKeys(place.path, keys);
      if (segments) found.push({ place, segments });
    }
  }
  return found;
}

/** With a point behind it, where the operations below the path's beginning have one. */
function namespaceOf({ segments, place }: FoundPath, { named, version }: SetContext): string {
  const { vocabulary, chart } = version;
  const { output } = named;
  const [root = '', second] = segments.filter((segment) => !segment.startsWith('{'));
  const name =
    vocabulary.namespaceBelow(root, second) ??
    vocabulary.namespaceOfType(place.path.type) ??
    vocabulary.namespaceOfType(output) ??
    '';
  return name === '' ? '' : `${chart.graph.spellNamespace(name)}.`;
}

/** The arguments of a function. */
function call(keys: readonly RouteKey[], { place }: FoundPath): string {
  const all = keys
    .filter(
      ({ role, placeholder }) =>
        role === 'argument' && !place.path.callArguments.includes(placeholder),
    )
    .sort((a, b) => argumentRank(a) - argumentRank(b))
    .map(({ placeholder, isQuoted }) =>
      isQuoted ? `${placeholder}='{${placeholder}}'` : `${placeholder}={${placeholder}}`,
    );
  return `(${all.join(',')})`;
}

/** Functions take ids first, then the start of a time and its end; pages sort by the alphabet. */
function argumentRank({ placeholder }: RouteKey): number {
  const rank = argumentOrder.findIndex((pattern) => pattern.test(placeholder));
  return rank < 0 ? argumentOrder.length : rank;
}

const argumentOrder: readonly RegExp[] = [/Id$/, /^(?:start|from)/i, /^(?:end|to)(?=[A-Z])/i];
