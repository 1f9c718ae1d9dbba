/**
 * Reader of platyPS markdown, 2.0.0 and 2024-05-01. Layout facts: help-and-routes.md §5. Both have the
 * same sections; they differ in how a parameter's block and the aliases are written. A page that lacks
 * a part which every complete page has is taken as cut off.
 */
import { errorAt, type Finding, reasons } from '../diagnostic.ts';
import { isCmdletTitle } from './cmdlet-title.ts';
import { failed } from './failed.ts';
import type { FrontMatter } from './front-matter.ts';
import type { HelpPage, HelpTypeName, ReadResult } from './help-page.ts';
import type { NotesReader, ReadNotes } from './notes.ts';
import { decode, lineAt, type PageText } from './page-text.ts';
import type { ReadParameters } from './parameter-block.ts';
import { outline, type PageOutline, type Section } from './section.ts';
import type { SyntaxReader } from './syntax.ts';
import { copyText, type TextPool } from './text-pool.ts';

/** What reads the parts of a page. */
export interface MarkdownReaders {
  readonly names: TextPool;
  readonly syntax: SyntaxReader;
  readonly notes: NotesReader;
  readonly readParameters: (text: string, section: Section) => ReadParameters;
  /** Reads a section ALIASES, where the format has one. */
  readonly readAliases?: (text: string, section: Section) => readonly string[];
}

// SYNOPSIS and EXAMPLES may be missing; the others end the page, so that a cut is noticed.
const sectionsBeforeNotes = ['SYNTAX', 'PARAMETERS', 'INPUTS', 'OUTPUTS'] as const;
const notesHeading = '\n## NOTES';
const lastHeading = '## RELATED LINKS';

/** Reads one page; `page` is undefined when a finding is an error. */
export function readMarkdownPage(
  file: PageText,
  frontMatter: FrontMatter,
  readers: MarkdownReaders,
): ReadResult {
  const { text, parts, notesAt } = readHead(file, frontMatter);
  const moduleName = frontMatter.entries.get('Module Name');
  const { title } = parts;
  if (!moduleName?.value) return failed(errorAt(1, reasons.missingKey('Module Name')));
  if (!title) return failed(errorAt(frontMatter.endLine - 1, reasons.noTitle()));
  if (!isCmdletTitle(title.text)) {
    return failed(errorAt(title.line, reasons.badTitle(title.text)));
  }
  if (parts.openFence !== undefined) return failed(errorAt(parts.openFence, reasons.openFence()));
  for (const name of sectionsBeforeNotes) {
    if (!parts.sections.has(name)) return failed(cutOff(file, name));
  }
  if (notesAt === undefined) return failed(cutOff(file, 'NOTES'));

  const section = (name: string): Section => parts.sections.get(name) ?? noSection;
  const name = readers.names.own(title.text);
  const syntax = readers.syntax.read(text, section('SYNTAX'), name);
  const { parameters, findings } = readers.readParameters(text, section('PARAMETERS'));
  if (syntax.findings.length + findings.length > 0) return failed(...syntax.findings, ...findings);

  const notes = readers.notes.read(file, notesAt, parameters);
  if (file.bytes.indexOf(lastHeading, notes.end) < 0) return failed(cutOff(file, 'RELATED LINKS'));
  const page: HelpPage = {
    name,
    line: title.line,
    moduleName: readers.names.own(moduleName.value),
    moduleLine: moduleName.line,
    synopsis: textOf(text, section('SYNOPSIS')),
    description: textOf(text, section('DESCRIPTION')),
    syntax: syntax.syntax,
    parameters,
    inputs: readTypeNames(section('INPUTS'), readers.names),
    outputs: readTypeNames(section('OUTPUTS'), readers.names),
    aliases: aliasesOf(notes, readers, { text, section: parts.sections.get('ALIASES') }),
    shapes: notes.shapes,
  };
  return { page, findings: [] };
}

const noSection: Section = { name: '', line: 1, start: 0, end: 0, parts: [] };

function cutOff({ bytes }: PageText, section: string): Finding {
  return errorAt(lineAt(bytes, bytes.length - 1), reasons.missingSection(section));
}

interface Head {
  readonly text: string;
  readonly parts: PageOutline;
  /** Offset in bytes of the first line of NOTES. */
  readonly notesAt: number | undefined;
}

/** All that stands before NOTES, which alone may have megabytes. */
function readHead(file: PageText, { end, endLine }: FrontMatter): Head {
  const { bytes } = file;
  let at = bytes.indexOf(notesHeading);
  while (at >= 0) {
    const text = decode(file, 0, at + 1);
    const parts = outline(text, end, endLine);
    const lineEnd = bytes.indexOf(0x0a, at + 1);
    const isWhole = decode(file, at + notesHeading.length, lineEnd).trim() === '';
    // What looks like the heading may stand in an example.
    if (parts.openFence === undefined && isWhole) return { text, parts, notesAt: lineEnd + 1 };
    at = bytes.indexOf(notesHeading, at + 1);
  }
  const text = decode(file, 0, bytes.length);
  return { text, parts: outline(text, end, endLine), notesAt: undefined };
}

function aliasesOf(
  notes: ReadNotes,
  { names, readAliases }: MarkdownReaders,
  { text, section }: { readonly text: string; readonly section: Section | undefined },
): readonly string[] {
  const stated = section && readAliases ? readAliases(text, section) : [];
  return [...stated, ...notes.aliases].map((alias) => names.own(alias));
}

function textOf(text: string, { start, end }: Section): string {
  return copyText(text.slice(start, end).trim());
}

function readTypeNames({ parts }: Section, names: TextPool): readonly HelpTypeName[] {
  return parts
    .filter(({ isLead, name }) => !isLead && /^\S+$/.test(name))
    .map(({ name, line }) => ({ type: names.own(name), line }));
}
