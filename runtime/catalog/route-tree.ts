/**
 * The file of routes in, a tree out that is walked segment by segment. Only the children of the nodes
 * that a walk passes are ever parsed, since the file has 30,000 lines.
 */
import { foldCase } from '../base/case-map.ts';
import { catalogMessages } from '../base/messages/catalog.ts';
import { type CatalogFile, damage } from './catalog-file.ts';

export interface RouteNode {
  /** As the route spells it. */
  readonly segment: string;
  /** Names of cmdlets by method. */
  readonly methods: ReadonlyMap<string, readonly string[]>;
  children(): RouteChildren;
}

export interface RouteChildren {
  /** Segments without placeholders, by their plain form. */
  readonly literals: ReadonlyMap<string, readonly RouteNode[]>;
  /** Segments that are a placeholder, or a function with some. */
  readonly patterns: readonly RouteNode[];
}

interface Source {
  readonly path: string;
  readonly text: string;
}

/** Reads the tree; its first level is the API version. */
export function readRoutes(file: CatalogFile): RouteNode {
  const text = file.readAll().toString('utf8');
  const range = { start: 0, end: text.length };
  return newNode({ segment: '', methods: '' }, () =>
    readChildren({ path: file.path, text }, 0, range),
  );
}

/** The names of all cmdlets that the tree has for a method, in any case. */
export function namesOfMethod(node: RouteNode, method: string): ReadonlySet<string> {
  const names = new Set(node.methods.get(method.toUpperCase()));
  const { literals, patterns } = node.children();
  for (const child of [...[...literals.values()].flat(), ...patterns]) {
    for (const name of namesOfMethod(child, method)) names.add(name);
  }
  return names;
}

/**
 * The form under which two spellings of a segment are the same: case, the namespace of an action and
 * the empty brackets of a function do not matter to Graph.
 */
export function plainSegment(segment: string): string {
  return foldCase(segment)
    .replace(/^(?:microsoft\.)?graph\./, '')
    .replace(/\(\)$/, '');
}

/** The lines of one depth between two offsets; what is deeper belongs to the line above it. */
function readChildren(
  source: Source,
  depth: number,
  { start, end }: { readonly start: number; readonly end: number },
): RouteChildren {
  const text = source.text.slice(start, end);
  const found = [...text.matchAll(new RegExp(`^ {${depth}}([^ \\t\\n][^\\t\\n]*)(.*)\\n`, 'gm'))];
  if (text !== '' && found[0]?.index !== 0) {
    const offset = Buffer.byteLength(source.text.slice(0, start));
    throw damage(catalogMessages.badRouteLine(source.path, offset), source.path);
  }
  const literals = new Map<string, RouteNode[]>();
  const patterns: RouteNode[] = [];
  for (const [index, { 0: line, 1: segment = '', 2: methods = '', index: at }] of found.entries()) {
    const range = {
      start: start + at + line.length,
      end: start + (found[index + 1]?.index ?? text.length),
    };
    const node = newNode({ segment, methods }, () => readChildren(source, depth + 1, range));
    const plain = plainSegment(segment);
    if (segment.includes('{')) patterns.push(node);
    else literals.set(plain, [...(literals.get(plain) ?? []), node]);
  }
  return { literals, patterns };
}

function newNode(
  { segment, methods }: { readonly segment: string; readonly methods: string },
  read: () => RouteChildren,
): RouteNode {
  let children: RouteChildren | undefined;
  return {
    segment,
    methods: readMethods(methods),
    children: () => {
      children ??= read();
      return children;
    },
  };
}

/** `TAB GET Get-MgUser TAB POST New-MgUser` */
function readMethods(text: string): RouteNode['methods'] {
  const rows = text.split('\t').slice(1);
  return new Map(
    rows.map((row) => {
      const [method = '', ...names] = row.split(' ');
      return [method, names];
    }),
  );
}
