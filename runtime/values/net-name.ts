/**
 * A type's name as .NET's ToString writes it: ``System.Collections.Generic.List`1[System.Int32]`` for
 * PowerShell's `System.Collections.Generic.List[System.Int32]`. Other names stay as they are.
 */
export function netNameOf(name: string): string {
  if (!name.includes('[')) return name;
  if (name.endsWith('[]')) return `${netNameOf(name.slice(0, -2))}[]`;
  const match = /^((?:System|Microsoft)\.[\w.]+)\[(.+)\](\+\w+)?$/.exec(name);
  if (!match) return name;
  const [, head = '', inner = '', nested = ''] = match;
  const given = splitNames(inner);
  return `${head}\`${given.length}${nested}[${given.map(netNameOf).join(',')}]`;
}

/** The names between commas that stand in no brackets. */
export function splitNames(text: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '[') depth += 1;
    else if (text[at] === ']') depth -= 1;
    else if (text[at] === ',' && depth === 0) {
      names.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...names, text.slice(start)];
}
