/**
 * The rules of the house as functions from sources to violations, so that each can be shown a planted
 * violation as well as the real tree.
 */
import { dirname, join, normalize } from 'node:path';

/** Source text by path from the repository's root. */
export type Sources = ReadonlyMap<string, string>;

interface FolderRule {
  /** Folders and files below the root, node: modules and packages; a folder may always import itself. */
  readonly mayImport: readonly string[];
}

/** Who may import whom: the table of ARCHITECTURE.md. The longest matching key decides. */
export const importTable: Readonly<Record<string, FolderRule>> = {
  'schema/model.ts': { mayImport: [] },
  'schema/validate.ts': { mayImport: ['schema', 'ajv'] },
  'schema/read/yaml-text.ts': { mayImport: ['schema', 'yaml'] },
  'schema/share-work.ts': {
    mayImport: ['schema', 'node:fs', 'node:path', 'node:worker_threads'],
  },
  'schema/page-worker.ts': { mayImport: ['schema', 'node:worker_threads'] },
  'schema/folder-lock.ts': { mayImport: ['node:fs', 'node:path', 'node:process'] },
  schema: { mayImport: ['node:fs', 'node:path', 'node:crypto', 'node:buffer'] },
  'runtime/base': { mayImport: [] },
  'runtime/language': { mayImport: ['runtime/base'] },
  'runtime/values': { mayImport: ['runtime/base'] },
  'runtime/catalog/catalog-file.ts': { mayImport: ['runtime/base', 'node:fs', 'node:path'] },
  'runtime/catalog': {
    mayImport: ['runtime/base', 'schema/model.ts', 'schema/line.ts', 'schema/naming.ts'],
  },
  'runtime/binder': {
    mayImport: ['runtime/base', 'runtime/values', 'runtime/catalog', 'schema/model.ts'],
  },
  'runtime/resolver': {
    mayImport: ['runtime/base', 'runtime/values', 'runtime/binder', 'schema/model.ts'],
  },
  'runtime/http/axios-transport.ts': {
    mayImport: ['runtime/http', 'runtime/base', 'axios', 'node:http', 'node:https', 'node:stream'],
  },
  'runtime/http/auth/msal-sign-in.ts': {
    mayImport: ['runtime/http', 'runtime/base', '@azure/msal-node'],
  },
  'runtime/http': { mayImport: ['runtime/base'] },
  'runtime/upload/file-source.ts': {
    mayImport: ['runtime/upload', 'runtime/base', 'node:fs', 'node:path'],
  },
  'runtime/upload': { mayImport: ['runtime/base', 'runtime/http', 'schema/model.ts', 'node:path'] },
  'runtime/download/file-sink.ts': {
    mayImport: ['runtime/download', 'runtime/base', 'node:fs', 'node:path'],
  },
  'runtime/download': { mayImport: ['runtime/base'] },
  'runtime/engine': {
    mayImport: [
      'runtime/base',
      'runtime/language',
      'runtime/values',
      'runtime/catalog',
      'runtime/binder',
      'runtime/resolver',
      'runtime/http',
      'runtime/upload',
      'runtime/download',
      'schema/model.ts',
    ],
  },
  'runtime/output': { mayImport: ['runtime/base', 'runtime/values'] },
  'runtime/sandbox': {
    mayImport: [
      'runtime/base',
      'runtime/upload/profile.ts',
      'runtime/upload/quick-xor-hash.ts',
      'schema/model.ts',
      'node:http',
      'node:net',
      'node:crypto',
    ],
  },
  'runtime/shell': {
    mayImport: ['runtime/base', 'node:fs', 'node:path', 'node:url', 'node:readline', 'node:timers'],
  },
  'runtime/command-line': {
    mayImport: ['runtime', 'schema/generate.ts', 'schema/model.ts', 'yargs-parser', 'node:'],
  },
  'runtime/testing': { mayImport: ['runtime', 'node:util'] },
  'runtime/read-help-pages.ts': {
    mayImport: ['runtime', 'schema/generate.ts', 'schema/diagnostic.ts'],
  },
  'runtime/define-command.ts': { mayImport: ['runtime', 'schema/model.ts'] },
  runtime: { mayImport: ['runtime', 'node:'] },
};

const importForm =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'|import\(\s*'([^']+)'\s*\)/g;

/** The text without comments and template texts, which may speak of anything. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$|`(?:[^`\\]|\\.)*`/gm, '');
}

/** What a file imports: paths from the root for its own files, the name for anything else. */
export function importsOf(path: string, text: string): string[] {
  return [...codeOf(text).matchAll(importForm)].map(([, fixed, dynamic]) => {
    const target = fixed ?? dynamic ?? '';
    return target.startsWith('.') ? normalize(join(dirname(path), target)) : target;
  });
}

/** Imports that the table does not allow. */
export function strayImports(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) => {
    const key = ruleKey(path);
    const allowed = [...(key.endsWith('.ts') ? [] : [key]), ...(importTable[key]?.mayImport ?? [])];
    return importsOf(path, text)
      .filter((target) => !allowed.some((name) => isBelow(target, name)))
      .map((target) => `${path} imports ${target}`);
  });
}

function ruleKey(path: string): string {
  const keys = Object.keys(importTable).filter((key) => isBelow(path, key));
  return keys.sort((a, b) => b.length - a.length)[0] ?? '';
}

function isBelow(path: string, name: string): boolean {
  return path === name || path.startsWith(name.endsWith(':') ? name : `${name}/`);
}

/** Files that import each other in a circle, types included; each circle once. */
export function importCycles(sources: Sources): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.push([...trail.slice(at), path].join(' -> '));
    const text = sources.get(path);
    if (at >= 0 || done.has(path) || text === undefined) return;
    for (const target of importsOf(path, text)) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of sources.keys()) visit(path, []);
  return cycles;
}

const sizes = { median: 90, ninetieth: 250, largest: 500 };

/** File sizes above what the house allows. */
export function oversizedFiles(sources: Sources): string[] {
  const counts = [...sources].map(([path, text]) => ({ path, lines: text.split('\n').length - 1 }));
  counts.sort((a, b) => a.lines - b.lines);
  const at = (share: number): number => counts[Math.floor((counts.length - 1) * share)]?.lines ?? 0;
  return [
    ...(at(0.5) > sizes.median ? [`median ${at(0.5)} lines`] : []),
    ...(at(0.9) > sizes.ninetieth ? [`90th percentile ${at(0.9)} lines`] : []),
    ...counts.filter(({ lines }) => lines > sizes.largest).map(({ path }) => path),
  ];
}

const hostFiles = new Set(['runtime/launch.ts', 'runtime/main.ts', 'runtime/shell/node-host.ts']);
const hostWords = /(?<![-\w./])(?:process\.|console\.|Date\.now\b|Math\.random\b)/;

/** Uses of the machine outside the two files that stand for it. */
export function hostLeaks(sources: Sources): string[] {
  return [...sources]
    .filter(([path]) => path.startsWith('runtime/') && !hostFiles.has(path))
    .flatMap(([path, text]) => {
      const word = hostWords.exec(codeOf(text));
      return word ? [`${path} uses ${word[0]}`] : [];
    });
}

/** File names that are not kebab-case, or that say nothing; a folder of types is one of .NET's types. */
export function badNames(sources: Sources): string[] {
  const empty = /(?:^|\/)(?:(?:utils?|helpers?|common|misc)(?:\.ts|\/)|types\.ts)/;
  return [...sources.keys()].filter(
    (path) => empty.test(path) || !/^[a-z0-9-]+(?:\.test)?\.ts$/.test(path.split('/').at(-1) ?? ''),
  );
}

/** Paths in backticks, with a slash or a file ending, that do not exist. */
export function missingPaths(document: string, exists: (path: string) => boolean): string[] {
  const named = [...document.matchAll(/`([\w./-]+)`/g)].map(([, path = '']) => path);
  return named.filter((path) => /\/|\.(?:ts|md|json)$/.test(path) && !exists(path));
}
