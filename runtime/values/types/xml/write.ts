/** Nodes as XML text. */
import type { XmlNode } from '../objects/xml-node.ts';

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (mark) => marks[mark] ?? mark);
}

function escapeValue(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}

/** The node itself and what is in it. */
export function outerXml(node: XmlNode): string {
  switch (node.kind) {
    case 'document':
      return innerXml(node);
    case 'text':
      return escapeText(node.value);
    case 'attribute':
      return `${node.name}="${escapeValue(node.value)}"`;
    case 'cdata':
      return `<![CDATA[${node.value}]]>`;
    case 'comment':
      return `<!--${node.value}-->`;
    case 'doctype':
      return `<!DOCTYPE ${node.name}${node.value === '' ? '' : ` ${node.value}`}>`;
    case 'declaration':
    case 'instruction':
      return `<?${node.name}${node.value === '' ? '' : ` ${node.value}`}?>`;
    default:
      return writeElement(node);
  }
}

function writeElement(node: XmlNode): string {
  const attributes = node.attributes.map((attribute) => ` ${outerXml(attribute)}`).join('');
  if (node.children.length === 0 && node.isSelfClosed) return `<${node.name}${attributes} />`;
  return `<${node.name}${attributes}>${innerXml(node)}</${node.name}>`;
}

/** What is in the node. */
export function innerXml(node: XmlNode): string {
  if (node.kind === 'attribute') return escapeText(node.value);
  return node.children.map(outerXml).join('');
}

/** The text in the node, without marks. */
export function innerText(node: XmlNode): string {
  if (node.kind === 'element' || node.kind === 'document') {
    return node.children
      .filter(({ kind }) => kind !== 'comment' && kind !== 'instruction' && kind !== 'declaration')
      .map(innerText)
      .join('');
  }
  return node.value;
}
