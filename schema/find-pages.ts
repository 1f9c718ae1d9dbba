/** Files and folders in, the help pages among them out, in a fixed order and each once. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, reasons } from './diagnostic.ts';

export interface FoundPages {
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A file is taken whatever its name; from a folder come all `.md` files below it. */
export function findPages(paths: readonly string[]): FoundPages {
  const files = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const fail = (path: string, reason: string): void => {
    diagnostics.push({ file: path, line: 1, severity: 'error', reason });
  };
  for (const path of paths) {
    const kind = kindOf(path);
    if (kind === 'missing') fail(path, reasons.missingPath(path));
    else if (kind === 'file') files.add(path);
    else {
      const found = pagesBelow(path);
      if (found.length === 0) fail(path, reasons.noPages(path));
      for (const file of found) files.add(file);
    }
  }
  return { files: [...files].sort(), diagnostics };
}

function kindOf(path: string): 'missing' | 'file' | 'folder' {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 'missing';
  return stats.isDirectory() ? 'folder' : 'file';
}

function pagesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && entry.name.toLowerCase().endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name));
}
