/**
 * The route of a set that reads or writes what lies at the end of a path: the paths that its noun can
 * mean, narrowed by what the synopsis states and what the cmdlet returns.
 */
import type { HttpMethod, RouteConfidence } from '../model.ts';
import { type FoundPath, fitSet, isAsStated } from './fit-set.ts';
import type { Ending, NamedSet } from './named-page.ts';
import { isStreamSet } from './noun-ending.ts';
import type { Guess, SetContext } from './set-context.ts';
import { hasVariants, twinsOf } from './set-variants.ts';
import { isNamedType } from './step.ts';

/** Infers the route; undefined when the noun means no path at all. */
export function inferNavigation(context: SetContext, method: HttpMethod): Guess | undefined {
  const { named, set } = context;
  const twins = twinsOf(set, named);
  if (twins.length > 1) return inferTwin(context, method, twins);
  for (const ending of set.endings) {
    const guess = inferEnding(context, method, ending);
    if (guess) return guess;
  }
  return undefined;
}

/** Sets of the same action and keys: nothing but the order of their paths tells them apart. */
function inferTwin(
  { named, set, version }: SetContext,
  method: HttpMethod,
  twins: readonly NamedSet[],
): Guess | undefined {
  const all = set.endings.flatMap((ending) =>
    fitSet({ named, set, method }, ending, version).map((found) => ({
      cost: costOf(found),
      path: `/${found.segments.join('/')}${ending.suffix}`,
    })),
  );
  all.sort((a, b) => a.cost - b.cost);
  const most = all[twins.length - 1] ?? all.at(-1);
  if (!most) return undefined;
  const paths = new Set(all.filter(({ cost }) => cost <= most.cost).map(({ path }) => path));
  const ordered = [...paths].sort((a, b) => (orderText(a) < orderText(b) ? -1 : 1));
  const path = ordered[twins.indexOf(set)] ?? ordered[0];
  return path === undefined ? undefined : { method, path, confidence: 'guess' };
}

/** The service describes its paths in this order. */
function orderText(path: string): string {
  return path.toLowerCase().replaceAll('{', '\u0001');
}

function inferEnding(context: SetContext, method: HttpMethod, ending: Ending): Guess | undefined {
  const { named, set, version } = context;
  const all = fitSet({ named, set, method }, ending, version);
  const stated = all.filter(({ place }) => isAsStated(place, named));
  const found = plainest(stated.length > 0 || !hasVariants(set, named) ? stated : all);
  const typed = ending.suffix === '' ? ofType(found, named.output) : found;
  const [best] = typed;
  if (!best) return undefined;
  const path = `/${best.segments.join('/')}${ending.suffix}`;
  const isSure = typed.length === 1 && isPlain(best, context, method, ending);
  const sure: RouteConfidence = named.statement.property === undefined ? 'likely' : 'certain';
  return { method, path, confidence: isSure ? sure : 'guess' };
}

/** Those that nothing is assumed for, and that the noun says in their own words. */
function plainest(paths: readonly FoundPath[]): readonly FoundPath[] {
  const [best, ...others] = [...paths].sort((a, b) => costOf(a) - costOf(b));
  if (!best) return [];
  return [best, ...others.filter((path) => Math.floor(costOf(path)) === Math.floor(costOf(best)))];
}

/** What is assumed weighs most; words said in part before only decide between equals. */
function costOf({ place }: FoundPath): number {
  return (place.path.isAssumed ? 100 : 0) + place.renamed + Math.min(place.overlaps, 9) / 10;
}

/** Those that end at what the cmdlet returns, if there are such. */
function ofType(paths: readonly FoundPath[], output: string | undefined): readonly FoundPath[] {
  if (output === undefined) return paths;
  const typed = paths.filter(
    ({ place }) => !isNamedType(place.path.type) || place.path.type === output,
  );
  return typed.length > 0 ? typed : paths;
}

/** Whether nothing about the only path is doubtful. */
function isPlain(
  { place, segments }: FoundPath,
  { named, set, version }: SetContext,
  method: HttpMethod,
  { suffix }: Ending,
): boolean {
  const isReplaced = method === 'PUT' && suffix === '' && !isStreamSet(set, named);
  if (isReplaced && named.statement.property === undefined) return false;
  if (place.path.isAssumed || place.overlaps >= 2) return false;
  // A segment that the noun does not say is believed only where the synopsis states both ends.
  const { root, property } = named.statement;
  if (place.renamed > 0 && (root === undefined || property === undefined)) return false;
  return !segments.some((segment) => version.vocabulary.isUnsure(segment));
}
