/** One page and what is known of the corpus in, the routes of its sets out. */

import { splitSetName } from '../compile/set-name.ts';
import { elementType } from '../compile/type-name.ts';
import { allParameterSets, type HttpMethod, type Route } from '../model.ts';
import type { Corpus, NamedPage, Version } from './corpus.ts';
import { inferOperation } from './infer-operation.ts';
import { nounText } from './match-text.ts';
import { type Ending, endingsOf, isSelecting, isStreamSet } from './noun-ending.ts';
import type { RoutePageSet } from './route-page.ts';
import { type FoundPath, keyTypeOf, searchPaths } from './search-paths.ts';
import type { Guess, SetContext } from './set-context.ts';
import type { Step } from './step.ts';

/** Infers the routes of one page and adds to the type graph what they prove. */
export function inferPage(
  named: NamedPage,
  version: Version,
  corpus: Corpus,
  round: number,
): Map<string, Route> {
  const { sets } = named.page;
  const guesses = new Map<string, Guess>();
  for (const set of sets) {
    if (set.isViaIdentity) continue;
    const guess = inferSet({ named, set, version, corpus, isLate: round > 0, isLast: round === 2 });
    if (guess) guesses.set(set.name, guess);
  }
  for (const set of sets) {
    if (!set.isViaIdentity) continue;
    const guess = partnerOf(set, sets, guesses);
    if (guess) guesses.set(set.name, guess);
  }
  const routes = new Map<string, Route>();
  for (const { name } of sets) {
    const guess = guesses.get(name);
    if (guess) routes.set(name, { ...guess, source: 'corpus' });
  }
  return routes;
}

/** An identity's set calls what the set with the same action and number calls. */
function partnerOf(
  set: RoutePageSet,
  sets: readonly RoutePageSet[],
  guesses: ReadonlyMap<string, Guess>,
): Guess | undefined {
  const own = splitSetName(set.name);
  const siblings = sets.filter((other) => {
    const parts = splitSetName(other.name);
    const isAlike = parts.action === own.action && parts.isExpanded === own.isExpanded;
    return !other.isViaIdentity && isAlike && other.keys.length > 0;
  });
  const exact = siblings.find((other) => splitSetName(other.name).number === own.number);
  const identities = sets.filter((other) => {
    const parts = splitSetName(other.name);
    return (
      other.isViaIdentity && parts.action === own.action && parts.isExpanded === own.isExpanded
    );
  });
  const byOrder =
    siblings.length === identities.length ? siblings[identities.indexOf(set)] : undefined;
  const partner = siblings.length === 1 ? siblings[0] : (exact ?? byOrder);
  const guess = partner && guesses.get(partner.name);
  if (!guess) return undefined;
  const isSure =
    siblings.length === 1 || (exact !== undefined && siblings.length === identities.length);
  return isSure ? guess : { ...guess, confidence: 'guess' };
}

const navMethods: Readonly<Record<string, HttpMethod>> = {
  Get: 'GET',
  New: 'POST',
  Update: 'PATCH',
  Remove: 'DELETE',
  Set: 'PUT',
};

const navActions = new Set(['List', 'Get', 'Create', 'Update', 'Delete', 'Set']);

function inferSet(context: SetContext): Guess | undefined {
  const { named, set } = context;
  const { statement } = named;
  const method = navMethods[named.verb];
  const isOperation =
    (!navActions.has(splitSetName(set.name).action) && set.name !== allParameterSets) ||
    named.page.sets.some(({ bodyPathType }) => bodyPathType !== undefined) ||
    statement.operation !== undefined ||
    method === undefined ||
    set.keys.some(({ role }) => role === 'argument') ||
    (named.verb === 'Get' && !isSelecting(context));
  if (!isOperation && method) {
    const guess = inferNavigation(context, method);
    if (guess) return guess;
  }
  return inferOperation(context);
}

function inferNavigation(context: SetContext, method: HttpMethod): Guess | undefined {
  const endings = endingsOf(context);
  for (const looseSteps of context.isLate ? [0, 1] : [0]) {
    for (const ending of endings) {
      const guess = inferEnding(context, method, { ...ending, looseSteps });
      if (guess) return guess;
    }
  }
  return undefined;
}

function inferEnding(
  context: SetContext,
  method: HttpMethod,
  ending: Ending & { readonly looseSteps: number },
): Guess | undefined {
  const { named, set, version, corpus } = context;
  const { statement, page } = named;
  const output = page.outputTypes.map(elementType).find((type) => /^IMicrosoftGraph/.test(type));
  const isStream = isStreamSet(set, named);
  const wantsStream = isStream && ending.suffix === '';
  const endsRight = (path: FoundPath): boolean => {
    if (ending.isCollection !== undefined) return path.isCollection === ending.isCollection;
    if (ending.suffix === '/$ref') return true;
    if (isStream) return wantsStream === (path.type === 'Byte');
    if (path.type === 'Byte') return false;
    if (method === 'PUT') return true;
    if (method === 'GET') return path.isCollection === set.isList;
    if (method === 'POST') return path.isCollection;
    return !path.isCollection;
  };
  const isAsStated = (path: FoundPath): boolean =>
    (statement.root === undefined || path.segments[0]?.split('(')[0] === statement.root) &&
    (statement.property === undefined || lastName(path) === statement.property);
  const stated = statedSteps(statement.property, method, output);
  const all = searchPaths({
    text: nounText(ending.noun),
    start: 0,
    keys: set.keys,
    roots: context.isLast ? version.roots : version.statedRoots,
    graph: version.graph,
    casts: corpus.casts,
    ...(stated && { stated }),
    looseSteps: ending.looseSteps,
  });
  let found = all.filter((path) => endsRight(path) && isAsStated(path));
  found = found.filter(
    (path) => path.renamed === found[0]?.renamed && path.isAssumed === found[0].isAssumed,
  );
  const known = found.filter(({ lastStep }) => !lastStep || isKnownStep(version, lastStep));
  const isNew = known.length === 0;
  if (!isNew) found = known;
  const typed = found.filter(
    ({ type }) => type === undefined || output === undefined || type === output,
  );
  if (typed.length > 0 && ending.suffix === '') found = typed;
  const [best] = found;
  if (!best) return undefined;
  const twins = twinsOf(set, page.sets);
  const isTwin = twins.length > 1;
  const chosen = isTwin
    ? (inOrder(all.filter(endsRight), isAsStated)[twins.indexOf(set)] ?? best)
    : best;
  const path = `/${chosen.segments.join('/')}${ending.suffix}`;
  const isShadowed = isNew && hasNounBetween(version, ending.noun, best.lastStart);
  const isSure =
    ending.looseSteps === 0 &&
    !isShadowed &&
    !(isNew && (ending.suffix === '/$ref' || hasOtherKeys(set, page.sets))) &&
    !(method === 'PUT' && statement.property === undefined && ending.suffix === '' && !isStream) &&
    found.length === 1 &&
    best.overlaps < 2 &&
    !best.isAssumed &&
    !isTwin &&
    !best.segments.some((segment) => corpus.isUnsure(segment));
  const isTentative = !isSure && context.isLate && found.length === 1 && !isShadowed && !isTwin;
  if ((isSure || isTentative) && isNew && best.lastStep && (stated || isTentative)) {
    version.graph.add(best.lastStep.from, {
      ...(isTentative && { isAssumed: true as const }),
      ...best.lastStep.step,
      type: best.lastStep.step.type ?? output ?? keyTypeOf(best.segments.at(-1)),
    });
  }
  if (!isSure) return { method, path, confidence: 'guess' };
  return { method, path, confidence: statement.property !== undefined ? 'certain' : 'likely' };
}

/** Twins are numbered in the order of their paths. */
function inOrder(
  paths: readonly FoundPath[],
  isAsStated: (path: FoundPath) => boolean,
): FoundPath[] {
  const text = ({ segments }: FoundPath): string => segments.join('/');
  return paths.filter(isAsStated).sort((a, b) => (text(a) < text(b) ? -1 : 1));
}

/** Sets of the same action and keys call different paths, and nothing on the page tells which. */
function twinsOf(set: RoutePageSet, sets: readonly RoutePageSet[]): RoutePageSet[] {
  const own = splitSetName(set.name);
  const keys = set.keys
    .map(({ placeholder }) => placeholder)
    .sort()
    .join();
  return sets.filter((other) => {
    const parts = splitSetName(other.name);
    return (
      !other.isViaIdentity &&
      parts.action === own.action &&
      parts.isExpanded === own.isExpanded &&
      other.keys
        .map(({ placeholder }) => placeholder)
        .sort()
        .join() === keys
    );
  });
}

/** Whether the page has several paths, of which the synopsis speaks of one. */
function hasOtherKeys(set: RoutePageSet, sets: readonly RoutePageSet[]): boolean {
  const own = splitSetName(set.name);
  return sets.some((other) => {
    const { action, isExpanded } = splitSetName(other.name);
    const isAlike = action === own.action && isExpanded === own.isExpanded;
    return !other.isViaIdentity && isAlike && other !== set;
  });
}

/** Whether a cmdlet has the noun up to some word of the last step: its path may be the parent. */
function hasNounBetween({ nouns }: Version, noun: string, start: number): boolean {
  const { text, isBorder } = nounText(noun);
  for (let at = start + 1; at < text.length; at++) {
    if (isBorder(at) && nouns.has(text.slice(0, at))) return true;
  }
  return false;
}

function isKnownStep(
  version: Version,
  { from, step }: { readonly from: string; readonly step: Step },
): boolean {
  if (from === '') return version.roots.includes(step);
  return version.graph.has(from, step.segment);
}

function statedSteps(
  property: string | undefined,
  method: HttpMethod,
  output: string | undefined,
): readonly Step[] | undefined {
  if (property === undefined) return undefined;
  const step = { segment: property, type: output };
  if (method === 'POST') return [{ ...step, isCollection: true }];
  return [
    { ...step, isCollection: true },
    { ...step, isCollection: false },
  ];
}

function lastName({ segments }: FoundPath): string | undefined {
  return segments.findLast((segment) => !segment.startsWith('{'))?.split('(')[0];
}
