/**
 * The words that are PowerShell text: one word that is more than a name, or what stands behind `-c`;
 * null when the shell has cut the command into words, the first of which may name a script file.
 */
export function scriptOf(words: readonly string[]): string | null {
  const [first = '', ...rest] = words;
  if (/^-c(?:ommand)?$/i.test(first) && rest.length > 0) return rest.join(' ');
  if (scriptFile.test(first)) return null;
  return rest.length === 0 && /[^\p{L}\p{N}_-]/u.test(first) ? first : null;
}

const scriptFile = /^[^|;&(){}$@'"\r\n]+\.ps1$/i;
