/** XmlDocument and its nodes. */
import { memberMessages } from '../../../base/messages/members.ts';
import type { MemberTable, NetType, Overload } from '../../net-type.ts';
import type { Value } from '../../value.ts';
import { action, defineType, fixed, method, property } from '../define.ts';
import { enumValue } from '../enum-types.ts';
import { exception } from '../exception.ts';
import { DictionaryObject } from '../objects/dictionary-object.ts';
import { Enumeration } from '../objects/enumeration.ts';
import { type XmlKind, XmlNode } from '../objects/xml-node.ts';
import { setText } from '../xml/adapt.ts';
import { parseFragment, parseXml, XmlFailure } from '../xml/parse.ts';
import { innerText, innerXml, outerXml } from '../xml/write.ts';
import { selectNodes, XPathFailure } from '../xml/xpath.ts';

type Self = XmlNode;

const kindNames: Readonly<Record<XmlKind, string>> = {
  attribute: 'Attribute',
  cdata: 'CDATA',
  comment: 'Comment',
  declaration: 'XmlDeclaration',
  doctype: 'DocumentType',
  document: 'Document',
  element: 'Element',
  instruction: 'ProcessingInstruction',
  text: 'Text',
};

const managerName = 'System.Xml.XmlNamespaceManager';

function load(text: string): XmlNode {
  try {
    return parseXml(text);
  } catch (error) {
    if (!(error instanceof XmlFailure)) throw error;
    throw exception('System.Xml.XmlException', memberMessages.notXml(error.message));
  }
}

function select(self: Self, path: string, manager: Value = null): readonly XmlNode[] {
  const prefixes = new Map<string, string>();
  if (manager instanceof DictionaryObject) {
    for (const [prefix, uri] of manager.entries) prefixes.set(String(prefix), String(uri));
  }
  try {
    return selectNodes(self, path, prefixes);
  } catch (error) {
    if (!(error instanceof XPathFailure)) throw error;
    throw exception(
      'System.Xml.XPath.XPathException',
      memberMessages.badXPath(path, error.message),
    );
  }
}

function nodeList(nodes: readonly XmlNode[], name: string = 'System.Xml.XmlNodeList'): Enumeration {
  return new Enumeration(name, nodes);
}

function neighbour(self: Self, step: 1 | -1): Value {
  const all = self.parent?.children ?? [];
  return all[all.indexOf(self) + step] ?? null;
}

function replaceInside(self: Self, text: string): void {
  for (const child of [...self.children]) child.remove();
  const nodes = self.kind === 'document' ? load(text).children : parseFragment(text);
  for (const node of [...nodes]) self.insert(node);
}

function rootOf(node: XmlNode): XmlNode {
  return node.parent ? rootOf(node.parent) : node;
}

function copyOf(node: XmlNode, isDeep: boolean): XmlNode {
  const made = new XmlNode(node.kind, node.name, node.value);
  made.namespace = node.namespace;
  made.isSelfClosed = node.isSelfClosed;
  for (const attribute of node.attributes) addAttribute(made, copyOf(attribute, true));
  if (isDeep) for (const child of node.children) made.insert(copyOf(child, true));
  return made;
}

function addAttribute(element: XmlNode, attribute: XmlNode): void {
  const at = element.attributes.findIndex(({ name }) => name === attribute.name);
  attribute.parent = element;
  if (at < 0) element.attributes.push(attribute);
  else element.attributes[at] = attribute;
}

const noText = new Set<XmlKind>(['document', 'element', 'doctype']);

const nodeMembers: MemberTable = {
  properties: {
    Attributes: property((self: Self) =>
      self.kind === 'element'
        ? nodeList(self.attributes, 'System.Xml.XmlAttributeCollection')
        : null,
    ),
    ChildNodes: property((self: Self) => nodeList(self.children, 'System.Xml.XmlChildNodes')),
    FirstChild: property((self: Self) => self.children[0] ?? null),
    HasChildNodes: property((self: Self) => self.children.length > 0),
    InnerText: property((self: Self) => (self.kind === 'document' ? null : innerText(self)), {
      type: 'String',
      set: (self: Self, value: Value) => setText(self, String(value)),
    }),
    InnerXml: property(innerXml, {
      type: 'String',
      set: (self: Self, value: Value) => replaceInside(self, String(value)),
    }),
    LastChild: property((self: Self) => self.children.at(-1) ?? null),
    LocalName: property((self: Self) => self.localName),
    Name: property((self: Self) => self.name),
    NamespaceURI: property((self: Self) => self.namespace),
    NextSibling: property((self: Self) => neighbour(self, 1)),
    NodeType: property((self: Self) => enumValue('System.Xml.XmlNodeType', kindNames[self.kind])),
    OuterXml: property(outerXml),
    OwnerDocument: property((self: Self) => (self.kind === 'document' ? null : rootOf(self))),
    ParentNode: property((self: Self) => (self.kind === 'attribute' ? null : self.parent)),
    Prefix: property((self: Self) =>
      self.name.includes(':') ? self.name.slice(0, self.name.indexOf(':')) : '',
    ),
    PreviousSibling: property((self: Self) => neighbour(self, -1)),
    Value: property((self: Self) => (noText.has(self.kind) ? null : self.value), {
      type: 'String',
      set: (self: Self, value: Value) => {
        self.value = String(value);
      },
    }),
  },
  methods: {
    AppendChild: [
      method('System.Xml.XmlNode', (self: Self, [node]: [Self]) => {
        self.insert(node);
        return node;
      }),
    ],
    // What a text that it stands in makes of it is something else.
    ToString: [method('', (self: Self) => self.name)],
    Clone: [method('', (self: Self) => copyOf(self, true))],
    CloneNode: [method('Boolean', (self: Self, [isDeep]: [boolean]) => copyOf(self, isDeep))],
    InsertAfter: [
      method(
        'System.Xml.XmlNode, System.Xml.XmlNode',
        (self: Self, [node, mark]: [Self, Self | null]) => {
          const next = mark ? self.children[self.children.indexOf(mark) + 1] : self.children[0];
          self.insert(node, next ?? null);
          return node;
        },
      ),
    ],
    InsertBefore: [
      method(
        'System.Xml.XmlNode, System.Xml.XmlNode',
        (self: Self, [node, mark]: [Self, Self | null]) => {
          self.insert(node, mark);
          return node;
        },
      ),
    ],
    PrependChild: [
      method('System.Xml.XmlNode', (self: Self, [node]: [Self]) => {
        self.insert(node, self.children[0] ?? null);
        return node;
      }),
    ],
    RemoveAll: [
      action('', (self: Self) => {
        for (const node of [...self.children, ...self.attributes]) node.remove();
      }),
    ],
    RemoveChild: [
      method('System.Xml.XmlNode', (_self: Self, [node]: [Self]) => {
        node.remove();
        return node;
      }),
    ],
    ReplaceChild: [
      method('System.Xml.XmlNode, System.Xml.XmlNode', (self: Self, [node, old]: [Self, Self]) => {
        self.insert(node, old);
        old.remove();
        return old;
      }),
    ],
    SelectNodes: [
      method('String', (self: Self, [path]: [string]) => nodeList(select(self, path))),
      method(`String, ${managerName}`, (self: Self, [path, manager]: [string, Value]) =>
        nodeList(select(self, path, manager)),
      ),
    ],
    SelectSingleNode: [
      method('String', (self: Self, [path]: [string]) => select(self, path)[0] ?? null),
      method(
        `String, ${managerName}`,
        (self: Self, [path, manager]: [string, Value]) => select(self, path, manager)[0] ?? null,
      ),
    ],
  },
};

function attributeOf(self: Self, name: string): XmlNode | undefined {
  return self.attributes.find((attribute) => attribute.name === name);
}

function below(self: Self): XmlNode[] {
  return self.children.flatMap((child) => [child, ...below(child)]);
}

const byTagName: readonly Overload[] = [
  method('String', (self: Self, [name]: [string]) =>
    nodeList(
      below(self).filter((node) => node.kind === 'element' && (name === '*' || node.name === name)),
    ),
  ),
];

const elementMembers: MemberTable = {
  properties: {
    HasAttributes: property((self: Self) => self.attributes.length > 0),
    IsEmpty: property((self: Self) => self.isSelfClosed && self.children.length === 0, {
      type: 'Boolean',
      set: (self: Self, value: Value) => {
        self.isSelfClosed = value === true;
      },
    }),
  },
  methods: {
    GetAttribute: [
      method('String', (self: Self, [name]: [string]) => attributeOf(self, name)?.value ?? ''),
    ],
    GetAttributeNode: [
      method('String', (self: Self, [name]: [string]) => attributeOf(self, name) ?? null),
    ],
    GetElementsByTagName: byTagName,
    HasAttribute: [
      method('String', (self: Self, [name]: [string]) => attributeOf(self, name) !== undefined),
    ],
    RemoveAttribute: [
      action('String', (self: Self, [name]: [string]) => attributeOf(self, name)?.remove()),
    ],
    SetAttribute: [
      action('String, String', (self: Self, [name, value]: [string, string]) =>
        addAttribute(self, new XmlNode('attribute', name, value)),
      ),
    ],
  },
};

function element(name: string, namespace: string = ''): XmlNode {
  const made = new XmlNode('element', name);
  made.namespace = namespace;
  made.isSelfClosed = true;
  return made;
}

const create = (kind: XmlKind, name: string): readonly Overload[] => [
  method('String', (_self: Self, [text]: [string]) => new XmlNode(kind, name, text)),
];

const documentMembers: MemberTable = {
  properties: {
    DocumentElement: property(
      (self: Self) => self.children.find(({ kind }) => kind === 'element') ?? null,
    ),
    NameTable: property((self: Self) => self),
    PreserveWhitespace: property(() => false, { type: 'Boolean', set: () => {} }),
  },
  methods: {
    CreateAttribute: [
      method('String', (_self: Self, [name]: [string]) => new XmlNode('attribute', name)),
    ],
    CreateCDataSection: create('cdata', '#cdata-section'),
    CreateComment: create('comment', '#comment'),
    CreateElement: [
      method('String', (_self: Self, [name]: [string]) => element(name)),
      method('String, String', (_self: Self, [name, namespace]: [string, string]) =>
        element(name, namespace),
      ),
    ],
    CreateTextNode: create('text', '#text'),
    CreateXmlDeclaration: [
      method(
        'String, String, String',
        (_self: Self, [version, encoding, standalone]: [string, string, string]) =>
          new XmlNode(
            'declaration',
            'xml',
            [
              `version="${version}"`,
              ...(encoding ? [`encoding="${encoding}"`] : []),
              ...(standalone ? [`standalone="${standalone}"`] : []),
            ].join(' '),
          ),
      ),
    ],
    GetElementsByTagName: byTagName,
    ImportNode: [
      method('System.Xml.XmlNode, Boolean', (_self: Self, [node, isDeep]: [Self, boolean]) =>
        copyOf(node, isDeep),
      ),
    ],
    LoadXml: [action('String', (self: Self, [text]: [string]) => replaceInside(self, text))],
  },
};

const node = (name: string, instance: MemberTable = {}): NetType =>
  defineType(`System.Xml.${name}`, () => ({ bases: ['System.Xml.XmlNode'], instance }));

/** A node by its place, or by its name. */
const itemForms: readonly Overload[] = [
  method('Int32', (self: Enumeration, [at]: [number]) => self.elements[at] ?? null),
  method('String', (self: Enumeration, [name]: [string]) => namedIn(self, name)),
];

function namedIn(self: Enumeration, name: string): Value {
  return (self.elements as readonly XmlNode[]).find((each) => each.name === name) ?? null;
}

const listMembers: MemberTable = {
  properties: { Count: property((self: Enumeration) => self.elements.length) },
  methods: {
    Append: [
      method('System.Xml.XmlAttribute', (self: Enumeration, [attribute]: [Self]) => {
        (self.elements as XmlNode[]).push(attribute);
        return attribute;
      }),
    ],
    GetNamedItem: [method('String', (self: Enumeration, [name]: [string]) => namedIn(self, name))],
    Item: itemForms,
    ItemOf: itemForms,
    get_Item: itemForms,
    get_ItemOf: itemForms,
  },
};

/** All of them. */
export const xmlTypes: readonly NetType[] = [
  defineType('System.Xml.XmlNode', () => ({
    bases: ['System.Collections.IEnumerable', 'System.ICloneable'],
    instance: nodeMembers,
  })),
  defineType('System.Xml.XmlDocument', () => ({
    bases: ['System.Xml.XmlNode'],
    instance: documentMembers,
    constructors: [fixed('', () => new XmlNode('document', '#document'))],
    convert: (value) => {
      if (typeof value !== 'string') return undefined;
      if (value.trim() === '') return new XmlNode('document', '#document');
      try {
        return parseXml(value);
      } catch (error) {
        if (error instanceof XmlFailure) return undefined;
        throw error;
      }
    },
  })),
  node('XmlElement', elementMembers),
  ...[
    'XmlAttribute',
    'XmlText',
    'XmlCDataSection',
    'XmlComment',
    'XmlProcessingInstruction',
    'XmlDeclaration',
    'XmlDocumentType',
  ].map((name) => node(name)),
  ...['XmlNodeList', 'XmlChildNodes', 'XmlAttributeCollection'].map((name) =>
    defineType(`System.Xml.${name}`, () => ({
      bases: ['System.Collections.ICollection'],
      instance: listMembers,
    })),
  ),
  defineType(managerName, () => ({
    instance: {
      methods: {
        AddNamespace: [
          action('String, String', (self: DictionaryObject, [prefix, uri]: [string, string]) => {
            self.entries.set(prefix, uri);
          }),
        ],
        LookupNamespace: [
          method(
            'String',
            (self: DictionaryObject, [prefix]: [string]) => self.entries.get(prefix) ?? null,
          ),
        ],
      },
    },
    constructors: [fixed('Object', () => new DictionaryObject(managerName))],
  })),
];
