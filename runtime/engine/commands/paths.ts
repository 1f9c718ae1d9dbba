/** Paths as text, with either slash; and which drive they are on. */

/** The path with plain slashes, without `.` and `..` and without one at its end. */
export function plainPath(path: string): string {
  const unified = path.replaceAll('\\', '/');
  const root = /^(?:[A-Za-z]:)?\/|^[A-Za-z]:/.exec(unified)?.[0] ?? '';
  const parts: string[] = [];
  for (const part of unified.slice(root.length).split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (root === '') parts.push('..');
  }
  return root + parts.join('/');
}

export function isRooted(path: string): boolean {
  return /^(?:[A-Za-z]:)?[\\/]/.test(path);
}

export function joinPath(parent: string, child: string): string {
  if (parent === '') return child;
  const left = parent.replace(/[\\/]+$/, '');
  const right = child.replace(/^[\\/]+/, '');
  return right === '' ? `${left}/` : `${left}/${right}`;
}

/** The last part. */
export function leafOf(path: string): string {
  const trimmed = path.replace(/[\\/]+$/, '');
  return trimmed.slice(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\')) + 1);
}

/** Everything before the last part. */
export function parentOf(path: string): string {
  const trimmed = path.replace(/(?<=.)[\\/]+$/, '');
  const cut = Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\'));
  if (cut < 0) return '';
  return cut === 0 ? (trimmed.length > 1 ? '/' : '') : trimmed.slice(0, cut);
}

/** From the last dot on; of `a.` nothing. */
export function extensionOf(path: string): string {
  const leaf = leafOf(path);
  const dot = leaf.lastIndexOf('.');
  return dot < 0 || dot === leaf.length - 1 ? '' : leaf.slice(dot);
}

/** The last part without its extension. */
export function leafBaseOf(path: string): string {
  const leaf = leafOf(path);
  const dot = leaf.lastIndexOf('.');
  return dot < 0 ? leaf : leaf.slice(0, dot);
}

/** A drive that is no disk, and what is asked for on it: `env:HOME`. */
export function driveOf(path: string): { readonly drive: string; readonly rest: string } | null {
  const match =
    /^(?:Microsoft\.PowerShell\.Core\\)?(env|variable|function|alias)::?[\\/]?(.*)$/i.exec(path);
  return match ? { drive: (match[1] ?? '').toLowerCase(), rest: match[2] ?? '' } : null;
}
