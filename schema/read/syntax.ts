/**
 * The SYNTAX section: one fenced call for each set, in the notation of Get-Command -Syntax, wrapped
 * over lines at blanks. Gives name, type, mandatory and positional of each parameter as shown there.
 */
import { errorAt, type Finding, reasons } from '../diagnostic.ts';
import type { HelpSyntax, HelpSyntaxParameter } from './help-page.ts';
import type { Section } from './section.ts';
import { copyText, type TextPool } from './text-pool.ts';

const setHeading = /^(\S.*?)(\s+\(Default\))?$/;
// [[-Name] <Type>] | [-Name] <Type> | [-Name <Type>] | -Name <Type> | [-Name] | -Name | [<CommonParameters>]
const notation =
  /^(?:\[<(?:Common|Workflow)Parameters>\]|(\[?)(\[?)-([\w:.]+)(\]?)(?:\s+<([^>]+)>)?(\]?))$/;

/** Reads calls; what several calls show alike is read once. */
export class SyntaxReader {
  readonly #items = new Map<string, HelpSyntaxParameter | 'none' | 'bad'>();
  readonly #names: TextPool;

  constructor(names: TextPool) {
    this.#names = names;
  }

  /** Reads all calls of the section; what cannot be read is a finding. */
  read(
    text: string,
    section: Section,
    cmdlet: string,
  ): { readonly syntax: readonly HelpSyntax[]; readonly findings: readonly Finding[] } {
    const syntax: HelpSyntax[] = [];
    const findings: Finding[] = [];
    for (const part of section.parts) {
      const heading = part.isLead ? undefined : setHeading.exec(part.name);
      for (const { start, end, line } of part.fences) {
        const parameters = this.readCall(text.slice(start, end).trim(), cmdlet);
        if (typeof parameters === 'string') findings.push(errorAt(line + 1, parameters));
        else {
          syntax.push({
            setName: heading?.[1] === undefined ? undefined : this.#names.own(heading[1]),
            isDefault: heading?.[2] !== undefined,
            line: part.isLead ? line : part.line,
            parameters,
          });
        }
      }
    }
    if (syntax.length === 0 && findings.length === 0) {
      findings.push(errorAt(section.line, reasons.noSyntax()));
    }
    return { syntax, findings };
  }

  /** The parameters of one call, or what is wrong with it. */
  readCall(call: string, cmdlet: string): readonly HelpSyntaxParameter[] | string {
    const name = /^\S*/.exec(call)?.[0] ?? '';
    // Title and call may differ by letter case (help-and-routes.md §5).
    if (name !== cmdlet && name.toLowerCase() !== cmdlet.toLowerCase()) {
      return reasons.syntaxName(name, cmdlet);
    }
    const parameters: HelpSyntaxParameter[] = [];
    for (let at = skipBlanks(call, name.length); at < call.length; ) {
      const end = endOfItem(call, at);
      const parameter = this.#item(call.slice(at, end));
      if (parameter === 'bad')
        return reasons.badSyntax(call.slice(at, at + 40).replace(/\s+/g, ' '));
      if (parameter !== 'none') parameters.push(parameter);
      at = skipBlanks(call, end);
    }
    return parameters;
  }

  #item(text: string): HelpSyntaxParameter | 'none' | 'bad' {
    const known = this.#items.get(text);
    if (known) return known;
    const key = copyText(text);
    const item = readItem(key);
    this.#items.set(key, item);
    return item;
  }
}

function readItem(text: string): HelpSyntaxParameter | 'none' | 'bad' {
  const match = notation.exec(text);
  if (!match) return 'bad';
  const [, outer = '', inner = '', name, nameEnd = '', type, end = ''] = match;
  if (name === undefined) return 'none';
  const openings = outer.length + inner.length;
  if (openings !== nameEnd.length + end.length) return 'bad';
  const isPositional = type !== undefined && nameEnd === ']';
  const isMandatory = openings === (isPositional ? 1 : 0);
  return { name, type: type?.replace(/\s+/g, ' '), isMandatory, isPositional };
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** An item ends at a blank outside of brackets, unless the type of its parameter is still to come. */
function endOfItem(text: string, from: number): number {
  let depth = 0;
  let isInType = false;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3c) isInType = true;
    else if (code === 0x3e) isInType = false;
    else if (isInType) continue;
    else if (code === 0x5b) depth++;
    else if (code === 0x5d) depth--;
    else if (depth <= 0 && isBlank(code)) {
      const next = skipBlanks(text, at);
      if (text.charCodeAt(next) !== 0x3c || text.charCodeAt(at - 1) === 0x3e) return at;
      at = next - 1;
    }
  }
  return text.length;
}
