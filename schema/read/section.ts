/**
 * Markdown text in, its `## ` sections with their `### ` parts and fenced blocks out, in one pass over
 * the starts of lines. Text inside fences is never a heading (help-and-routes.md §5: PowerShell
 * comments in examples). Places are offsets into the text; lines are 1-based and serve findings.
 */
export interface Fence {
  readonly label: string;
  /** Of the opening fence. */
  readonly line: number;
  /** Offset of the opening fence. */
  readonly at: number;
  /** Offsets of the text inside. */
  readonly start: number;
  readonly end: number;
}

export interface Part {
  readonly name: string;
  /** Whether the page itself has no such heading: the text before the first one. */
  readonly isLead: boolean;
  /** Of the heading; of the section's for the lead. */
  readonly line: number;
  /** Offset of the heading itself. */
  readonly at: number;
  readonly start: number;
  end: number;
  readonly fences: Fence[];
}

export interface Section {
  readonly name: string;
  readonly line: number;
  readonly start: number;
  end: number;
  /** The lead first. */
  readonly parts: Part[];
}

export interface PageOutline {
  readonly title: { readonly text: string; readonly line: number } | undefined;
  /** By name in upper case; the first of two equal sections counts. */
  readonly sections: ReadonlyMap<string, Section>;
  /** The line of a fence that nothing closes. */
  readonly openFence: number | undefined;
  /** The number of the last line. */
  readonly lastLine: number;
}

const hash = 0x23;
const backtick = 0x60;

/** The outline of the text from an offset on, which begins the given line. */
export function outline(text: string, offset: number, firstLine: number): PageOutline {
  let title: PageOutline['title'];
  const sections = new Map<string, Section>();
  let section: Section | undefined;
  let part: Part | undefined;
  let open: { mark: string; label: string; line: number; at: number; start: number } | undefined;
  let line = firstLine;
  const endPart = (at: number): void => {
    if (part) part.end = at;
  };
  for (let at = offset; at < text.length; line++) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    const first = text.charCodeAt(at);
    if (first === backtick && text.startsWith('```', at)) {
      const content = text.slice(at, end);
      const mark = /^`+/.exec(content)?.[0] ?? '';
      if (open) {
        if (mark.length >= open.mark.length && content.trim() === mark) {
          part?.fences.push({ ...open, end: at });
          open = undefined;
        }
        // Three backticks and more text with a backtick are code within a line, not a fence.
      } else if (!content.includes('`', mark.length)) {
        open = { mark, label: content.slice(mark.length).trim(), line, at, start: end + 1 };
      }
    } else if (first === hash && !open) {
      const content = text.slice(at, end);
      if (content.startsWith('### ') && section) {
        endPart(at);
        part = newPart(content.slice(4).trim(), { line, at, start: end + 1, isLead: false });
        section.parts.push(part);
      } else if (content.startsWith('## ')) {
        endPart(at);
        if (section) section.end = at;
        const name = content.slice(3).trim();
        part = newPart('', { line, at, start: end + 1, isLead: true });
        section = { name, line, start: end + 1, end: text.length, parts: [part] };
        const key = name.toUpperCase();
        if (!sections.has(key)) sections.set(key, section);
      } else if (content.startsWith('# ')) {
        title ??= { text: content.slice(2).trim(), line };
      }
    }
    at = end + 1;
  }
  endPart(text.length);
  // An unclosed fence ends with the part.
  if (open) part?.fences.push({ ...open, end: text.length });
  return { title, sections, openFence: open?.line, lastLine: Math.max(firstLine, line - 1) };
}

function newPart(
  name: string,
  place: { readonly line: number; readonly at: number; readonly start: number; isLead: boolean },
): Part {
  return { name, ...place, end: place.start, fences: [] };
}
