/** Rows of cells as aligned columns, each row behind the margin; trailing blanks are not written. */
export function formatColumns(rows: readonly (readonly string[])[], margin: string = ''): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, cell.length);
    });
  }
  return rows
    .map((row) => {
      const cells = row.map((cell, index) => cell.padEnd(widths[index] ?? 0));
      return `${(margin + cells.join('  ')).trimEnd()}\n`;
    })
    .join('');
}
