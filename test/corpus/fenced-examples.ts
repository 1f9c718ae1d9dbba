/** The examples of a help page: its blocks fenced as powershell, in order. */

const fence = /^([ \t]*)(`{3,}|~{3,})[ \t]*(\S*)[^\n]*$/;

/** The text of each block between fences whose language is powershell. */
export function fencedExamples(page: string): string[] {
  const examples: string[] = [];
  let open: { readonly indent: string; readonly mark: string; readonly isWanted: boolean } | null =
    null;
  let lines: string[] = [];
  for (const line of page.split(/\r?\n/)) {
    const [, indent = '', mark = '', language = ''] = fence.exec(line) ?? [];
    if (open === null) {
      if (mark === '') continue;
      open = { indent, mark, isWanted: /^powershell$/i.test(language) };
      lines = [];
    } else if (mark.startsWith(open.mark) && language === '') {
      if (open.isWanted) examples.push(lines.join('\n'));
      open = null;
    } else lines.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line);
  }
  return examples;
}
