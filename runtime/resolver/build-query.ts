import type { BoundCall } from '../binder/bound-call.ts';
import { isList, toText } from '../values/to-text.ts';
import { escapeValue } from './expand-path.ts';

/** The query of the request with its question mark, or nothing: only what was bound is sent. */
export function buildQuery(call: BoundCall): string {
  const pairs: string[] = [];
  for (const { parameter, value } of call.arguments.values()) {
    if (parameter.target.kind !== 'query') continue;
    const text =
      typeof value === 'boolean'
        ? String(value)
        : isList(value)
          ? value.map((element) => toText(element)).join(',')
          : toText(value);
    pairs.push(`${parameter.target.name}=${escapeValue(text)}`);
  }
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
