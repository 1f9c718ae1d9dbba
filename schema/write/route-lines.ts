/**
 * The tree of all routes, by which a method and a URI are led to a cmdlet: each segment stands once,
 * indented by its depth, and behind it, separated by tabs, the methods with the cmdlets that have them.
 *
 *     v1.0
 *      users <TAB> GET Get-MgUser <TAB> POST New-MgUser
 *       {user-id} <TAB> DELETE Remove-MgUser <TAB> GET Get-MgUser
 */

import type { Cmdlet } from '../model.ts';
import { compareNames } from '../naming.ts';

interface Node {
  readonly children: Map<string, Node>;
  readonly methods: Map<string, Set<string>>;
}

/** The text of the tree. */
export function formatRoutes(cmdlets: readonly Cmdlet[]): string {
  const root = newNode();
  for (const { name, apiVersion, sets } of cmdlets) {
    for (const { route } of sets) {
      if (!route) continue;
      let node = root;
      for (const segment of `${apiVersion}${route.path}`.split('/')) node = childOf(node, segment);
      const names = node.methods.get(route.method) ?? new Set();
      node.methods.set(route.method, names.add(name));
    }
  }
  const lines: string[] = [];
  write(root, '', lines);
  return lines.join('');
}

function write(node: Node, indent: string, lines: string[]): void {
  for (const [segment, child] of [...node.children].sort(([a], [b]) => compareNames(a, b))) {
    const methods = [...child.methods]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([method, names]) => [method, ...[...names].sort(compareNames)].join(' '));
    lines.push(`${[`${indent}${segment}`, ...methods].join('\t')}\n`);
    write(child, `${indent} `, lines);
  }
}

function childOf(node: Node, segment: string): Node {
  const child = node.children.get(segment) ?? newNode();
  node.children.set(segment, child);
  return child;
}

function newNode(): Node {
  return { children: new Map(), methods: new Map() };
}
