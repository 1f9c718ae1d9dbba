/** What -Encoding names: how text becomes bytes, and with which mark before them. */
import { runMessages } from '../../base/messages/run.ts';
import { toText } from '../../values/to-text.ts';
import { Encoding, type EncodingKind } from '../../values/types/objects/encoding.ts';
import { kinds } from '../../values/types/tables/encoding.ts';
import type { CommandCall } from './command-call.ts';

type Named = readonly [kind: EncodingKind, hasMark: boolean];

const names: Readonly<Record<string, Named>> = {
  utf8: [kinds.UTF8, false],
  utf8nobom: [kinds.UTF8, false],
  utf8bom: [kinds.UTF8, true],
  unicode: [kinds.Unicode, true],
  bigendianunicode: [kinds.BigEndianUnicode, true],
  utf32: [kinds.UTF32, true],
  ascii: [kinds.ASCII, false],
  ansi: [kinds.Latin1, false],
  oem: [kinds.Latin1, false],
  default: [kinds.UTF8, false],
};

/** The encoding that the call names: UTF-8 without a mark where it names none. */
export function encodingOf(call: CommandCall): Named {
  const given = call.value('Encoding') ?? null;
  if (given === null) return [kinds.UTF8, false];
  if (given instanceof Encoding) return [given.kind, given.kind.preamble.length > 0];
  const name = toText(given);
  return (
    names[name.toLowerCase()] ??
    call.fail({
      id: 'ParameterArgumentTransformationError',
      category: 'InvalidData',
      message: runMessages.encodingUnknown(name, Object.keys(names)),
    })
  );
}

export function encodeText(text: string, [kind, hasMark]: Named): Uint8Array {
  const bytes = kind.encode(text);
  return hasMark ? Uint8Array.from([...kind.preamble, ...bytes]) : bytes;
}

const marked: readonly EncodingKind[] = [
  kinds.UTF32,
  kinds.UTF8,
  kinds.Unicode,
  kinds.BigEndianUnicode,
];

/** The text of a file: its mark goes before what the call says. */
export function decodeText(bytes: Uint8Array, [kind]: Named): string {
  const found = marked.find(({ preamble }) => preamble.every((byte, at) => bytes[at] === byte));
  const used = found ?? kind;
  return used.decode(found ? bytes.subarray(found.preamble.length) : bytes);
}
