/** The placeholders of a path, in order, each once. No expression: this is on the way of every lookup. */
export function pathKeys(path: string): readonly string[] {
  const keys = new Set<string>();
  for (let at = path.indexOf('{'); at >= 0; at = path.indexOf('{', at + 1)) {
    keys.add(path.slice(at + 1, path.indexOf('}', at)));
  }
  return [...keys];
}
