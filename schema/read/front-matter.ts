/** The `key: value` lines between the two `---` at the top of a page. */
export interface FrontMatter {
  readonly entries: ReadonlyMap<string, { readonly value: string; readonly line: number }>;
  /** Index of the first line after the closing `---`. */
  readonly end: number;
  readonly isClosed: boolean;
}

/** Reads the front matter, or undefined when the first line opens none. Nested YAML is skipped. */
export function readFrontMatter(lines: readonly string[]): FrontMatter | undefined {
  if (lines[0]?.trimEnd() !== '---') return undefined;
  const entries = new Map<string, { readonly value: string; readonly line: number }>();
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line.trimEnd() === '---') return { entries, end: index + 1, isClosed: true };
    const colon = line.indexOf(':');
    if (colon <= 0 || line.startsWith(' ') || line.startsWith('#')) continue;
    const value = line.slice(colon + 1).trim();
    entries.set(line.slice(0, colon).trim(), { value: unquote(value), line: index + 1 });
  }
  return { entries, end: lines.length, isClosed: false };
}

function unquote(value: string): string {
  const match = /^(["'])(.*)\1$/.exec(value);
  return match?.[2] ?? value;
}
