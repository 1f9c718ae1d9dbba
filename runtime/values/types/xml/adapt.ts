/** How PowerShell shows XML as an object: elements and attributes are properties by their local names. */
import { toText } from '../../to-text.ts';
import type { Value } from '../../value.ts';
import { XmlNode } from '../objects/xml-node.ts';
import { innerText } from './write.ts';

function named(node: XmlNode, name: string): XmlNode[] {
  const folded = name.toLowerCase();
  return [...node.attributes, ...node.children].filter(
    (each) => localName(each).toLowerCase() === folded,
  );
}

function localName(node: XmlNode): string {
  return node.name.startsWith('#') ? node.name : node.localName;
}

/** An element without attributes that holds nothing but text is that text. */
function shown(node: XmlNode): Value {
  if (node.kind === 'text' || node.kind === 'attribute') return node.value;
  if (node.attributes.length > 0) return node;
  const [only] = node.children;
  if (node.children.length === 0) return innerText(node);
  return node.children.length === 1 && only?.kind === 'text' ? only.value : node;
}

/** The property, an array where several nodes have the name; undefined where none has. */
export function getXmlMember(node: XmlNode, name: string): Value | undefined {
  const found = named(node, name);
  const [only] = found;
  if (!only) return undefined;
  return found.length === 1 ? shown(only) : found.map(shown);
}

/** Sets the text of the one attribute or element of the name; false where there is none, or several. */
export function setXmlMember(node: XmlNode, name: string, to: Value): boolean {
  const found = named(node, name);
  const [only] = found;
  if (!only || found.length > 1) return false;
  setText(only, toText(to));
  return true;
}

/** Replaces what is in a node by text. */
export function setText(node: XmlNode, text: string): void {
  if (node.kind !== 'element') {
    node.value = text;
    return;
  }
  for (const child of [...node.children]) child.remove();
  if (text !== '') node.insert(new XmlNode('text', '#text', text));
}

/** The names of such properties. */
export function xmlMemberNames(node: XmlNode): string[] {
  return [...new Set([...node.attributes, ...node.children].map(localName))];
}
