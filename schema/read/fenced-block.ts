/** The fenced blocks of a part of a page. */
export interface FencedBlock {
  readonly label: string;
  /** Index of the opening fence. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** Lists the fenced blocks between two lines; an unclosed one ends with the part. */
export function fencedBlocks(
  lines: readonly string[],
  part: { readonly start: number; readonly end: number },
): readonly FencedBlock[] {
  const blocks: FencedBlock[] = [];
  let opened: { readonly label: string; readonly line: number } | undefined;
  for (let index = part.start; index < part.end; index++) {
    const line = lines[index] ?? '';
    if (!line.startsWith('```')) continue;
    if (!opened) opened = { label: line.slice(3).trim(), line: index };
    else if (line.trim() === '```') {
      blocks.push({ ...opened, lines: lines.slice(opened.line + 1, index) });
      opened = undefined;
    }
  }
  if (opened) blocks.push({ ...opened, lines: lines.slice(opened.line + 1, part.end) });
  return blocks;
}
