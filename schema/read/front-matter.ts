/** The `key: value` lines between the two `---` at the top of a page. */
export interface FrontMatter {
  readonly entries: ReadonlyMap<string, { readonly value: string; readonly line: number }>;
  /** Offset of the first line after the closing `---`. */
  readonly end: number;
  /** Its 1-based number. */
  readonly endLine: number;
  readonly isClosed: boolean;
}

/** Reads the front matter, or undefined when the first line opens none. Nested YAML is skipped. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  if (!/^---[ \t]*(?:\n|$)/.test(text)) return undefined;
  const entries = new Map<string, { readonly value: string; readonly line: number }>();
  let line = 2;
  for (let at = nextLine(text, 0); at < text.length; line++) {
    const next = nextLine(text, at);
    const content = text.slice(at, next).trimEnd();
    at = next;
    if (content === '---') return { entries, end: at, endLine: line + 1, isClosed: true };
    const colon = content.indexOf(':');
    if (colon <= 0 || content.startsWith(' ') || content.startsWith('#')) continue;
    const value = content.slice(colon + 1).trim();
    entries.set(content.slice(0, colon).trim(), { value: unquote(value), line });
  }
  return { entries, end: text.length, endLine: line, isClosed: false };
}

function nextLine(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed + 1;
}

function unquote(value: string): string {
  const match = /^(["'])(.*)\1$/.exec(value);
  return match?.[2] ?? value;
}
