/**
 * The NOTES section: aliases of the cmdlet and the shapes of its complex parameters. A shape is a
 * line `NAME <Type>: text` and items two blanks deeper for each level; all notations (escaped brackets;
 * backticks around the type or around all, and list marks) become the same tree. Any other line belongs to the text of the
 * item before it. Millions of lines pass here, so a line is told apart by its first characters.
 */
import type { HelpParameter, HelpShape } from './help-page.ts';
import type { Section } from './section.ts';

interface MutableShape extends HelpShape {
  isOpen: boolean;
  readonly items: MutableShape[];
}

const headerLine = /^`?([A-Z][A-Z0-9_]*) `?<([^>`]+)>`?:(?: (.*))?$/;
const itemLine = /^( *)(?:- )?`?\[?(\(Any\)|[A-Za-z_]\w*) <([^>`]+)>\]?`?:(?: (.*))?$/;
const escapedBracket = /\\([<>[\]])/g;

export interface ReadNotes {
  readonly aliases: readonly string[];
  readonly shapes: readonly HelpShape[];
}

/** Reads aliases and shapes; only the given parameters can head a shape. */
export function readNotes(
  lines: readonly string[],
  section: Section,
  parameters: readonly HelpParameter[],
): ReadNotes {
  const heads = new Set(parameters.map(({ name }) => name.toUpperCase()));
  const shapes: MutableShape[] = [];
  const aliases: string[] = [];
  // path[level] is the shape whose items stand at that level.
  let path: MutableShape[] = [];
  for (let index = section.start; index < section.end; index++) {
    const raw = lines[index] ?? '';
    const first = raw.charCodeAt(0);
    if (first === 0x20) {
      const match = path.length > 0 ? itemLine.exec(unescapeBrackets(raw)) : null;
      if (match) addItem(path, match, index + 1);
    } else if (first === 0x23) {
      const alias = /^### (\S+-\S+)$/.exec(raw)?.[1];
      if (alias !== undefined) aliases.push(alias);
    } else if (first === 0x60 || (first >= 0x41 && first <= 0x5a)) {
      const match = headerLine.exec(unescapeBrackets(raw));
      if (!match || !heads.has(match[1] ?? '')) continue;
      const shape = newShape(match[1] ?? '', match[2] ?? '', match[3] ?? '', index + 1);
      shapes.push(shape);
      path = [shape];
    }
  }
  return { aliases, shapes };
}

function addItem(path: MutableShape[], match: RegExpExecArray, line: number): void {
  const level = Math.floor((match[1] ?? '').length / 2);
  const parent = path[Math.min(level, path.length) - 1];
  if (!parent) return;
  if (match[2] === '(Any)') {
    parent.isOpen = true;
    return;
  }
  const shape = newShape(match[2] ?? '', match[3] ?? '', match[4] ?? '', line);
  parent.items.push(shape);
  path.length = Math.min(level, path.length);
  path.push(shape);
}

function newShape(name: string, type: string, description: string, line: number): MutableShape {
  return { name, type, description: description.trim(), line, isOpen: false, items: [] };
}

function unescapeBrackets(line: string): string {
  return line.includes('\\') ? line.replace(escapedBracket, '$1') : line;
}
