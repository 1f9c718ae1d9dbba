/** Streams in memory, and readers of text. Nothing on a disk is opened. */
import { memberMessages } from '../../../base/messages/members.ts';
import type { NetType } from '../../net-type.ts';
import { type Numeric, toDouble } from '../../numeric.ts';
import type { Value } from '../../value.ts';
import { byteArray, bytesOf } from '../bytes.ts';
import { action, constant, defineType, fixed, int64, method, property } from '../define.ts';
import { exception, nullArgument } from '../exception.ts';
import type { EnumValue } from '../objects/enum-value.ts';
import { MemoryStream } from '../objects/memory-stream.ts';
import { TextReader } from '../objects/text-reader.ts';

type Stream = MemoryStream;

const disposable = 'System.IDisposable';
const stringReader = 'System.IO.StringReader';
const streamReader = 'System.IO.StreamReader';

/** Fills the gap when a stream is written behind its end. */
function write(self: Stream, bytes: Iterable<number>): void {
  while (self.bytes.length < self.position) self.bytes.push(0);
  for (const byte of bytes) self.bytes[self.position++] = byte;
}

function readByte(self: Stream): number {
  const byte = self.bytes[self.position];
  if (byte === undefined) return -1;
  self.position += 1;
  return byte;
}

/** SeekOrigin: 0 the beginning, 1 where it is, 2 the end. */
function seek(self: Stream, offset: number, origin: number): Value {
  const start = [0, self.position, self.bytes.length][origin] ?? 0;
  if (start + offset < 0) {
    const message = memberMessages.outOfRange('The position', start + offset, 'it is 0 or more');
    throw exception('System.IO.IOException', message);
  }
  self.position = start + offset;
  return int64(self.position);
}

const moved = (self: Stream, to: Value): void => {
  self.position = Number(toDouble(to as Numeric));
};

const memoryStreamType = defineType('System.IO.MemoryStream', {
  bases: ['System.IO.Stream'],
  instance: {
    properties: {
      CanRead: constant(true),
      CanSeek: constant(true),
      CanWrite: constant(true),
      Length: property((self: Stream) => int64(self.bytes.length)),
      Position: property((self: Stream) => int64(self.position), { type: 'Int64', set: moved }),
    },
    methods: {
      Close: [action('', () => {})],
      Dispose: [action('', () => {})],
      Flush: [action('', () => {})],
      ReadByte: [method('', (self: Stream) => readByte(self))],
      Seek: [
        method(
          'Int64, System.IO.SeekOrigin',
          (self: Stream, [offset, origin]: [Numeric, EnumValue]) =>
            seek(self, Number(offset.value), origin.value),
        ),
      ],
      SetLength: [
        action('Int64', (self: Stream, [length]: [Numeric]) => {
          const wanted = Number(length.value);
          while (self.bytes.length < wanted) self.bytes.push(0);
          self.bytes.length = wanted;
          self.position = Math.min(self.position, wanted);
        }),
      ],
      ToArray: [method('', (self: Stream) => byteArray(self.bytes))],
      Write: [
        action(
          'Byte[], Int32, Int32',
          (self: Stream, [bytes, from, count]: [Value, number, number]) =>
            write(self, bytesOf(bytes).subarray(from, from + count)),
        ),
      ],
      WriteByte: [
        action('Byte', (self: Stream, [byte]: [Numeric]) => write(self, [Number(byte.value)])),
      ],
    },
  },
  constructors: [
    fixed('', () => new MemoryStream()),
    fixed('Int32', () => new MemoryStream()),
    fixed('Byte[]', ([bytes]: [Value]) => new MemoryStream(bytesOf(bytes))),
  ],
});

const codeOf = (code: number | undefined): number => code ?? -1;

const readerType = defineType('System.IO.TextReader', {
  bases: [disposable],
  instance: {
    methods: {
      Close: [action('', () => {})],
      Dispose: [action('', () => {})],
      Peek: [method('', (self: TextReader) => codeOf(self.peek()))],
      Read: [method('', (self: TextReader) => codeOf(self.read()))],
      ReadLine: [method('', (self: TextReader) => self.readLine())],
      ReadToEnd: [method('', (self: TextReader) => self.readToEnd())],
    },
  },
});

function wholeText(stream: Value): string {
  if (!(stream instanceof MemoryStream)) throw nullArgument('The stream');
  const text = new TextDecoder().decode(Uint8Array.from(stream.bytes.slice(stream.position)));
  stream.position = stream.bytes.length;
  return text;
}

/** These types. */
export const streamTypes: readonly NetType[] = [
  defineType('System.IO.Stream', { bases: [disposable] }),
  memoryStreamType,
  readerType,
  defineType(stringReader, {
    bases: ['System.IO.TextReader'],
    constructors: [fixed('String', ([text]: [string]) => new TextReader(stringReader, text))],
  }),
  defineType(streamReader, {
    bases: ['System.IO.TextReader'],
    instance: { properties: { EndOfStream: property((self: TextReader) => self.isAtEnd) } },
    constructors: [
      fixed(
        'System.IO.Stream',
        ([stream]: [Value]) => new TextReader(streamReader, wholeText(stream)),
      ),
    ],
  }),
];
