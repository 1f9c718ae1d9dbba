/**
 * XPath 1.0, as far as scripts use it: paths with predicates, comparisons and the common functions. An
 * expression is compiled to a function of the node that it is asked of.
 */
import type { XmlNode } from '../objects/xml-node.ts';
import { innerText } from './write.ts';
import { type XPathFunction, xpathFunctions } from './xpath-functions.ts';
import { readXPathTokens, type XPathToken } from './xpath-tokens.ts';

/** Why a path is not taken. */
export class XPathFailure extends Error {}

type XPathResult = readonly XmlNode[] | string | number | boolean;

/** The node asked of, its place among its fellows, and what prefixes mean. */
interface XPathContext {
  readonly node: XmlNode;
  readonly position: number;
  readonly size: number;
  readonly prefixes: ReadonlyMap<string, string>;
}

type Evaluate = (context: XPathContext) => XPathResult;

interface State {
  readonly tokens: readonly XPathToken[];
  at: number;
}

/** The nodes that a path leads to. */
export function selectNodes(
  node: XmlNode,
  path: string,
  prefixes: ReadonlyMap<string, string> = new Map(),
): readonly XmlNode[] {
  const tokens = readXPathTokens(path);
  if (!tokens) throw new XPathFailure('holds a character that has no meaning there');
  const state: State = { tokens, at: 0 };
  const evaluate = parseOr(state);
  if (state.at < tokens.length) throw new XPathFailure(`ends before '${tokens[state.at]?.text}'`);
  const found = evaluate({ node, position: 1, size: 1, prefixes });
  if (!Array.isArray(found)) throw new XPathFailure('gives no nodes');
  return found as readonly XmlNode[];
}

function isSign(state: State, text: string): boolean {
  const token = state.tokens[state.at];
  return token?.kind === 'sign' && token.text === text;
}

function takeSign(state: State, text: string): boolean {
  if (!isSign(state, text)) return false;
  state.at += 1;
  return true;
}

function expectSign(state: State, text: string): void {
  if (!takeSign(state, text)) throw new XPathFailure(`lacks a '${text}'`);
}

function takeWord(state: State, words: readonly string[]): string | undefined {
  const token = state.tokens[state.at];
  if (!token || token.kind === 'text' || !words.includes(token.text)) return undefined;
  state.at += 1;
  return token.text;
}

type Operate = (left: XPathResult, right: XPathResult) => XPathResult;

/** Operators of one strength, from left to right. */
function binary(operators: Readonly<Record<string, Operate>>, inner: (state: State) => Evaluate) {
  return (state: State): Evaluate => {
    let left = inner(state);
    for (;;) {
      const word = takeWord(state, Object.keys(operators));
      const operate = word === undefined ? undefined : operators[word];
      if (!operate) return left;
      const [one, two] = [left, inner(state)];
      left = (context) => operate(one(context), two(context));
    }
  };
}

function asText(value: XPathResult): string {
  if (Array.isArray(value)) return value[0] ? innerText(value[0] as XmlNode) : '';
  return String(value);
}

function asNumber(value: XPathResult): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = asText(value).trim();
  return text === '' ? Number.NaN : Number(text);
}

function asBoolean(value: XPathResult): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'number' ? value !== 0 && !Number.isNaN(value) : Boolean(value);
}

/** A set of nodes is compared by any of them. */
function compare(
  holds: (left: string, right: string) => boolean,
  holdsOfNumbers: (left: number, right: number) => boolean,
): Operate {
  const compareOne = (left: XPathResult, right: XPathResult): boolean => {
    if (typeof left === 'boolean' || typeof right === 'boolean') {
      return holdsOfNumbers(Number(asBoolean(left)), Number(asBoolean(right)));
    }
    if (typeof left === 'number' || typeof right === 'number') {
      return holdsOfNumbers(asNumber(left), asNumber(right));
    }
    return holds(asText(left), asText(right));
  };
  const each = (value: XPathResult): readonly XPathResult[] =>
    Array.isArray(value) ? (value as readonly XmlNode[]).map(innerText) : [value];
  return (left, right) => each(left).some((one) => each(right).some((two) => compareOne(one, two)));
}

const order = (holds: (left: number, right: number) => boolean): Operate =>
  compare((left, right) => holds(Number(left), Number(right)), holds);

const parseUnion = binary(
  {
    '|': (left, right) => [
      ...new Set([...(left as readonly XmlNode[]), ...(right as readonly XmlNode[])]),
    ],
  },
  parsePath,
);
const parseProduct = binary(
  {
    div: (left, right) => asNumber(left) / asNumber(right),
    mod: (left, right) => asNumber(left) % asNumber(right),
  },
  parseUnion,
);
const parseSum = binary(
  {
    '+': (left, right) => asNumber(left) + asNumber(right),
    '-': (left, right) => asNumber(left) - asNumber(right),
  },
  parseProduct,
);
const parseComparison = binary(
  {
    '=': compare(
      (left, right) => left === right,
      (left, right) => left === right,
    ),
    '!=': compare(
      (left, right) => left !== right,
      (left, right) => left !== right,
    ),
    '<': order((left, right) => left < right),
    '>': order((left, right) => left > right),
    '<=': order((left, right) => left <= right),
    '>=': order((left, right) => left >= right),
  },
  parseSum,
);
const parseAnd = binary(
  { and: (left, right) => asBoolean(left) && asBoolean(right) },
  parseComparison,
);
const parseOr = binary({ or: (left, right) => asBoolean(left) || asBoolean(right) }, parseAnd);

const nodeTypes = new Set(['text', 'node', 'comment', 'processing-instruction']);

/** A literal, a call or parentheses may begin a path; else it is steps. */
function parsePath(state: State): Evaluate {
  const token = state.tokens[state.at];
  const next = state.tokens[state.at + 1];
  if (token?.kind === 'text' || token?.kind === 'number') {
    state.at += 1;
    const value = token.kind === 'number' ? Number(token.text) : token.text;
    return () => value;
  }
  if (takeSign(state, '-')) {
    const inner = parsePath(state);
    return (context) => -asNumber(inner(context));
  }
  if (takeSign(state, '(')) {
    const inner = parseOr(state);
    expectSign(state, ')');
    return parseSteps(state, parsePredicates(state, inner), false);
  }
  if (token?.kind === 'name' && next?.text === '(' && !nodeTypes.has(token.text)) {
    return parseCall(state, token.text);
  }
  if (isSign(state, '/') || isSign(state, '//')) {
    return parseSteps(state, ({ node }) => [rootOf(node)], true);
  }
  return parseSteps(
    state,
    parseStep(state, ({ node }) => [node]),
    false,
  );
}

function parseCall(state: State, name: string): Evaluate {
  const call: XPathFunction | undefined = Object.hasOwn(xpathFunctions, name)
    ? xpathFunctions[name]
    : undefined;
  if (!call) throw new XPathFailure(`calls ${name}(), which is not known`);
  state.at += 2;
  const given: Evaluate[] = [];
  while (!isSign(state, ')')) {
    if (given.length > 0) expectSign(state, ',');
    given.push(parseOr(state));
  }
  state.at += 1;
  return (context) =>
    call(
      given.map((evaluate) => evaluate(context)),
      context,
    );
}

function rootOf(node: XmlNode): XmlNode {
  return node.parent ? rootOf(node.parent) : node;
}

/** Steps with slashes between; a path that begins with a slash may end there. */
function parseSteps(state: State, start: Evaluate, isAbsolute: boolean): Evaluate {
  let path = start;
  let mayEnd = isAbsolute;
  for (;;) {
    if (takeSign(state, '//')) path = parseStep(state, withDescendants(path));
    else if (takeSign(state, '/')) {
      if (mayEnd && !beginsStep(state)) return path;
      path = parseStep(state, path);
    } else return path;
    mayEnd = false;
  }
}

function beginsStep(state: State): boolean {
  const token = state.tokens[state.at];
  return token !== undefined && (token.kind === 'name' || /^(\.\.?|@|\*)$/.test(token.text));
}

function nodesOf(path: Evaluate, context: XPathContext): readonly XmlNode[] {
  const found = path(context);
  if (!Array.isArray(found)) throw new XPathFailure('has a step behind what is no node');
  return found as readonly XmlNode[];
}

function withDescendants(path: Evaluate): Evaluate {
  return (context) => unique(nodesOf(path, context).flatMap(selfAndBelow));
}

function selfAndBelow(node: XmlNode): XmlNode[] {
  return [node, ...node.children.flatMap(selfAndBelow)];
}

function unique(nodes: readonly XmlNode[]): readonly XmlNode[] {
  return [...new Set(nodes)];
}

function above(node: XmlNode): XmlNode[] {
  return node.parent ? [node.parent, ...above(node.parent)] : [];
}

function siblings(node: XmlNode, isAfter: boolean): XmlNode[] {
  const all = node.parent?.children ?? [];
  const at = all.indexOf(node);
  return isAfter ? all.slice(at + 1) : all.slice(0, Math.max(0, at)).reverse();
}

const axes: Readonly<Record<string, (node: XmlNode) => readonly XmlNode[]>> = {
  ancestor: above,
  'ancestor-or-self': (node) => [node, ...above(node)],
  attribute: (node) => node.attributes.filter(({ name }) => !/^xmlns(:|$)/.test(name)),
  child: (node) => node.children,
  descendant: (node) => selfAndBelow(node).slice(1),
  'descendant-or-self': selfAndBelow,
  'following-sibling': (node) => siblings(node, true),
  parent: (node) => (node.parent ? [node.parent] : []),
  'preceding-sibling': (node) => siblings(node, false),
  self: (node) => [node],
};

type Test = (node: XmlNode, context: XPathContext) => boolean;

function parseStep(state: State, from: Evaluate): Evaluate {
  if (takeSign(state, '..')) return stepOver(from, axes['parent'], () => true, []);
  if (takeSign(state, '.')) return stepOver(from, axes['self'], () => true, parseConditions(state));
  const axis = readAxis(state);
  const move = axes[axis];
  if (!move) throw new XPathFailure(`names an axis '${axis}' that is not known`);
  const test = parseTest(state, axis === 'attribute' ? 'attribute' : 'element');
  return stepOver(from, move, test, parseConditions(state));
}

function readAxis(state: State): string {
  if (takeSign(state, '@')) return 'attribute';
  const token = state.tokens[state.at];
  if (token?.kind !== 'name' || state.tokens[state.at + 1]?.text !== '::') return 'child';
  state.at += 2;
  return token.text;
}

function parseTest(state: State, kind: 'attribute' | 'element'): Test {
  if (takeSign(state, '*')) return (node) => node.kind === kind;
  const token = state.tokens[state.at];
  if (token?.kind !== 'name') throw new XPathFailure('lacks a name');
  state.at += 1;
  if (nodeTypes.has(token.text) && takeSign(state, '(')) {
    expectSign(state, ')');
    if (token.text === 'node') return () => true;
    if (token.text === 'text') return (node) => node.kind === 'text' || node.kind === 'cdata';
    return (node) => node.kind === (token.text === 'comment' ? 'comment' : 'instruction');
  }
  const cut = token.text.indexOf(':');
  const prefix = cut < 0 ? '' : token.text.slice(0, cut);
  const local = token.text.slice(cut + 1);
  return (node, { prefixes }) => {
    const wanted = prefix === '' ? '' : prefixes.get(prefix);
    if (wanted === undefined)
      throw new XPathFailure(`uses the prefix '${prefix}', which no namespace has`);
    return (
      node.kind === kind && node.namespace === wanted && (local === '*' || node.localName === local)
    );
  };
}

function parseConditions(state: State): Evaluate[] {
  const conditions: Evaluate[] = [];
  while (takeSign(state, '[')) {
    conditions.push(parseOr(state));
    expectSign(state, ']');
  }
  return conditions;
}

function parsePredicates(state: State, path: Evaluate): Evaluate {
  const conditions = parseConditions(state);
  if (conditions.length === 0) return path;
  return (context) => narrow(nodesOf(path, context), conditions, context);
}

/** A number asks for a place, anything else for a truth. */
function narrow(
  nodes: readonly XmlNode[],
  conditions: readonly Evaluate[],
  { prefixes }: XPathContext,
): readonly XmlNode[] {
  let left = nodes;
  for (const condition of conditions) {
    const { length: size } = left;
    left = left.filter((node, at) => {
      const answer = condition({ node, position: at + 1, size, prefixes });
      return typeof answer === 'number' ? answer === at + 1 : asBoolean(answer);
    });
  }
  return left;
}

function stepOver(
  from: Evaluate,
  move: ((node: XmlNode) => readonly XmlNode[]) | undefined,
  test: Test,
  conditions: readonly Evaluate[],
): Evaluate {
  return (context) =>
    unique(
      nodesOf(from, context).flatMap((node) => {
        const reached = (move?.(node) ?? []).filter((each) => test(each, context));
        return narrow(reached, conditions, context);
      }),
    );
}
