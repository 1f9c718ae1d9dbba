/** System.IO.File: whole files read and written at once, as scripts do. */
import { memberMessages } from '../../../base/messages/members.ts';
import type { MemberContext, NetType, Overload } from '../../net-type.ts';
import { toText } from '../../to-text.ts';
import { TypedArray } from '../../typed-array.ts';
import type { Value } from '../../value.ts';
import { byteArray, bytesOf } from '../bytes.ts';
import { defineType, fixed } from '../define.ts';
import { onDisk } from '../disk.ts';
import { enumerate } from '../enumerate.ts';
import { exception } from '../exception.ts';
import { noValue } from '../no-value.ts';
import type { Encoding, EncodingKind } from '../objects/encoding.ts';
import { kinds } from './encoding.ts';

/** Longest marks first: that of UTF-32 begins as that of UTF-16. */
const marked = [kinds.UTF32, kinds.UTF8, kinds.Unicode, kinds.BigEndianUnicode];

/** The text of a file; its mark tells the encoding, whatever else was said. */
function readText(path: string, stated: EncodingKind, context: MemberContext): string {
  const bytes = onDisk(path, context, (files) => files.read(path));
  const kind = marked.find(({ preamble }) => preamble.every((byte, at) => bytes[at] === byte));
  return kind ? kind.decode(bytes.subarray(kind.preamble.length)) : stated.decode(bytes);
}

function readLines(path: string, stated: EncodingKind, context: MemberContext): Value {
  const lines = readText(path, stated, context).split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return new TypedArray('System.String', lines);
}

type Put = 'write' | 'append';

interface Target {
  readonly path: string;
  readonly put: Put;
  /** Undefined stands for UTF-8 without a mark. */
  readonly kind: EncodingKind | undefined;
}

/** Only what begins a file is marked. */
function putText({ path, put, kind }: Target, text: string, context: MemberContext): Value {
  onDisk(path, context, (files) => {
    const isNew = put === 'write' || files.kindOf(path) === undefined;
    const mark = isNew ? (kind?.preamble ?? []) : [];
    const bytes = (kind ?? kinds.UTF8).encode(text);
    files[put](path, Uint8Array.from([...mark, ...bytes]));
  });
  return noValue;
}

const putting = (put: Put): Overload[] => [
  fixed('String, String', ([path, text]: [string, string | null], context) =>
    putText({ path, put, kind: undefined }, text ?? '', context),
  ),
  fixed(
    'String, String, System.Text.Encoding',
    ([path, text, { kind }]: [string, string | null, Encoding], context) =>
      putText({ path, put, kind }, text ?? '', context),
  ),
];

const linesOf = (lines: Value): string =>
  (enumerate(lines) ?? [lines]).map((line) => `${toText(line)}\n`).join('');

const puttingLines = (put: Put): Overload[] =>
  ['String[]', 'System.Collections.Generic.IEnumerable[String]'].flatMap((type) => [
    fixed(`String, ${type}`, ([path, lines]: [string, Value], context) =>
      putText({ path, put, kind: undefined }, linesOf(lines), context),
    ),
    fixed(
      `String, ${type}, System.Text.Encoding`,
      ([path, lines, { kind }]: [string, Value, Encoding], context) =>
        putText({ path, put, kind }, linesOf(lines), context),
    ),
  ]);

const reading = (
  read: (path: string, kind: EncodingKind, context: MemberContext) => Value,
): Overload[] => [
  fixed('String', ([path]: [string], context) => read(path, kinds.UTF8, context)),
  fixed('String, System.Text.Encoding', ([path, { kind }]: [string, Encoding], context) =>
    read(path, kind, context),
  ),
];

/** Copies or moves a file; one that is there already is replaced only on request. */
function transfer(way: 'copy' | 'move'): Overload[] {
  const carry = (from: string, to: string, isForced: boolean, context: MemberContext): Value => {
    onDisk(from, context, (files) => {
      if (!isForced && files.kindOf(to) !== undefined) {
        throw exception('System.IO.IOException', memberMessages.fileExists(to));
      }
      files[way](from, to);
    });
    return noValue;
  };
  return [
    fixed('String, String', ([from, to]: [string, string], context) =>
      carry(from, to, false, context),
    ),
    fixed('String, String, Boolean', ([from, to, isForced]: [string, string, boolean], context) =>
      carry(from, to, isForced, context),
    ),
  ];
}

/** System.IO.File. */
export const fileAccessType: NetType = defineType('System.IO.File', {
  statics: {
    methods: {
      AppendAllLines: puttingLines('append'),
      AppendAllText: putting('append'),
      Copy: transfer('copy'),
      Delete: [
        fixed('String', ([path]: [string], context) => {
          onDisk(path, context, (files) => {
            if (files.kindOf(path) !== undefined) files.removeFile(path);
          });
          return noValue;
        }),
      ],
      Exists: [
        fixed('String', ([path]: [string | null], context) =>
          path ? onDisk(path, context, (files) => files.kindOf(path) === 'file') : false,
        ),
      ],
      Move: transfer('move'),
      ReadAllBytes: [
        fixed('String', ([path]: [string], context) =>
          byteArray(onDisk(path, context, (files) => files.read(path))),
        ),
      ],
      ReadAllLines: reading(readLines),
      ReadAllText: reading(readText),
      ReadLines: reading(readLines),
      WriteAllBytes: [
        fixed('String, Byte[]', ([path, bytes]: [string, Value], context) => {
          onDisk(path, context, (files) => files.write(path, bytesOf(bytes)));
          return noValue;
        }),
      ],
      WriteAllLines: puttingLines('write'),
      WriteAllText: putting('write'),
    },
  },
});
