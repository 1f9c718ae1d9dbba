/**
 * PowerShell's wildcards for names: `*`, `?`, `[abc]`, `[a-z]`, a backtick before a character that is
 * meant as such; the whole name must match, in any case.
 */

const specials = /[*?[\]]/;

/** Whether the text is a pattern and not plain words. */
export function hasWildcard(text: string): boolean {
  return specials.test(text.replace(/`./gs, ''));
}

/** A test for names. A bracket that is never closed stands for itself; a range backwards matches nothing. */
export function wildcardTest(pattern: string): (name: string) => boolean {
  const source = pattern.replace(
    /`(?<escaped>.)|\[(?<set>[^\]]+)\]|(?<other>.)/gs,
    (_match, escaped?: string, set?: string, other?: string) => {
      if (set !== undefined) return `[${set.replace(/[\\^[]/g, '\\$&')}]`;
      if (other === '*') return '.*';
      if (other === '?') return '.';
      return (escaped ?? other ?? '').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    },
  );
  const expression = compile(`^${source}$`);
  return (name) => expression?.test(name) ?? false;
}

function compile(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'isu');
  } catch {
    return undefined;
  }
}
