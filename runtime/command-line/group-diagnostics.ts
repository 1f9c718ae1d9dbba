/** Diagnostics for a reader: each on its line, and where many say the same, some of them and a count. */
interface Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly severity: string;
  readonly reason: string;
}

/** Up to so many in all, nothing is left out. */
const mostInFull = 40;
/** So many of each kind are shown else. */
const examples = 3;
const ranks = ['error', 'warning', 'notice'];

/** The lines, errors first when there are too many for all to be shown. */
export function groupDiagnostics(diagnostics: readonly Diagnostic[]): readonly string[] {
  if (diagnostics.length <= mostInFull) return diagnostics.map(format);
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    // Names and texts of pages stand in quotes and are what differs within a kind.
    const kind = diagnostic.reason.replace(/'[^']*'|\/\S+|\b\S*[-.]\S*\b|\d+/g, '…');
    const key = `${diagnostic.severity}: ${kind}`;
    const group = groups.get(key);
    if (group) group.push(diagnostic);
    else groups.set(key, [diagnostic]);
  }
  return [...groups.values()]
    .sort(([a], [b]) => ranks.indexOf(a?.severity ?? '') - ranks.indexOf(b?.severity ?? ''))
    .flatMap((group) => {
      const more = group.length - examples;
      const shown = group.slice(0, examples).map(format);
      return more > 0 ? [...shown, `  … and ${more} more of this kind (--json lists all)`] : shown;
    });
}

function format({ file, line, severity, reason }: Diagnostic): string {
  return `${file}:${line}: ${severity}: ${reason}`;
}
