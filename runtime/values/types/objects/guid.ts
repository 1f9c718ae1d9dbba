import { NetObject } from '../../net-object.ts';

/** A System.Guid, kept as its lower-case text with dashes. */
export class Guid extends NetObject {
  readonly typeName = 'System.Guid';
  readonly #text: string;

  constructor(text: string) {
    super();
    this.#text = text.toLowerCase();
  }

  override get text(): string {
    return this.#text;
  }

  override get equalityKey(): string {
    return this.#text;
  }
}

const written = '([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})';
const forms = [
  new RegExp(`^${written}$`, 'i'),
  new RegExp(`^\\{${written}\\}$`, 'i'),
  new RegExp(`^\\(${written}\\)$`, 'i'),
  new RegExp(`^${written.replaceAll('-(', '(')}$`, 'i'),
];
const hexForm =
  /^\{0x([0-9a-f]{1,8}),0x([0-9a-f]{1,4}),0x([0-9a-f]{1,4}),\{((?:0x[0-9a-f]{1,2},?){8})\}\}$/i;

/** Reads the forms N, D, B, P and X; null when the text is none of them. */
export function parseGuid(text: string): Guid | null {
  const trimmed = text.trim();
  for (const form of forms) {
    const match = form.exec(trimmed);
    if (match) return new Guid(match.slice(1).join('-'));
  }
  const [, head = '', second = '', third = '', tail = ''] =
    hexForm.exec(trimmed.replace(/\s/g, '')) ?? [];
  const bytes = tail.split(',').map((byte) => byte.slice(2).padStart(2, '0'));
  if (bytes.length !== 8) return null;
  const groups = [head.padStart(8, '0'), second.padStart(4, '0'), third.padStart(4, '0')];
  return new Guid([...groups, bytes.slice(0, 2).join(''), bytes.slice(2).join('')].join('-'));
}
