/** Bound call in, the query of its request out: what was bound and is not empty, in the SDK's order. */

import { foldCase } from '../base/case-map.ts';
import type { BoundCall } from '../binder/bound-call.ts';
import { targetIn } from '../binder/command-metadata.ts';
import { isList, toText } from '../values/to-text.ts';
import type { Value } from '../values/value.ts';
import { escapeValue } from './expand-path.ts';
import { isListCall, listOptions } from './list-query.ts';

/** The usual order: options of an operation's own come first, by name; these after them. */
const usualOrder = [
  '$top',
  '$skip',
  '$search',
  '$filter',
  '$count',
  '$orderby',
  '$select',
  '$expand',
];

/** The query of the request with its question mark, or nothing. */
export function buildQuery(call: BoundCall, order: readonly string[] = usualOrder): string {
  const options = new Map<string, Value>();
  for (const { parameter, value } of call.arguments.values()) {
    const target = targetIn(parameter, call.set);
    if (target.kind === 'query') options.set(target.name, value);
  }
  const adjusted = isListCall(call) ? listOptions(call, options) : options;
  const pairs = [...adjusted]
    .map(([name, value]) => ({ name, text: queryText(value), rank: order.indexOf(name) }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.rank - b.rank || (foldCase(a.name) < foldCase(b.name) ? -1 : 1))
    .map(({ name, text }) => `${name}=${escapeValue(text)}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** The SDK escapes every element of a list but the first, and then the whole (binding.md §5.6). */
function queryText(value: Value): string {
  if (typeof value === 'boolean') return String(value);
  if (!isList(value)) return toText(value);
  return value
    .map((element, index) => (index === 0 ? toText(element) : escapeValue(toText(element))))
    .join(',');
}
