/** A key of $PSDefaultParameterValues in, the command and parameter it names out (binding.md §2.11). */

export interface DefaultKey {
  readonly command: string;
  readonly parameter: string;
}

const quoted = /^(?:['‘-‛]([^'‘-‛]*)['‘-‛]|["“-„]([^"“-„]*)["“-„])/;

/** Reads `Command:Parameter`, each part perhaps in quotes; null when the key is not of that form. */
export function readDefaultKey(text: string): DefaultKey | null {
  const key = text.trim();
  const command = readPart(key, /^[^:]*/);
  if (!command || key[command.end] !== ':') return null;
  const rest = key.slice(command.end + 1).trimStart();
  const parameter = readPart(rest, /^.*/s);
  if (!parameter || parameter.end !== rest.length) return null;
  return { command: command.text, parameter: parameter.text };
}

function readPart(
  text: string,
  bare: RegExp,
): { readonly text: string; readonly end: number } | null {
  const match = quoted.exec(text) ?? (/^['"‘-‛“-„]/.test(text) ? null : bare.exec(text));
  if (!match) return null;
  const part = (match[1] ?? match[2] ?? match[0]).trim();
  const blanks = /^\s*/.exec(text.slice(match[0].length))?.[0].length ?? 0;
  return part === '' ? null : { text: part, end: match[0].length + blanks };
}
