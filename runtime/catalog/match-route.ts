/**
 * A URI with concrete ids in, the routes that it follows out, with the values of their placeholders.
 * A segment that some route spells out is never taken for an id, as Graph does it too.
 */
import type { ApiVersion, HttpMethod } from '../../schema/model.ts';
import { plainSegment, type RouteNode } from './route-tree.ts';

export interface RouteMatch {
  readonly apiVersion: ApiVersion;
  readonly method: HttpMethod;
  /** With placeholders. */
  readonly path: string;
  /** By placeholder, decoded. */
  readonly values: Readonly<Record<string, string>>;
  /** The cmdlets that have the route. */
  readonly names: readonly string[];
}

export interface SplitUri {
  readonly apiVersion: ApiVersion | undefined;
  readonly segments: readonly string[];
}

interface Step {
  readonly node: RouteNode;
  readonly path: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Takes a URI apart: host, query, fragment and slashes at the ends say nothing of the route. */
export function splitUri(uri: string): SplitUri {
  const path = uri
    .trim()
    .replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '')
    .replace(/[?#].*$/s, '');
  const segments = path.split('/').filter(Boolean);
  const [first] = segments;
  const apiVersion = versions.find((version) => version === first?.toLowerCase());
  return { apiVersion, segments: apiVersion ? segments.slice(1) : segments };
}

const versions = ['v1.0', 'beta'] as const satisfies readonly ApiVersion[];

/** The routes of the tree that the URI follows. */
export function matchRoutes(
  root: RouteNode,
  uri: SplitUri,
  method: string | undefined,
): readonly RouteMatch[] {
  const wanted = method?.toUpperCase();
  return versions
    .filter((version) => version === (uri.apiVersion ?? version))
    .flatMap((apiVersion) => {
      const start = root.children().literals.get(apiVersion)?.[0];
      if (!start) return [];
      const steps = walk({ node: start, path: '', values: {} }, uri.segments, wanted);
      // Older OData writes a key in brackets: users('id') is users/id.
      const ends = steps.length > 0 ? steps : walk(stepAt(start), openKeys(uri.segments), wanted);
      return ends.flatMap((end) => matchesAt(end, apiVersion, wanted));
    });
}

function stepAt(node: RouteNode): Step {
  return { node, path: '', values: {} };
}

function walk(
  step: Step,
  segments: readonly string[],
  method: string | undefined,
): readonly Step[] {
  const [segment, ...rest] = segments;
  if (segment === undefined) return isEnd(step.node, method) ? [step] : [];
  const goOn = (node: RouteNode, values: Step['values']): readonly Step[] =>
    walk(
      { node, path: `${step.path}/${node.segment}`, values: { ...step.values, ...values } },
      rest,
      method,
    );
  const literals = step.node.children().literals.get(plainSegment(decode(segment))) ?? [];
  const spelled = literals.flatMap((node) => goOn(node, {}));
  if (spelled.length > 0) return spelled;
  const found = step.node
    .children()
    .patterns.map((node) => ({ node, values: matchSegment(node, segment) }));
  const functions = found.filter(({ node }) => !node.segment.startsWith('{'));
  const keys = found.filter(({ node }) => node.segment.startsWith('{'));
  for (const group of [functions, keys]) {
    const ends = group.flatMap(({ node, values }) => (values ? goOn(node, values) : []));
    if (ends.length > 0) return ends;
  }
  return [];
}

function isEnd({ methods }: RouteNode, method: string | undefined): boolean {
  return method === undefined ? methods.size > 0 : methods.has(method);
}

function matchesAt(
  { node, path, values }: Step,
  apiVersion: ApiVersion,
  method?: string,
): RouteMatch[] {
  return [...node.methods]
    .filter(([name]) => name === (method ?? name))
    .map(([name, names]) => ({ apiVersion, method: name as HttpMethod, path, values, names }));
}

/** The values of the placeholders in one segment, or undefined when it is another. */
function matchSegment({ segment }: RouteNode, given: string): Step['values'] | undefined {
  const names = [...segment.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const source = segment
    .replace(/^microsoft\.graph\./, '')
    .split(/\{[^{}]*\}/)
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll("'", "(?:'|%27)"))
    .join('(.+?)');
  const plain = given.replace(/^(?:microsoft\.)?graph\./i, '');
  const match = new RegExp(`^${source}$`, 'i').exec(plain);
  if (!match) return undefined;
  const values = names.map((name, index) => [name, decode(match[index + 1] ?? '')]);
  return Object.fromEntries(values) as Step['values'];
}

function openKeys(segments: readonly string[]): readonly string[] {
  return segments.flatMap((segment) => {
    const [, name, key] = /^(\w+)\((?:'|%27)(.*)(?:'|%27)\)$/.exec(segment) ?? [];
    return name && key ? [name, key] : [segment];
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
