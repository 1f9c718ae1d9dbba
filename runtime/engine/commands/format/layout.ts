/** Blocks in, the text at a width out. */
import type { Alignment, Block, Column, ListBlock, TableBlock, WideBlock } from './block.ts';
import { displayWidth } from './cell-text.ts';

/** The text of all blocks, each line with its end. */
export function layOut(blocks: readonly Block[], width: number): string {
  return blocks.map((block) => layouts[block.kind](block as never, width)).join('');
}

const layouts: {
  readonly [Kind in Block['kind']]: (
    block: Extract<Block, { kind: Kind }>,
    width: number,
  ) => string;
} = {
  text: ({ lines }) => lines.map((line) => `${line}\n`).join(''),
  table: layOutTable,
  list: layOutList,
  wide: layOutWide,
};

function layOutTable(table: TableBlock, width: number): string {
  const widths = shrink(columnWidths(table), width);
  const shown = table.columns
    .map((column, index) => ({ column, index, width: widths[index] ?? -1 }))
    .filter((each) => each.width > 0);
  const line = (texts: readonly string[]): string[] => {
    const cells = shown.map(({ column, index, width: own }) =>
      cellLines(texts[index] ?? '', own, { column, wraps: table.wraps }),
    );
    const height = Math.max(1, ...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) =>
      shown
        .map(({ column, width: own }, place) => {
          const text = cells[place]?.[at] ?? '';
          return pad(text, own, {
            alignment: column.alignment,
            isLast: place === shown.length - 1,
          });
        })
        .join(' '),
    );
  };
  const labels = table.columns.map(({ label }) => label);
  const header = table.hidesHeaders
    ? []
    : [...line(labels), ...line(labels.map((label) => '-'.repeat(displayWidth(label))))];
  const groups = table.groups.map(({ title, rows }) => {
    const body = rows.flatMap((row) => (typeof row === 'string' ? [row] : line(row)));
    const start = title === null ? '\n' : `\n   ${title}\n\n`;
    return start + [...header, ...body].map((text) => `${text}\n`).join('');
  });
  return `${groups.join('')}\n`;
}

function columnWidths({ columns, groups, wraps }: TableBlock): number[] {
  return columns.map(({ label, width }, index) => {
    if (width !== undefined) return width;
    const texts = groups.flatMap(({ rows }) =>
      rows.flatMap((row) => (typeof row === 'string' ? [] : cut(row[index] ?? '', wraps))),
    );
    return Math.max(displayWidth(label), 1, ...texts.map(displayWidth));
  });
}

/** Of several lines the first, and a sign that there are more; all of them where they wrap. */
function cut(text: string, wraps: boolean): readonly string[] {
  const lines = text.split(/\r?\n/);
  return wraps || lines.length === 1 ? lines : [`${lines[0] ?? ''}…`];
}

/** The narrowest that a column may become before it is left out. */
const narrowest = 2;

/** Columns are cut, or left out, from the end until the rest fits. */
function shrink(widths: readonly number[], most: number): readonly number[] {
  const fitted = [...widths];
  for (;;) {
    const shown = fitted.filter((width) => width > 0);
    const excess = shown.reduce((sum, width) => sum + width, 0) + shown.length - 1 - most;
    const last = fitted.findLastIndex((width) => width > 0);
    if (excess <= 0 || last < 0) return fitted;
    const left = (fitted[last] ?? 0) - excess;
    fitted[last] = left < narrowest ? -1 : left;
  }
}

function cellLines(
  text: string,
  width: number,
  { column, wraps }: { readonly column: Column; readonly wraps: boolean },
): readonly string[] {
  const lines = cut(text, wraps);
  if (wraps) return lines.flatMap((line) => chunks(line, width));
  return lines.map((line) => truncate(line, width, column.alignment));
}

function chunks(text: string, width: number): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at === 0 || at < text.length; at += width)
    parts.push(text.slice(at, at + width));
  return parts;
}

/** What is right-aligned keeps its end. */
function truncate(text: string, width: number, alignment: Alignment): string {
  if (displayWidth(text) <= width) return text;
  const room = width - 1;
  return alignment === 'right' ? `…${text.slice(text.length - room)}` : `${text.slice(0, room)}…`;
}

function pad(
  text: string,
  width: number,
  { alignment, isLast }: { readonly alignment: Alignment; readonly isLast: boolean },
): string {
  const room = Math.max(0, width - displayWidth(text));
  if (alignment === 'right') return ' '.repeat(room) + text;
  const before = alignment === 'center' ? Math.floor(room / 2) : 0;
  return ' '.repeat(before) + text + (isLast ? '' : ' '.repeat(room - before));
}

function layOutList({ groups }: ListBlock, width: number): string {
  const texts = groups.map(({ title, records }) => {
    const start = title === null ? '' : `\n   ${title}\n`;
    return start + records.map((record) => `\n${layOutRecord(record, width)}`).join('');
  });
  const isEmpty = groups.every(({ records }) => records.every((record) => record.length === 0));
  return isEmpty ? '\n' : `${texts.join('')}\n`;
}

function layOutRecord(record: readonly (readonly [string, string])[], width: number): string {
  const margin = Math.max(0, ...record.map(([label]) => displayWidth(label)));
  const indent = ' '.repeat(margin + 3);
  return record
    .map(([label, text]) => {
      const lines = text
        .split(/\r?\n/)
        .flatMap((line) => wrapWords(line, Math.max(1, width - margin - 3)));
      const start = label + ' '.repeat(margin - displayWidth(label));
      return `${start} : ${lines.join(`\n${indent}`)}\n`;
    })
    .join('');
}

/** Lines broken behind blanks, and inside of words that are longer than a line. */
function wrapWords(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/\S*\s?/g) ?? []) {
    if (line !== '' && displayWidth(line) + displayWidth(word) > width) {
      lines.push(line);
      line = '';
    }
    line += word;
    while (displayWidth(line) > width) {
      lines.push(line.slice(0, width));
      line = line.slice(width);
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

function layOutWide({ columns, texts }: WideBlock, width: number): string {
  const count = columns ?? 2;
  const own = Math.floor(width / count);
  const lines: string[] = [];
  for (let at = 0; at < texts.length; at += count) {
    const row = Array.from({ length: count }, (_, place) => texts[at + place] ?? '');
    lines.push(
      row
        .map((text, place) =>
          pad(truncate(text, own, 'left'), own, {
            alignment: 'left',
            isLast: place === count - 1,
          }),
        )
        .join(' '),
    );
  }
  return `\n${lines.map((line) => `${line}\n`).join('')}\n`;
}
