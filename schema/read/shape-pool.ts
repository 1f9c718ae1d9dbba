/**
 * One object for each property and each type that NOTES describe, however often they do: a corpus
 * tells a type hundreds of times in the same words, so equal is the same object, and whoever works on
 * shapes does it once. A type is found by walking its properties one by one through a tree.
 */
import type { HelpShapeItem, HelpTypeShape } from './help-page.ts';
import { copyText } from './text-pool.ts';

/** The properties of a type so far. */
export interface ShapeNode {
  readonly type: string;
  readonly parent: ShapeNode | undefined;
  /** Undefined for the mark of an open type. */
  readonly item: HelpShapeItem | undefined;
  /** The item as pages write it: `Name <Type>`. */
  readonly written: string;
  readonly next: Map<HelpShapeItem | undefined, ShapeNode>;
  lastItem: HelpShapeItem | undefined;
  lastNode: ShapeNode | undefined;
  shape: HelpTypeShape | undefined;
}

export class ShapePool {
  readonly #items = new Map<string, HelpShapeItem>();
  readonly #roots = new Map<string, ShapeNode>();

  /** The property written `Name <Type>`, or undefined when it is not written so. */
  item(text: string): HelpShapeItem | undefined {
    const known = this.#items.get(text);
    if (known) return known;
    const match = /^([A-Za-z_]\w*|\(Any\)) <([^>]+)>(?:\]?`?: ?(.*))?$/.exec(text);
    if (!match) return undefined;
    const [, name = '', type = '', description = ''] = match.map((part = '') => copyText(part));
    const item = { name, type, description: description.trim() };
    this.#items.set(copyText(text), item);
    return item;
  }

  /** A type of which no property is known yet. */
  root(type: string): ShapeNode {
    const known = this.#roots.get(type);
    if (known) return known;
    const root = newNode(type, undefined, undefined);
    this.#roots.set(type, root);
    return root;
  }

  /** The type with one property more. */
  add(node: ShapeNode, item: HelpShapeItem | undefined): ShapeNode {
    if (node.lastNode && node.lastItem === item) return node.lastNode;
    const known = node.next.get(item);
    const next = known ?? newNode(node.type, node, item);
    if (!known) node.next.set(item, next);
    node.lastItem = item;
    node.lastNode = next;
    return next;
  }

  /** The type as it is now. */
  shape(node: ShapeNode): HelpTypeShape {
    if (node.shape) return node.shape;
    const items: HelpShapeItem[] = [];
    let isOpen = false;
    for (let at = node; at.parent; at = at.parent) {
      if (at.item) items.push(at.item);
      else isOpen = true;
    }
    node.shape = { type: node.type, isOpen, items: items.reverse() };
    return node.shape;
  }
}

function newNode(
  type: string,
  parent: ShapeNode | undefined,
  item: HelpShapeItem | undefined,
): ShapeNode {
  const open = { lastItem: undefined, lastNode: undefined, shape: undefined };
  const written = item ? `${item.name} <${item.type}>` : '';
  return { type, parent, item, written, next: new Map(), ...open };
}
