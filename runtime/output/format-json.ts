import { writeJson } from '../values/json-text.ts';
import { toJson } from '../values/to-json.ts';
import type { Value } from '../values/value.ts';

/** Objects as JSON: one as itself, several as an array, none as nothing. */
export function formatJson(values: readonly Value[]): string {
  const [first] = values;
  if (first === undefined) return '';
  return `${writeJson(values.length === 1 ? toJson(first) : values.map(toJson), '  ')}\n`;
}
