/**
 * The sets of a cmdlet in, the rows of its line out: each route once, with the sets that have it. The
 * default set is named first, and the others follow by name, as help pages have them; what is
 * otherwise is said by `default` and `order`.
 */

import type { CmdletLine } from '../line.ts';
import { allParameterSets, type Cmdlet, type ParameterSet, type Route } from '../model.ts';
import { compareNames } from '../naming.ts';
import { abbreviateSets } from './set-notation.ts';

export type SetRows = Pick<CmdletLine, 'default' | 'order' | 'sets'>;

/** Rows for the sets; `usual` is the origin that a route need not say. */
export function encodeSets({ sets, defaultSet }: Cmdlet, usual: string): SetRows {
  const rows = new Map<string, string[]>();
  for (const { name, route } of defaultFirst(sets, defaultSet)) {
    const key = route ? encodeRoute(route, usual) : '-';
    const names = rows.get(key);
    if (names) names.push(name);
    else rows.set(key, [name]);
  }
  const names = [...rows.values()].flat();
  const [first = ''] = names;
  const usualOrder = [first, ...names.slice(1).sort(compareNames)].join(' ');
  const order = sets.map(({ name }) => name).join(' ');
  const usualDefault = first === allParameterSets ? undefined : first;
  return {
    ...(defaultSet !== usualDefault && { default: defaultSet ?? '' }),
    ...(order !== usualOrder && { order }),
    sets: [...rows].map(([route, members]) => `${route} ${abbreviateSets(members)}`),
  };
}

/** The source and the confidence of a route, as a row or the shared parts say it. */
export function originOf({ source, confidence }: Route): string {
  return `${source}/${confidence}`;
}

function encodeRoute(route: Route, usual: string): string {
  const origin = originOf(route);
  const query = route.query ? `?${route.query.join()}` : '';
  return `${origin === usual ? '' : `${origin} `}${route.method} ${route.path}${query}`;
}

function defaultFirst(
  sets: readonly ParameterSet[],
  defaultSet: string | undefined,
): readonly ParameterSet[] {
  const chosen = sets.find(({ name }) => name === defaultSet);
  return chosen ? [chosen, ...sets.filter((set) => set !== chosen)] : sets;
}
