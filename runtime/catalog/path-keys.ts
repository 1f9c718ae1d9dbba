/** The placeholders of a path, in order, each once. No expression: this is on the way of every lookup. */
export function pathKeys(path: string): readonly string[] {
  const parts = path.split('{').slice(1);
  return [...new Set(parts.map((part) => part.slice(0, part.indexOf('}'))))];
}
