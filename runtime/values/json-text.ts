/**
 * JSON in and out without loss: integers of any size stay exact, members keep their order, and a
 * member named `__proto__` is a member. JSON.parse and JSON.stringify do none of that.
 */
export type Json = null | boolean | string | number | bigint | readonly Json[] | JsonObject;

export type JsonObject = ReadonlyMap<string, Json>;

/** Writes JSON; with an indent, one member a line as the SDK sends it. */
export function writeJson(value: Json, indent: string = ''): string {
  return write(value, indent, '');
}

function write(value: Json, indent: string, margin: string): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  const inner = margin + indent;
  const colon = indent ? ': ' : ':';
  if (value instanceof Map) {
    const members = [...(value as JsonObject)].map(
      ([name, member]) => `${JSON.stringify(name)}${colon}${write(member, indent, inner)}`,
    );
    return wrap('{}', members, { indent, margin });
  }
  const elements = (value as readonly Json[]).map((element) => write(element, indent, inner));
  return wrap('[]', elements, { indent, margin });
}

function wrap(
  brackets: string,
  parts: readonly string[],
  layout: { readonly indent: string; readonly margin: string },
): string {
  if (parts.length === 0) return brackets;
  const open = brackets[0];
  const close = brackets[1];
  if (!layout.indent) return `${open}${parts.join(',')}${close}`;
  const inner = `\n${layout.margin}${layout.indent}`;
  return `${open}${inner}${parts.join(`,${inner}`)}\n${layout.margin}${close}`;
}
