import type { Json } from '../../values/json-text.ts';

/** Our JSON as JavaScript's own, which is what the upload reads: objects for maps. */
export function toPlainJson(json: Json | undefined): unknown {
  if (json instanceof Map) {
    return Object.fromEntries([...json].map(([name, member]) => [name, toPlainJson(member)]));
  }
  return Array.isArray(json) ? json.map(toPlainJson) : json;
}

/** JavaScript's JSON as ours. */
export function fromPlainJson(value: unknown): Json {
  if (Array.isArray(value)) return value.map(fromPlainJson);
  if (typeof value === 'object' && value !== null) {
    return new Map(Object.entries(value).map(([name, member]) => [name, fromPlainJson(member)]));
  }
  return (value ?? null) as Json;
}
