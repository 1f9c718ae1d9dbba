/**
 * Lines of a markdown page in, its `## ` sections out. Text inside fences is never a heading
 * (help-and-routes.md §5: PowerShell comments in examples). Only line starts are looked at, so that
 * a page of 4 MB costs milliseconds.
 */
import { errorAt, type Finding, reasons } from '../diagnostic.ts';

export interface Section {
  readonly name: string;
  /** Index into the lines of the heading itself. */
  readonly heading: number;
  /** Index of the first line after the heading. */
  readonly start: number;
  /** Index after the last line. */
  readonly end: number;
}

export interface PageOutline {
  readonly title: { readonly text: string; readonly index: number } | undefined;
  readonly sections: ReadonlyMap<string, Section>;
  readonly findings: readonly Finding[];
}

/** The title and sections of a page, from line `first` on; the first of two equal sections counts. */
export function outline(lines: readonly string[], first: number): PageOutline {
  let title: PageOutline['title'];
  const headings: { readonly name: string; readonly index: number }[] = [];
  const findings: Finding[] = [];
  const fenceState = new FenceState();
  for (let index = first; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (fenceState.takes(line, index) || !line.startsWith('#')) continue;
    if (line.startsWith('## ')) headings.push({ name: line.slice(3).trim(), index });
    else if (line.startsWith('# ') && !title) title = { text: line.slice(2).trim(), index };
  }
  if (fenceState.openedAt !== undefined) {
    findings.push(errorAt(fenceState.openedAt + 1, reasons.openFence()));
  }
  const sections = new Map<string, Section>();
  headings.forEach(({ name, index }, position) => {
    const key = name.toUpperCase();
    const end = headings[position + 1]?.index ?? lines.length;
    if (!sections.has(key)) sections.set(key, { name, heading: index, start: index + 1, end });
  });
  return { title, sections, findings };
}

export interface SubSection extends Section {
  /** Whether the page itself has no such heading: the text before the first one. */
  readonly isLead: boolean;
}

/** The parts of a section under its `### ` headings; text before the first comes as the lead. */
export function subSections(lines: readonly string[], section: Section): readonly SubSection[] {
  const starts: number[] = [];
  const fenceState = new FenceState();
  for (let index = section.start; index < section.end; index++) {
    const line = lines[index] ?? '';
    if (!fenceState.takes(line, index) && line.startsWith('### ')) starts.push(index);
  }
  const parts: SubSection[] = [];
  const lead = { name: '', heading: section.heading, start: section.start, isLead: true };
  parts.push({ ...lead, end: starts[0] ?? section.end });
  starts.forEach((heading, position) => {
    const name = (lines[heading] ?? '').slice(4).trim();
    const end = starts[position + 1] ?? section.end;
    parts.push({ name, heading, start: heading + 1, end, isLead: false });
  });
  return parts;
}

/** Follows the fences from line to line. */
class FenceState {
  openedAt: number | undefined;
  #mark = '';

  /** Whether the line belongs to a fenced block, its first and last line included. */
  takes(line: string, index: number): boolean {
    const isInside = this.openedAt !== undefined;
    if (!line.startsWith('```')) return isInside;
    const mark = /^`+/.exec(line)?.[0] ?? '';
    if (!isInside) {
      // Three backticks and more text with a backtick are code within a line, not a fence.
      if (line.includes('`', mark.length)) return false;
      this.openedAt = index;
      this.#mark = mark;
    } else if (mark.length >= this.#mark.length && line.trim() === mark) {
      this.openedAt = undefined;
    }
    return true;
  }
}
