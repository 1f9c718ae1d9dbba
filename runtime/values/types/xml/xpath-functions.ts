/** The functions of XPath. */
import type { XmlNode } from '../objects/xml-node.ts';
import { innerText } from './write.ts';

type Result = readonly XmlNode[] | string | number | boolean;

/** A function of what it is given and the node it is asked of. */
export type XPathFunction = (
  given: readonly Result[],
  context: { readonly node: XmlNode; readonly position: number; readonly size: number },
) => Result;

function text(value: Result | undefined): string {
  if (Array.isArray(value)) return value[0] ? innerText(value[0] as XmlNode) : '';
  return value === undefined ? '' : String(value);
}

function nodes(value: Result | undefined): readonly XmlNode[] {
  return Array.isArray(value) ? (value as readonly XmlNode[]) : [];
}

function isTrue(value: Result | undefined): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'number' ? value !== 0 && !Number.isNaN(value) : Boolean(value);
}

function number(value: Result | undefined): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return text(value).trim() === '' ? Number.NaN : Number(text(value));
}

/** What is given, or the node itself. */
function subject(given: readonly Result[], node: XmlNode): XmlNode | undefined {
  return given.length === 0 ? node : nodes(given[0])[0];
}

export const xpathFunctions: Readonly<Record<string, XPathFunction>> = {
  boolean: ([value]) => isTrue(value),
  ceiling: ([value]) => Math.ceil(number(value)),
  concat: (given) => given.map(text).join(''),
  contains: ([whole, part]) => text(whole).includes(text(part)),
  count: ([value]) => nodes(value).length,
  false: () => false,
  floor: ([value]) => Math.floor(number(value)),
  last: (_, { size }) => size,
  'local-name': (given, { node }) => subject(given, node)?.localName ?? '',
  name: (given, { node }) => subject(given, node)?.name ?? '',
  'namespace-uri': (given, { node }) => subject(given, node)?.namespace ?? '',
  'normalize-space': (given, { node }) =>
    (given.length === 0 ? innerText(node) : text(given[0])).trim().replace(/\s+/g, ' '),
  not: ([value]) => !isTrue(value),
  number: (given, { node }) => number(given.length === 0 ? innerText(node) : given[0]),
  position: (_, { position }) => position,
  round: ([value]) => Math.floor(number(value) + 0.5),
  'starts-with': ([whole, part]) => text(whole).startsWith(text(part)),
  string: (given, { node }) => (given.length === 0 ? innerText(node) : text(given[0])),
  'string-length': (given, { node }) =>
    (given.length === 0 ? innerText(node) : text(given[0])).length,
  substring: ([whole, start, length]) => {
    const first = Math.round(number(start)) - 1;
    const end = length === undefined ? undefined : first + Math.round(number(length));
    return text(whole).slice(Math.max(0, first), end === undefined ? undefined : Math.max(0, end));
  },
  'substring-after': ([whole, part]) => {
    const at = text(whole).indexOf(text(part));
    return at < 0 ? '' : text(whole).slice(at + text(part).length);
  },
  'substring-before': ([whole, part]) => {
    const at = text(whole).indexOf(text(part));
    return at < 0 ? '' : text(whole).slice(0, at);
  },
  sum: ([value]) => nodes(value).reduce((all, node) => all + number(innerText(node)), 0),
  translate: ([whole, from, to]) =>
    [...text(whole)]
      .map((unit) => {
        const at = [...text(from)].indexOf(unit);
        return at < 0 ? unit : ([...text(to)][at] ?? '');
      })
      .join(''),
  true: () => true,
};
