/**
 * The facts of all pages of a run in, a route for each parameter set out, each with how sure it is.
 * Cmdlets whose noun is short come first, because their paths are the beginnings of the others'; what
 * a solved page proves about a type is added to the graph for those that follow.
 */
import type { ModelType, Route } from '../model.ts';
import { Corpus } from './corpus.ts';
import { inferPage } from './infer-page.ts';
import type { RoutePage } from './route-page.ts';

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
  const corpus = new Corpus(pages, types);
  const routes: InferredRoutes = new Map();
  const rounds = 3;
  for (let round = 0; round < rounds; round++) {
    for (const page of corpus.ordered) {
      const known = routes.get(routeKeyOf(page.page));
      if (known && page.page.sets.every((set) => isSettled(known.get(set.name)))) continue;
      routes.set(
        routeKeyOf(page.page),
        inferPage(page, corpus.of(page.page.apiVersion), corpus, round),
      );
    }
  }
  return routes;
}

function isSettled(route: Route | undefined): boolean {
  return route !== undefined && route.confidence !== 'guess';
}
