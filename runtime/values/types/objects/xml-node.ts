import { NetObject } from '../../net-object.ts';

export type XmlKind =
  | 'document'
  | 'element'
  | 'attribute'
  | 'text'
  | 'cdata'
  | 'comment'
  | 'instruction'
  | 'declaration'
  | 'doctype';

const typeNames: Readonly<Record<XmlKind, string>> = {
  document: 'XmlDocument',
  element: 'XmlElement',
  attribute: 'XmlAttribute',
  text: 'XmlText',
  cdata: 'XmlCDataSection',
  comment: 'XmlComment',
  instruction: 'XmlProcessingInstruction',
  declaration: 'XmlDeclaration',
  doctype: 'XmlDocumentType',
};

/** A node of an XML document. */
export class XmlNode extends NetObject {
  readonly kind: XmlKind;
  /** With its prefix; `#text` and its like for nodes without a name of their own. */
  readonly name: string;
  /** Of attributes and of what holds text. */
  value: string;
  parent: XmlNode | null = null;
  namespace = '';
  readonly attributes: XmlNode[] = [];
  readonly children: XmlNode[] = [];
  /** Whether an element is written `<a />`. */
  isSelfClosed = false;

  constructor(kind: XmlKind, name: string, value: string = '') {
    super();
    this.kind = kind;
    this.name = name;
    this.value = value;
  }

  get typeName(): string {
    return `System.Xml.${typeNames[this.kind]}`;
  }

  override get text(): string {
    return this.typeName;
  }

  get localName(): string {
    return this.name.slice(this.name.indexOf(':') + 1);
  }

  /** Puts a node behind the others, or before one of them. */
  insert(node: XmlNode, before: XmlNode | null = null): void {
    node.remove();
    node.parent = this;
    this.isSelfClosed = false;
    const at = before ? this.children.indexOf(before) : -1;
    if (at < 0) this.children.push(node);
    else this.children.splice(at, 0, node);
  }

  /** Takes the node out of its parent. */
  remove(): void {
    const { parent } = this;
    if (!parent) return;
    const list = this.kind === 'attribute' ? parent.attributes : parent.children;
    const at = list.indexOf(this);
    if (at >= 0) list.splice(at, 1);
    this.parent = null;
  }
}
