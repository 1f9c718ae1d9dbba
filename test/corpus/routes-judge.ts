/**
 * The routes of the SDK's sets against those that our generator infers from help pages without the
 * OpenAPI files, counted by kind of operation and by how sure the route is. A route that is called
 * certain may not be another one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeSets } from '../../runtime/catalog/decode-sets.ts';
import type { CmdletLine, SharedParts } from '../../schema/line.ts';
import type { Route } from '../../schema/model.ts';
import type { Verdict } from './difference.ts';
import { generated, type RecipeName } from './generated.ts';
import type { JudgeCases } from './judges.ts';

interface TrueRoute {
  readonly method: string;
  readonly path: string;
}

interface TrueSet extends TrueRoute {
  readonly name: string;
}

/** A line of the routes of 2023, or of the definitions of 2.25. */
interface TruthLine {
  readonly api: string;
  readonly cmdlet: string;
  readonly routes?: readonly (TrueRoute & { readonly sets: readonly string[] })[];
  readonly sets?: Readonly<Record<string, TrueRoute>>;
}

/** The first that fits; `last` is the last segment of the path. */
const kinds: readonly (readonly [
  kind: string,
  is: (set: TrueSet & { readonly last: string }) => boolean,
])[] = [
  ['upload session', ({ last }) => last.endsWith('createUploadSession')],
  ['count', ({ last }) => last === '$count'],
  ['reference', ({ last }) => last === '$ref'],
  ['value', ({ last }) => last === '$value' || last === 'content'],
  ['delta', ({ last }) => last.startsWith('microsoft.graph.delta(')],
  ['action', ({ last, method }) => last.startsWith('microsoft.graph.') && method === 'POST'],
  ['function', ({ last }) => last.startsWith('microsoft.graph.') && last.includes('(')],
  ['cast', ({ last }) => last.startsWith('microsoft.graph.')],
  ['list', ({ name, method }) => method === 'GET' && name.startsWith('List')],
  ['get', ({ method }) => method === 'GET'],
  ['create', ({ method }) => method === 'POST'],
  ['update', ({ method }) => method === 'PATCH' || method === 'PUT'],
  ['delete', ({ method }) => method === 'DELETE'],
];

/** What the cases are counted under: the kind of the operation, and how sure we are. */
export const routeParts: readonly string[] = [
  ...kinds.map(([kind]) => kind),
  ...['certain', 'likely', 'guess', 'none'].map(confidencePart),
];

type RoutesOfSets = ReadonlyMap<string, Route | undefined>;

/** Opens the judge over the catalogue of a recipe without OpenAPI. */
export async function openRoutesJudge(
  corpus: string,
  recipe: RecipeName,
): Promise<JudgeCases | string> {
  const made = await generated(corpus, recipe);
  if (typeof made === 'string') return made;
  const routes = readRoutes(made.folder);
  return async (record) => {
    const line = record as TruthLine;
    const cmdlet = `${line.api} ${line.cmdlet}`;
    const known = routes.get(cmdlet);
    return setsOf(line).map((set) => judgeSet(cmdlet, set, known));
  };
}

function judgeSet(cmdlet: string, set: TrueSet, known: RoutesOfSets | undefined): Verdict {
  // A page with one set does not name it, so its number is not known.
  const route = known?.size === 1 ? [...known.values()][0] : known?.get(set.name);
  const expected = `${set.method} ${set.path}`;
  const actual = route ? `${route.method} ${route.path}` : null;
  const confidence = route?.confidence ?? 'none';
  const parts = [kindOf(set), confidencePart(confidence)];
  const isRight = actual === expected;
  return {
    case: `${cmdlet} ${set.name}`,
    parts,
    differences: isRight ? [] : parts.map((part) => ({ what: confidence, expected, actual, part })),
    isForbidden: !isRight && confidence === 'certain',
  };
}

function confidencePart(confidence: string): string {
  return `(${confidence})`;
}

function kindOf(set: TrueSet): string {
  const last = set.path.slice(set.path.lastIndexOf('/') + 1);
  return kinds.find(([, is]) => is({ ...set, last }))?.[0] ?? 'other';
}

function setsOf({ routes = [], sets = {} }: TruthLine): readonly TrueSet[] {
  return [
    ...routes.flatMap(({ method, path, sets: names }) =>
      names.map((name) => ({ name, method, path })),
    ),
    ...Object.entries(sets).map(([name, { method, path }]) => ({ name, method, path })),
  ];
}

/** By `<api version> <cmdlet>`: in SDK 1 both versions have cmdlets of one name. */
function readRoutes(folder: string): ReadonlyMap<string, RoutesOfSets> {
  const shared = JSON.parse(readFileSync(join(folder, 'shared.json'), 'utf8')) as SharedParts;
  const found = new Map<string, RoutesOfSets>();
  for (const api of ['v1.0', 'beta']) {
    for (const file of readdirSync(join(folder, api))) {
      const lines = readFileSync(join(folder, api, file), 'utf8').split('\n');
      for (const text of lines.filter((line) => line !== '')) {
        const line = JSON.parse(text) as CmdletLine;
        const { sets } = decodeSets(line, shared);
        found.set(`${api} ${line.name}`, new Map(sets.map(({ name, route }) => [name, route])));
      }
    }
  }
  return found;
}
