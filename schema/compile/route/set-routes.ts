/**
 * The route of each set of a page. A set that takes the whole body tells its own route; a set that
 * takes the body's properties has no such type and shares the route of its partner without
 * `Expanded`, or else the only route of the page that its keys fit.
 */
import {
  allParameterSets,
  type ModelType,
  type Parameter,
  type ParameterTarget,
  type Route,
} from '../../model.ts';
import { splitSetName } from '../set-name.ts';
import { elementType } from '../type-name.ts';
import { type InferredRoute, inferRoute } from './infer-route.ts';

export interface RoutedPage {
  readonly cmdlet: string;
  readonly synopsis: string;
  readonly sets: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly types: readonly ModelType[];
  /** The type of the whole body by set, as SYNTAX shows it. */
  readonly bodyTypes: ReadonlyMap<string, string>;
}

export interface SetRoutes {
  readonly routes: ReadonlyMap<string, Route>;
  readonly doubts: readonly { readonly route: Route; readonly why: string }[];
  /** Sets that no route of the page fits, although there is one. */
  readonly unfit: readonly string[];
}

/** Gives each set of the page its route; pages without a telling type have none. */
export function routeSets(page: RoutedPage): SetRoutes {
  if (page.bodyTypes.size === 0) return { routes: new Map(), doubts: [], unfit: [] };
  const byType = inferByType(page);
  const found = new Map<string, InferredRoute>();
  for (const set of page.sets) {
    const inferred = byType.get(page.bodyTypes.get(set) ?? '');
    if (inferred) found.set(set, inferred);
  }
  const unfit: string[] = [];
  for (const set of page.sets) {
    if (found.has(set) || byType.size === 0) continue;
    const partner = found.get(partnerOf(set));
    const fitting = [...byType.values()].filter((route) => fits(page, set, route));
    const shared = partner && fitting.includes(partner) ? partner : onlyOne(fitting);
    if (shared) found.set(set, shared);
    else unfit.push(set);
  }
  return {
    routes: new Map([...found].map(([set, { route }]) => [set, route])),
    doubts: [...new Set(byType.values())].flatMap(({ route, doubt }) =>
      doubt === undefined ? [] : [{ route, why: doubt }],
    ),
    unfit,
  };
}

function inferByType(page: RoutedPage): ReadonlyMap<string, InferredRoute> {
  const knownKeys = [...new Set(page.sets.flatMap((set) => identityKeys(page, set) ?? []))];
  const setsByType = new Map<string, string[]>();
  for (const [set, type] of page.bodyTypes) {
    setsByType.set(type, [...(setsByType.get(type) ?? []), set]);
  }
  const routes = new Map<string, InferredRoute>();
  for (const [bodyType, sets] of setsByType) {
    // A set with the keys as parameters tells which ones the path has; an identity only offers keys.
    const byKeys = sets.find((set) => identityKeys(page, set) === undefined);
    const set = byKeys ?? sets[0] ?? '';
    const inferred = inferRoute({
      cmdlet: page.cmdlet,
      synopsis: page.synopsis,
      bodyType,
      set,
      placeholders: identityKeys(page, set) ?? pathKeys(page, set),
      knownKeys,
      areAllNeeded: byKeys !== undefined,
    });
    if (inferred) routes.set(bodyType, inferred);
  }
  return routes;
}

function fits(page: RoutedPage, set: string, { placeholders }: InferredRoute): boolean {
  const keys = identityKeys(page, set);
  if (keys) return placeholders.every((placeholder) => keys.includes(placeholder));
  const own = pathKeys(page, set);
  return own.length === placeholders.length && own.every((key) => placeholders.includes(key));
}

function partnerOf(set: string): string {
  const { action, isViaIdentity, number } = splitSetName(set);
  return `${action}${isViaIdentity ? 'ViaIdentity' : ''}${number}`;
}

function onlyOne(routes: readonly InferredRoute[]): InferredRoute | undefined {
  return routes.length === 1 ? routes[0] : undefined;
}

function targetsOf(
  page: RoutedPage,
  set: string,
): readonly { readonly type: string; readonly target: ParameterTarget }[] {
  return page.parameters.flatMap(({ sets, type, target }) => {
    const membership = sets[set] ?? sets[allParameterSets];
    return membership ? [{ type, target: membership.target ?? target }] : [];
  });
}

function pathKeys(page: RoutedPage, set: string): readonly string[] {
  return targetsOf(page, set).flatMap(({ target }) =>
    target.kind === 'path' ? [target.placeholder] : [],
  );
}

function identityKeys(page: RoutedPage, set: string): readonly string[] | undefined {
  const identity = targetsOf(page, set).find(({ target }) => target.kind === 'identity');
  if (!identity) return undefined;
  const type = page.types.find(({ name }) => name === elementType(identity.type));
  return type?.properties.map(({ wireName }) => wireName) ?? [];
}
