/** The rows of sets and routes of a line in, the sets in the order of the cmdlet out. */
import type { CmdletLine, SharedParts } from '../../schema/line.ts';
import type { allParameterSets, Cmdlet, ParameterSet, Route } from '../../schema/model.ts';
import { compareNames } from '../../schema/naming.ts';

const everySet: typeof allParameterSets = '__AllParameterSets';

/** The sets of a line and the one that is the default. */
export function decodeSets(
  line: CmdletLine,
  shared: SharedParts,
): Pick<Cmdlet, 'defaultSet' | 'sets'> {
  const bySet = new Map<string, ParameterSet>();
  for (const row of line.sets) {
    const { route, words } = splitRow(row, shared.route);
    for (const word of words) {
      for (const name of setNames(word, shared)) bySet.set(name, { name, ...(route && { route }) });
    }
  }
  const [first = '', ...others] = bySet.keys();
  const names = line.order?.split(' ') ?? [first, ...others.sort(compareNames)];
  const usualDefault = first === everySet ? '' : first;
  const defaultSet = line.default ?? usualDefault;
  const sets: ParameterSet[] = [];
  for (const name of names) sets.push(bySet.get(name) ?? missing(name));
  return { ...(defaultSet !== '' && { defaultSet }), sets };
}

/** `[source/confidence] METHOD /path[?option,option...] sets...`, or `- sets...` where there is no route. */
function splitRow(
  row: string,
  usual: string,
): { readonly route: Route | undefined; readonly words: readonly string[] } {
  const words = row.split(' ');
  if (words[0] === '-') return { route: undefined, words: words.slice(1) };
  const origin = ((words[0]?.includes('/') ? words.shift() : usual) ?? '').split('/');
  const target = words[1]?.split('?') ?? [];
  const method = words[0];
  const path = target[0];
  const query = target[1]?.split(',');
  const source = origin[0];
  const confidence = origin[1];
  if (!path?.startsWith('/') || !source || !confidence) throw new RangeError(`'${row}'`);
  return {
    route: { method, path, ...(query && { query }), source, confidence } as Route,
    words: words.slice(2),
  };
}

/** `Create+1` stands for Create1, CreateExpanded1 and those via identity. */
function setNames(word: string, { families }: SharedParts): readonly string[] {
  for (const [mark, suffixes] of Object.entries(families)) {
    if (!word.includes(mark)) continue;
    // A function, so that no suffix is read as a pattern of the replacement.
    return suffixes.map((suffix) => word.replace(mark, () => suffix));
  }
  return [word];
}

function missing(name: string): never {
  throw new RangeError(`'${name}'`);
}
