/** The one word that is more than a name, and so PowerShell text; null when the shell has cut the command into words. */
export function scriptOf(words: readonly string[]): string | null {
  const [only = ''] = words;
  return words.length === 1 && /[^\p{L}\p{N}_-]/u.test(only) ? only : null;
}
