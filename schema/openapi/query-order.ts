/** The order in which an operation's query options are sent, where it is not the usual one. */
import { compareNames } from '../naming.ts';
import type { Operation } from './document.ts';

/** What nearly all operations have; options of an operation's own come before them, by name. */
const usual = ['$top', '$skip', '$search', '$filter', '$count', '$orderby', '$select', '$expand'];

/** The options in the operation's order; undefined when that is the usual one. */
export function queryOrder({ parameters }: Operation): readonly string[] | undefined {
  const names = parameters.flatMap((parameter) =>
    parameter.in === 'query' ? [parameter.name] : [],
  );
  const expected = [...names].sort(
    (a, b) => usual.indexOf(a) - usual.indexOf(b) || compareNames(a, b),
  );
  return names.join() === expected.join() ? undefined : names;
}
