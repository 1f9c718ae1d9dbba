/**
 * The facts of all pages of a run in, a route for each parameter set out, each with how sure it is.
 * Each API version is a chart of the paths that its nouns can mean: from the shapes in NOTES, then from
 * what synopses state, then from what only the nouns say.
 */
import type { ModelType, Route } from '../model.ts';
import { coinSteps } from './coin-steps.ts';
import { inferPage } from './infer-page.ts';
import { learnBodies } from './learn-bodies.ts';
import { learnCalls } from './learn-calls.ts';
import { learnStated } from './learn-stated.ts';
import { namePages } from './name-pages.ts';
import type { RoutePage } from './route-page.ts';
import { openVersion } from './version.ts';
import { Vocabulary } from './vocabulary.ts';

/** By `<api version> <cmdlet>`, then by set name. */
export type InferredRoutes = Map<string, Map<string, Route>>;

/** The key of a page in the result. */
export function routeKeyOf(page: Pick<RoutePage, 'apiVersion' | 'cmdlet'>): string {
  return `${page.apiVersion} ${page.cmdlet}`;
}

/** Infers what can be inferred; a set without an entry has no route. */
export function inferRoutes(
  pages: readonly RoutePage[],
  types: readonly ModelType[],
): InferredRoutes {
  const named = namePages(pages);
  const vocabulary = new Vocabulary(named);
  const routes: InferredRoutes = new Map();
  for (const apiVersion of ['v1.0', 'beta'] as const) {
    const version = openVersion(
      named.filter(({ page }) => page.apiVersion === apiVersion),
      types.filter((type) => type.apiVersion === apiVersion),
      vocabulary,
    );
    learnBodies(version);
    learnStated(version);
    learnCalls(version);
    coinSteps(version);
    for (const page of version.pages) routes.set(routeKeyOf(page.page), inferPage(page, version));
  }
  return routes;
}
