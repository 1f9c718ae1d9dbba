/** Reads XML text into nodes. What is not well-formed is refused with the reason; white space between elements is dropped. */
import { XmlNode } from '../objects/xml-node.ts';

/** Why a text is no XML. */
export class XmlFailure extends Error {}

interface State {
  readonly text: string;
  at: number;
}

const nameForm = /[\p{L}_:][\p{L}\p{N}\p{M}_:.\-·]*/uy;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The document, or an XmlFailure. */
export function parseXml(text: string): XmlNode {
  const state: State = { text: text.replace(/\r\n?/g, '\n'), at: 0 };
  const document = new XmlNode('document', '#document');
  parseContent(state, document);
  if (state.at < state.text.length) throw fail(state, 'there is an end tag too many');
  const roots = document.children.filter(({ kind }) => kind === 'element');
  if (roots.length !== 1) {
    throw new XmlFailure(
      roots.length === 0 ? 'the root element is missing.' : 'there is more than one root element.',
    );
  }
  if (document.children.some(({ kind }) => kind === 'text')) {
    throw new XmlFailure('there is text outside the root element.');
  }
  resolveNamespaces(document, new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]));
  return document;
}

/** Nodes for the inside of an element, as InnerXml sets them. */
export function parseFragment(text: string): readonly XmlNode[] {
  const state: State = { text: text.replace(/\r\n?/g, '\n'), at: 0 };
  const holder = new XmlNode('element', 'fragment');
  parseContent(state, holder);
  if (state.at < state.text.length) throw fail(state, 'there is an end tag too many');
  resolveNamespaces(holder, new Map());
  return [...holder.children];
}

function fail(state: State, reason: string): XmlFailure {
  const line = state.text.slice(0, state.at).split('\n').length;
  return new XmlFailure(`${reason}, line ${line}.`);
}

function take(state: State, literal: string): boolean {
  if (!state.text.startsWith(literal, state.at)) return false;
  state.at += literal.length;
  return true;
}

function until(state: State, end: string, what: string): string {
  const stop = state.text.indexOf(end, state.at);
  if (stop < 0) throw fail(state, `${what} has no end`);
  const found = state.text.slice(state.at, stop);
  state.at = stop + end.length;
  return found;
}

function name(state: State): string {
  nameForm.lastIndex = state.at;
  const found = nameForm.exec(state.text)?.[0];
  if (found === undefined) throw fail(state, 'a name is missing');
  state.at += found.length;
  return found;
}

function blanks(state: State): boolean {
  const start = state.at;
  while (/\s/.test(state.text.charAt(state.at))) state.at += 1;
  return state.at > start;
}

function decode(state: State, raw: string): string {
  return raw.replace(/&([^;]*;?)/g, (_, inner: string) => {
    const entity = inner.replace(/;$/, '');
    const code = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(entity);
    if (!inner.endsWith(';')) throw fail(state, 'an & begins no entity');
    if (code) return String.fromCodePoint(code[1] ? Number.parseInt(code[1], 16) : Number(code[2]));
    const plain = Object.hasOwn(entities, entity) ? entities[entity] : undefined;
    if (plain === undefined) throw fail(state, `the entity '${entity}' is not known`);
    return plain;
  });
}

/** Children of a node up to its end tag or the end of the text. */
function parseContent(state: State, parent: XmlNode): void {
  while (state.at < state.text.length && !state.text.startsWith('</', state.at)) {
    if (take(state, '<!--'))
      add(parent, new XmlNode('comment', '#comment', until(state, '-->', 'a comment')));
    else if (take(state, '<![CDATA[')) {
      add(parent, new XmlNode('cdata', '#cdata-section', until(state, ']]>', 'a CDATA section')));
    } else if (take(state, '<!DOCTYPE')) add(parent, parseDoctype(state));
    else if (take(state, '<?')) add(parent, parseInstruction(state));
    else if (take(state, '<')) parseElement(state, parent);
    else parseText(state, parent);
  }
}

function add(parent: XmlNode, node: XmlNode): void {
  parent.insert(node);
}

function parseText(state: State, parent: XmlNode): void {
  const stop = state.text.indexOf('<', state.at);
  const raw = state.text.slice(state.at, stop < 0 ? undefined : stop);
  state.at += raw.length;
  if (raw.trim() === '') return;
  add(parent, new XmlNode('text', '#text', decode(state, raw)));
}

function parseDoctype(state: State): XmlNode {
  blanks(state);
  const node = new XmlNode('doctype', name(state));
  node.value = until(state, '>', 'a DOCTYPE').trim();
  return node;
}

function parseInstruction(state: State): XmlNode {
  const target = name(state);
  const value = until(state, '?>', 'a processing instruction').trim();
  if (target !== 'xml') return new XmlNode('instruction', target, value);
  const written = value.replace(/'([^'"]*)'/g, '"$1"');
  return new XmlNode('declaration', target, written);
}

function parseElement(state: State, parent: XmlNode): void {
  const element = new XmlNode('element', name(state));
  add(parent, element);
  while (true) {
    const isApart = blanks(state);
    if (take(state, '/>')) {
      element.isSelfClosed = true;
      return;
    }
    if (take(state, '>')) break;
    if (!isApart) throw fail(state, `the tag <${element.name}> is not well-formed`);
    parseAttribute(state, element);
  }
  parseContent(state, element);
  if (!take(state, '</')) throw fail(state, `<${element.name}> has no end tag`);
  const end = name(state);
  blanks(state);
  if (end !== element.name) throw fail(state, `<${element.name}> is ended by </${end}>`);
  if (!take(state, '>')) throw fail(state, `the end tag </${end}> is not well-formed`);
}

function parseAttribute(state: State, element: XmlNode): void {
  const attribute = new XmlNode('attribute', name(state));
  blanks(state);
  if (!take(state, '=')) throw fail(state, `the attribute ${attribute.name} has no value`);
  blanks(state);
  const quote = state.text.charAt(state.at);
  if (quote !== '"' && quote !== "'")
    throw fail(state, `the value of ${attribute.name} has no quotes`);
  state.at += 1;
  const raw = until(state, quote, `the value of ${attribute.name}`);
  if (raw.includes('<')) throw fail(state, `the value of ${attribute.name} holds a <`);
  attribute.value = decode(state, raw.replace(/[\t\n]/g, ' '));
  if (element.attributes.some((other) => other.name === attribute.name)) {
    throw fail(state, `the attribute ${attribute.name} is there twice`);
  }
  attribute.parent = element;
  element.attributes.push(attribute);
}

/** Gives elements and attributes the namespaces that their prefixes stand for. */
function resolveNamespaces(node: XmlNode, outer: ReadonlyMap<string, string>): void {
  const known = new Map(outer);
  for (const { name: attribute, value } of node.attributes) {
    if (attribute === 'xmlns') known.set('', value);
    else if (attribute.startsWith('xmlns:')) known.set(attribute.slice(6), value);
  }
  if (node.kind === 'element') node.namespace = known.get(prefixOf(node.name)) ?? '';
  for (const attribute of node.attributes) {
    const prefix = prefixOf(attribute.name);
    attribute.namespace = prefix === '' ? '' : (known.get(prefix) ?? '');
  }
  for (const child of node.children) resolveNamespaces(child, known);
}

function prefixOf(qualified: string): string {
  const cut = qualified.indexOf(':');
  return cut < 0 ? '' : qualified.slice(0, cut);
}
