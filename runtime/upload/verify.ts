/** In: the item a service made and what was read from the file. Out: whether they are the same. Decides, does not report. */
import { extensionOf } from './content-type.ts';
import { readMember, readText } from './json-body.ts';

/** What was read and sent. */
export interface SentFile {
  readonly name: string;
  readonly size: number;
  readonly hash: string | null;
}

export type Comparison =
  | { readonly kind: 'same' }
  /** There is nothing in the item to compare with. */
  | { readonly kind: 'unproved' }
  | {
      readonly kind: 'different';
      readonly what: 'size' | 'quickXorHash';
      readonly sent: string;
      readonly stored: string;
      /** Whether libraries are known to rewrite files of this kind after upload (upload-protocol.md §3.6). */
      readonly isExpected: boolean;
    };

/** Compares size, then hash. */
export function compareWithItem(item: unknown, sent: SentFile): Comparison {
  const size = readMember(item, 'size');
  const isExpected = rewrittenTypes.has(extensionOf(readText(item, 'name') ?? sent.name));
  if (typeof size === 'number' && size !== sent.size) {
    const values = { sent: String(sent.size), stored: String(size) };
    return { kind: 'different', what: 'size', ...values, isExpected };
  }
  if (sent.hash === null) return { kind: typeof size === 'number' ? 'same' : 'unproved' };
  const stored = hashOf(item);
  if (stored === null) return { kind: 'unproved' };
  if (stored === sent.hash) return { kind: 'same' };
  return { kind: 'different', what: 'quickXorHash', sent: sent.hash, stored, isExpected };
}

/** The size an item claims, or null. */
export function sizeOf(item: unknown): number | null {
  const size = readMember(item, 'size');
  return typeof size === 'number' ? size : null;
}

function hashOf(item: unknown): string | null {
  return readText(readMember(readMember(item, 'file'), 'hashes'), 'quickXorHash');
}

const rewrittenTypes: ReadonlySet<string> = new Set(
  'doc docm docx dot dotm dotx pdf pot potm potx pps ppsm ppsx ppt pptm pptx vsdm vsdx xls xlsb xlsm xlsx xlt xltm xltx'.split(
    ' ',
  ),
);
