/**
 * Compiled definitions in, the same with the routes of their sets out. Where OpenAPI told a route it
 * stays; the others are inferred from what all pages say together, and what no other page helps with
 * keeps what its own page tells.
 */
import type { CollectedDefinition } from './collect.ts';
import { nameOnlySet } from './compile/only-set.ts';
import type { Diagnostic } from './diagnostic.ts';
import { inferRoutes, routeKeyOf } from './infer/infer-routes.ts';
import type { Cmdlet, ModelType, Route } from './model.ts';

export interface Compiled {
  readonly definitions: readonly CollectedDefinition[];
  readonly types: readonly ModelType[];
}

export interface Routed extends Compiled {
  readonly diagnostics: readonly Diagnostic[];
}

/** Adds what can be told of the routes, and of sets by them; a set of which nothing is known has none. */
export function addRoutes({ definitions, types }: Compiled): Routed {
  const isComplete = definitions.every(({ cmdlet }) =>
    cmdlet.sets.every(({ route }) => isExact(route)),
  );
  const inferred = isComplete
    ? new Map<string, ReadonlyMap<string, Route>>()
    : inferRoutes(
        definitions.map(({ routePage }) => routePage),
        types,
      );
  const routed = definitions.map((definition) => {
    const routes = inferred.get(routeKeyOf(definition.routePage));
    const cmdlet = routes ? withRoutes(definition.cmdlet, routes) : definition.cmdlet;
    return { ...definition, cmdlet: nameOnlySet(cmdlet) };
  });
  const diagnostics = routed.flatMap(({ file, cmdlet, routeFindings }): Diagnostic[] => {
    const isOfPage = cmdlet.sets.some(({ route }) => route?.source === 'bodyTypeName');
    return isOfPage ? routeFindings.map((finding) => ({ file, ...finding })) : [];
  });
  return { definitions: routed, types, diagnostics };
}

function withRoutes(cmdlet: Cmdlet, routes: ReadonlyMap<string, Route>): Cmdlet {
  const sets = cmdlet.sets.map((set) => {
    const found = routes.get(set.name);
    const isTold = found === undefined || isExact(set.route);
    return isTold ? set : { ...set, route: betterOf(set.route, found) };
  });
  return { ...cmdlet, sets };
}

/** All pages know more than one; only a page that is certain is believed more than their guess. */
function betterOf(own: Route | undefined, found: Route): Route {
  if (own?.confidence !== 'certain' || found.confidence !== 'guess') return found;
  return { ...own, confidence: 'guess' };
}

function isExact(route: Route | undefined): boolean {
  return route?.source === 'openapi';
}
