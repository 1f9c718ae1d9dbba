/**
 * The SYNTAX section: one fenced call for each set, in the notation of Get-Command -Syntax, wrapped
 * over lines at blanks. Gives name, type, mandatory and positional of each parameter as shown there.
 */
import { errorAt, type Finding, reasons } from '../diagnostic.ts';
import { fencedBlocks } from './fenced-block.ts';
import type { HelpSyntax, HelpSyntaxParameter } from './help-page.ts';
import { type Section, subSections } from './section.ts';

const setHeading = /^(\S.*?)(\s+\(Default\))?$/;
// [[-Name] <Type>] | [-Name] <Type> | [-Name <Type>] | -Name <Type> | [-Name] | -Name | [<CommonParameters>]
const item =
  /\s*(?:\[<(?:Common|Workflow)Parameters>\]|(\[?)(\[?)-([\w:.]+)(\]?)(?:\s+<([^>]+)>)?(\]?))(?=\s|$)/y;

/** Reads all calls; what cannot be read is a finding. */
export function readSyntax(
  lines: readonly string[],
  section: Section,
  cmdlet: string,
): { readonly syntax: readonly HelpSyntax[]; readonly findings: readonly Finding[] } {
  const syntax: HelpSyntax[] = [];
  const findings: Finding[] = [];
  for (const part of subSections(lines, section)) {
    const heading = part.isLead ? undefined : setHeading.exec(part.name);
    for (const block of fencedBlocks(lines, part)) {
      const text = block.lines.join(' ').trim();
      const call = readCall(text, cmdlet);
      if (typeof call === 'string') findings.push(errorAt(block.line + 2, call));
      else {
        syntax.push({
          setName: heading?.[1],
          isDefault: heading?.[2] !== undefined,
          line: part.isLead ? block.line + 1 : part.heading + 1,
          parameters: call,
        });
      }
    }
  }
  if (syntax.length === 0 && findings.length === 0) {
    findings.push(errorAt(section.heading + 1, reasons.noSyntax()));
  }
  return { syntax, findings };
}

function readCall(text: string, cmdlet: string): readonly HelpSyntaxParameter[] | string {
  const name = /^\S*/.exec(text)?.[0] ?? '';
  // Title and call may differ by letter case (help-and-routes.md §5).
  if (name.toLowerCase() !== cmdlet.toLowerCase()) return reasons.syntaxName(name, cmdlet);
  const parameters: HelpSyntaxParameter[] = [];
  item.lastIndex = name.length;
  let end = name.length;
  for (let match = item.exec(text); match; match = item.exec(text)) {
    end = item.lastIndex;
    const parameter = match[3];
    if (parameter === undefined) continue;
    const openings = (match[1] ?? '').length + (match[2] ?? '').length;
    const closings = (match[4] ?? '').length + (match[6] ?? '').length;
    if (openings !== closings) return reasons.badSyntax(match[0].trim());
    const type = match[5];
    const isPositional = type !== undefined && match[4] === ']';
    const isMandatory = openings === (isPositional ? 1 : 0);
    parameters.push({ name: parameter, type, isMandatory, isPositional });
  }
  const rest = text.slice(end).trim();
  return rest === '' ? parameters : reasons.badSyntax(rest.slice(0, 40));
}
