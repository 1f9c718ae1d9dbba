/**
 * The text of one block of NOTES in, a parameter and the types below it out. The first line is
 * `NAME <Type>: text`; items stand two blanks deeper for each level. All notations (escaped brackets;
 * backticks around the type or around all, and list marks) become the same shape. Any other line
 * belongs to the text of the item before it. Millions of lines pass here, so a line is told apart by
 * its first characters, and no line is cut out of the text but its `Name <Type>`.
 */
import type { HelpShape, HelpShapeItem, HelpTypeShape } from './help-page.ts';
import type { ShapeNode, ShapePool } from './shape-pool.ts';
import { copyText } from './text-pool.ts';

/** The first line of a block. */
export const blockHead: RegExp = /^`?([A-Z][A-Z0-9_]*) `?<([^>`]+)>`?:(?: (.*))?$/;
const escapedBracket = /\\([<>[\]])/g;

/** The line without the backslashes that some pages put before brackets. */
export function unescapeBrackets(line: string): string {
  return line.includes('\\') ? line.replace(escapedBracket, '$1') : line;
}

/** Reads one block, or gives undefined when its first line heads none. */
export function readShapeBlock(block: string, pool: ShapePool): HelpShape | undefined {
  const text = unescapeBrackets(block);
  const firstEnd = endOfLine(text, 0);
  const head = blockHead.exec(text.slice(0, firstEnd));
  if (!head) return undefined;
  const [, name = '', type = '', description = ''] = head.map((part = '') => copyText(part));
  // Keys are told by what their description says (help-and-routes.md §5).
  const keepsText = /Identity$/.test(type);
  // Each type met so far, and its properties once it has one.
  const written: string[] = [type];
  const opened: (ShapeNode | undefined)[] = [pool.root(type)];
  // path[level - 1] is the place in `opened` of the type whose items stand at that level.
  const path: number[] = [0];
  for (let at = firstEnd + 1, end = 0; at < text.length; at = end + 1) {
    end = endOfLine(text, at);
    if (text.charCodeAt(at) !== blank) continue;
    const depth = skipBlanks(text, at);
    const level = Math.min((depth - at) >> 1, path.length);
    const owner = path[level - 1];
    if (owner === undefined) continue;
    const node = opened[owner] ?? pool.root(written[owner] ?? '');
    const start = skipMarks(text, depth);
    const item =
      expectedItem(text, start, node, keepsText) ?? itemAt(text, start, keepsText, { end, pool });
    if (!item) continue;
    if (item.name === anyProperty) {
      opened[owner] = pool.add(node, undefined);
      continue;
    }
    opened[owner] = pool.add(node, item);
    path.length = level;
    path.push(opened.length);
    opened.push(undefined);
    written.push(item.type);
  }
  // The parameter's own type may have no properties; another one without any is only mentioned.
  const types = opened.flatMap((node): HelpTypeShape[] => (node ? [pool.shape(node)] : []));
  return { name, description: description.trim(), types };
}

const blank = 0x20;
const anyProperty = '(Any)';

function endOfLine(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === blank) at++;
  return at;
}

/** Behind a list mark, a backtick and a bracket, each of which may be missing. */
function skipMarks(text: string, from: number): number {
  let at = from;
  if (text.charCodeAt(at) === 0x2d && text.charCodeAt(at + 1) === blank) at += 2;
  if (text.charCodeAt(at) === 0x60) at++;
  if (text.charCodeAt(at) === 0x5b) at++;
  return at;
}

/** The item that came here when the type was last read, if it comes again. */
function expectedItem(
  text: string,
  start: number,
  { lastItem, lastNode }: ShapeNode,
  keepsText: boolean,
): HelpShapeItem | undefined {
  if (keepsText || !lastNode || !lastItem) return undefined;
  const { written } = lastNode;
  const isSame = text.startsWith(written, start) && endsItem(text, start + written.length);
  return isSame ? lastItem : undefined;
}

/** `Name <Type>` and what closes it. */
function itemAt(
  text: string,
  start: number,
  keepsText: boolean,
  { end, pool }: { readonly end: number; readonly pool: ShapePool },
): HelpShapeItem | undefined {
  const close = text.indexOf('>', start) + 1;
  if (close === 0 || close > end || !endsItem(text, close)) return undefined;
  return pool.item(text.slice(start, keepsText ? end : close));
}

/** Behind the type come a bracket, a backtick, and surely a colon. */
function endsItem(text: string, from: number): boolean {
  let at = from;
  if (text.charCodeAt(at) === 0x5d) at++;
  if (text.charCodeAt(at) === 0x60) at++;
  return text.charCodeAt(at) === 0x3a;
}
