/**
 * Files and folders in, the help pages among them out, in a fixed order and each once. Links are
 * followed; one that leads back into a folder that is being looked through is told and left.
 */
import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, reasons } from './diagnostic.ts';

export interface FoundPage {
  readonly file: string;
  readonly size: number;
}

export interface FoundPages {
  readonly pages: readonly FoundPage[];
  readonly diagnostics: readonly Diagnostic[];
}

const pageName = /\.(?:md|ya?ml)$/i;

/** A file is taken whatever its name; from a folder come all `.md`, `.yml` and `.yaml` files below it. */
export function findPages(paths: readonly string[]): FoundPages {
  const sizes = new Map<string, number>();
  const diagnostics: Diagnostic[] = [];
  const fail = (file: string, reason: string): void => {
    diagnostics.push({ file, line: 1, severity: 'error', reason });
  };
  /** Looks at one path; `above` are the real folders that lead to it. */
  const visit = (path: string, above: readonly string[], isNamed: boolean): void => {
    const stats = attempt(
      path,
      () => statSync(path),
      isNamed ? reasons.missingPath(path) : reasons.deadLink(),
    );
    if (!stats) return;
    if (stats.isDirectory()) visitFolder(path, above);
    else if (!stats.isFile()) fail(path, reasons.notAFile());
    else if (isNamed || pageName.test(path)) sizes.set(path, stats.size);
  };
  const visitFolder = (folder: string, above: readonly string[]): void => {
    const real = attempt(folder, () => realpathSync(folder), reasons.missingPath(folder));
    if (real === undefined) return;
    if (above.includes(real)) {
      fail(folder, reasons.folderLoop(real));
      return;
    }
    const entries = attempt(folder, () => readdirSync(folder, { withFileTypes: true }), '');
    for (const entry of entries ?? []) {
      if (isWorthALook(entry)) visit(join(folder, entry.name), [...above, real], false);
    }
  };
  const attempt = <T extends Stats | string | readonly Dirent[]>(
    path: string,
    act: () => T,
    missing: string,
  ): T | undefined => {
    try {
      return act();
    } catch (cause) {
      const code = String((cause as { readonly code?: unknown }).code);
      const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
      fail(path, isMissing && missing !== '' ? missing : reasons.unreadable(code));
      return undefined;
    }
  };
  for (const path of paths) {
    const before = sizes.size;
    const problems = diagnostics.length;
    visit(path, [], true);
    const isKnown = sizes.has(path) || sizes.size > before || diagnostics.length > problems;
    if (!isKnown && ![...sizes.keys()].some((file) => file.startsWith(join(path, '/')))) {
      fail(path, reasons.noPages(path));
    }
  }
  const pages = [...sizes].sort(([a], [b]) => (a < b ? -1 : 1));
  return { pages: pages.map(([file, size]) => ({ file, size })), diagnostics };
}

/** Nothing else in a folder of pages is asked what it is. */
function isWorthALook(entry: Dirent): boolean {
  if (entry.isDirectory() || entry.isSymbolicLink()) return true;
  return entry.isFile() && pageName.test(entry.name);
}
