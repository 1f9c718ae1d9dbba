/**
 * Reader of platyPS markdown 2.0.0, as the Graph PowerShell SDK's reference is written. Layout facts:
 * help-and-routes.md §5. A page that lacks a part which every complete page has is taken as cut off.
 */
import { errorAt, type Finding, reasons } from '../diagnostic.ts';
import type { FrontMatter } from './front-matter.ts';
import type { HelpPage, HelpTypeName, ReadResult } from './help-page.ts';
import { readNotes } from './notes.ts';
import { readParameters } from './parameter-block.ts';
import { outline, type PageOutline, type Section } from './section.ts';
import { readSyntax } from './syntax.ts';

// EXAMPLES and SYNOPSIS may be missing; the others end the page, so that a cut is noticed.
const neededSections = [
  'SYNTAX',
  'PARAMETERS',
  'INPUTS',
  'OUTPUTS',
  'NOTES',
  'RELATED LINKS',
] as const;

/** Reads one page; `page` is undefined when a finding is an error. */
export function readPlatypsMarkdown(
  lines: readonly string[],
  frontMatter: FrontMatter,
): ReadResult {
  const moduleName = frontMatter.entries.get('Module Name');
  const parts = outline(lines, frontMatter.end);
  const title = parts.title;
  if (!moduleName?.value) return failed(errorAt(1, reasons.missingKey('Module Name')));
  if (!title) return failed(errorAt(frontMatter.end, reasons.noTitle()));
  if (!/^[A-Za-z]+-\w+$/.test(title.text)) {
    return failed(errorAt(title.index + 1, reasons.badTitle(title.text)));
  }
  const broken = [...parts.findings, ...missingSections(lines, parts)];
  if (broken.length > 0) return failed(...broken.slice(0, 1));

  const section = (name: string): Section => parts.sections.get(name) ?? noSection;
  const { syntax, findings: syntaxFindings } = readSyntax(lines, section('SYNTAX'), title.text);
  const { parameters, findings: blockFindings } = readParameters(lines, section('PARAMETERS'));
  const findings = [...syntaxFindings, ...blockFindings];
  if (findings.length > 0) return failed(...findings);

  const { aliases, shapes } = readNotes(lines, section('NOTES'), parameters);
  const page: HelpPage = {
    name: title.text,
    line: title.index + 1,
    moduleName: moduleName.value,
    moduleLine: moduleName.line,
    synopsis: textOf(lines, section('SYNOPSIS')),
    description: textOf(lines, section('DESCRIPTION')),
    syntax,
    parameters,
    inputs: readTypeNames(lines, section('INPUTS')),
    outputs: readTypeNames(lines, section('OUTPUTS')),
    aliases,
    shapes,
  };
  return { page, findings: [] };
}

const noSection: Section = { name: '', heading: 0, start: 0, end: 0 };

function failed(...findings: readonly Finding[]): ReadResult {
  return { page: undefined, findings };
}

function missingSections(lines: readonly string[], parts: PageOutline): Finding[] {
  const last = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  return neededSections
    .filter((name) => !parts.sections.has(name))
    .map((name) => errorAt(last, reasons.missingSection(name)));
}

function textOf(lines: readonly string[], section: Section): string {
  return lines.slice(section.start, section.end).join('\n').trim();
}

function readTypeNames(lines: readonly string[], section: Section): readonly HelpTypeName[] {
  const names: HelpTypeName[] = [];
  for (let index = section.start; index < section.end; index++) {
    const type = /^### (\S+)\s*$/.exec(lines[index] ?? '')?.[1];
    if (type !== undefined) names.push({ type, line: index + 1 });
  }
  return names;
}
