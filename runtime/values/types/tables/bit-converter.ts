import { memberMessages } from '../../../base/messages/members.ts';
import { Char } from '../../char.ts';
import type { NetType, Overload } from '../../net-type.ts';
import { Numeric } from '../../numeric.ts';
import type { Value } from '../../value.ts';
import { byteArray, bytesOf } from '../bytes.ts';
import { constant, defineType, fixed } from '../define.ts';
import { exception, outOfRange } from '../exception.ts';

/** For each type its size, and how it is written into bytes and read from them, lowest byte first. */
interface Layout {
  readonly size: number;
  readonly write: (view: DataView, value: Value) => void;
  readonly read: (view: DataView, at: number) => Value;
}

const numberIn = (value: Value): number =>
  value instanceof Numeric ? Number(value.value) : Number(value);
const bigIn = (value: Value): bigint => (value as Numeric).value as bigint;

const layouts: Readonly<Record<string, Layout>> = {
  Boolean: {
    size: 1,
    write: (view, value) => view.setUint8(0, value ? 1 : 0),
    read: (view, at) => view.getUint8(at) !== 0,
  },
  Char: {
    size: 2,
    write: (view, value) => view.setUint16(0, (value as Char).code, true),
    read: (view, at) => new Char(view.getUint16(at, true)),
  },
  Int16: {
    size: 2,
    write: (view, value) => view.setInt16(0, numberIn(value), true),
    read: (view, at) => new Numeric('Int16', view.getInt16(at, true)),
  },
  Int32: {
    size: 4,
    write: (view, value) => view.setInt32(0, numberIn(value), true),
    read: (view, at) => view.getInt32(at, true),
  },
  Int64: {
    size: 8,
    write: (view, value) => view.setBigInt64(0, bigIn(value), true),
    read: (view, at) => new Numeric('Int64', view.getBigInt64(at, true)),
  },
  UInt16: {
    size: 2,
    write: (view, value) => view.setUint16(0, numberIn(value), true),
    read: (view, at) => new Numeric('UInt16', view.getUint16(at, true)),
  },
  UInt32: {
    size: 4,
    write: (view, value) => view.setUint32(0, numberIn(value), true),
    read: (view, at) => new Numeric('UInt32', BigInt(view.getUint32(at, true))),
  },
  UInt64: {
    size: 8,
    write: (view, value) => view.setBigUint64(0, bigIn(value), true),
    read: (view, at) => new Numeric('UInt64', view.getBigUint64(at, true)),
  },
  Single: {
    size: 4,
    write: (view, value) => view.setFloat32(0, numberIn(value), true),
    read: (view, at) => new Numeric('Single', view.getFloat32(at, true)),
  },
  Double: {
    size: 8,
    write: (view, value) => view.setFloat64(0, numberIn(value), true),
    read: (view, at) => new Numeric('Double', view.getFloat64(at, true)),
  },
};

function toBytes(value: Value, { size, write }: Layout): Value {
  const bytes = new Uint8Array(size);
  write(new DataView(bytes.buffer), value);
  return byteArray(bytes);
}

function fromBytes(given: Value, at: number, { size, read }: Layout): Value {
  const bytes = bytesOf(given);
  const limit = `there are ${bytes.length} bytes`;
  if (at < 0 || at >= bytes.length)
    throw outOfRange(memberMessages.outOfRange('The start', at, limit));
  if (at + size > bytes.length) {
    throw exception('System.ArgumentException', memberMessages.outOfRange('The start', at, limit));
  }
  return read(new DataView(bytes.buffer), at);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (value) => value.toString(16).padStart(2, '0').toUpperCase()).join('-');
}

const readers = Object.fromEntries(
  Object.entries(layouts).map(([name, layout]) => [
    `To${name}`,
    [fixed('Byte[], Int32', ([bytes, at]: [Value, number]) => fromBytes(bytes, at, layout))],
  ]),
) as Readonly<Record<string, readonly Overload[]>>;

/** System.BitConverter. */
export const bitConverterType: NetType = defineType('System.BitConverter', () => ({
  statics: {
    properties: { IsLittleEndian: constant(true) },
    methods: {
      ...readers,
      GetBytes: Object.entries(layouts).map(([name, layout]) =>
        fixed(name, ([value]: [Value]) => toBytes(value, layout)),
      ),
      ToString: [
        fixed('Byte[]', ([bytes]: [Value]) => hex(bytesOf(bytes))),
        fixed('Byte[], Int32', ([bytes, start]: [Value, number]) =>
          hex(bytesOf(bytes).subarray(start)),
        ),
        fixed('Byte[], Int32, Int32', ([bytes, start, count]: [Value, number, number]) =>
          hex(bytesOf(bytes).subarray(start, start + count)),
        ),
      ],
    },
  },
}));
