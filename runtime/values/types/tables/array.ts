import { memberMessages } from '../../../base/messages/members.ts';
import type { MemberContext, NetType, Overload } from '../../net-type.ts';
import { TypedArray } from '../../typed-array.ts';
import type { Value } from '../../value.ts';
import { arrayOfType, newArray } from '../array-type.ts';
import { action, constant, defineType, fixed, int64, method, property } from '../define.ts';
import { enumerate } from '../enumerate.ts';
import { exception } from '../exception.ts';
import { invokeDelegate, satisfies } from '../invoke-delegate.ts';
import { checkPart, comparisonOf, copyInto, indexOfValue, sortElements } from '../list-members.ts';
import { Enumeration } from '../objects/enumeration.ts';
import type { NetTypeValue } from '../objects/net-type-value.ts';
import type { PSReference } from '../objects/ps-reference.ts';
import { binarySearch } from './lists.ts';

type Self = Value[];

function elementName(array: readonly Value[]): string {
  return array instanceof TypedArray ? array.elementTypeName : 'System.Object';
}

function like(array: readonly Value[], elements: readonly Value[]): Value {
  return arrayOfType(elementName(array), elements);
}

function checkIndex(array: readonly Value[], index: number): void {
  if (index >= 0 && index < array.length) return;
  const limit = `there are ${array.length} elements`;
  const message = memberMessages.outOfRange('The index', index, limit);
  throw exception('System.IndexOutOfRangeException', message);
}

const fixedSize = (): never => {
  throw exception('System.NotSupportedException', memberMessages.fixedSize);
};

function blankLike(array: readonly Value[], length: number): Value[] {
  const element = defineType(elementName(array), () => ({ kind: 'struct' }));
  return newArray(element, length) as Value[];
}

const getValue = method('Int32', (self: Self, [index]: [number]) => {
  checkIndex(self, index);
  return self[index] ?? null;
});

function setValue(self: Self, [value, index]: [Value, number]): void {
  checkIndex(self, index);
  self[index] = value;
}

function clear(array: Self, start: number = 0, count: number = array.length): void {
  checkPart(array, start, count);
  blankLike(array, count).forEach((blank, at) => {
    array[start + at] = blank;
  });
}

function copy([from, start, into, at, count]: [Self, number, Self, number, number]): void {
  checkPart(from, start, count);
  copyInto(from.slice(start, start + count), into, at);
}

/** Sorts the keys, and a second array along with them. */
function sortPair([keys, items]: [Self, Self], context: MemberContext): void {
  const order = comparisonOf(null, context);
  const pairs = keys.map((key, at) => ({ key, item: items[at] ?? null }));
  pairs.sort((left, right) => order(left.key, right.key));
  pairs.forEach(({ key, item }, at) => {
    keys[at] = key;
    items[at] = item;
  });
}

type Test = (array: readonly Value[], holds: (value: Value) => boolean) => Value;
const search = (find: Test): readonly Overload[] => [
  fixed('Array, System.Predicate[Object]', ([array, block]: [Value, Value], context) =>
    find(enumerate(array) ?? [], (value) => satisfies(block, value, context)),
  ),
];

/** System.Array: what every array has, and what is done with arrays. */
export const arrayType: NetType = defineType('System.Array', () => ({
  bases: ['System.Collections.IList', 'System.ICloneable'],
  instance: {
    properties: {
      Length: property((self: Self) => self.length),
      LongLength: property((self: Self) => int64(self.length)),
      Rank: constant(1),
      SyncRoot: property((self: Self) => self),
      IsReadOnly: constant(false),
      IsFixedSize: constant(true),
      IsSynchronized: constant(false),
      Count: property((self: Self) => self.length),
    },
    methods: {
      Add: [method('Object', fixedSize)],
      Clear: [action('', (self: Self) => clear(self))],
      Clone: [method('', (self: Self) => like(self, self))],
      Contains: [
        method('Object', (self: Self, [value]: [Value]) => indexOfValue(self, value) >= 0),
      ],
      CopyTo: [
        action('Array, Int32', (self: Self, [into, at]: [Self, number]) =>
          copyInto(self, into, at),
        ),
      ],
      Get: [getValue],
      GetEnumerator: [
        method('', (self: Self) => new Enumeration('System.ArrayEnumerator', [...self])),
      ],
      GetLength: [method('Int32', (self: Self) => self.length)],
      GetLongLength: [method('Int32', (self: Self) => int64(self.length))],
      GetLowerBound: [method('Int32', () => 0)],
      GetUpperBound: [method('Int32', (self: Self) => self.length - 1)],
      GetValue: [getValue],
      IndexOf: [method('Object', (self: Self, [value]: [Value]) => indexOfValue(self, value))],
      Insert: [method('Int32, Object', fixedSize)],
      Item: [getValue],
      Remove: [method('Object', fixedSize)],
      RemoveAt: [method('Int32', fixedSize)],
      Set: [
        action('Int32, Object', (self: Self, [at, value]: [number, Value]) =>
          setValue(self, [value, at]),
        ),
      ],
      SetValue: [action('Object, Int32', setValue)],
      get_Item: [getValue],
    },
  },
  statics: {
    methods: {
      AsReadOnly: [
        fixed('Array', ([array]: [Self]) => {
          const name = `System.Collections.ObjectModel.ReadOnlyCollection[${elementName(array)}]`;
          return new Enumeration(name, array);
        }),
      ],
      BinarySearch: [
        fixed('Array, Object', ([array, value]: [Self, Value]) => binarySearch(array, value)),
      ],
      Clear: [
        action('Array', (_, [array]: [Self]) => clear(array)),
        action('Array, Int32, Int32', (_, [array, start, count]: [Self, number, number]) =>
          clear(array, start, count),
        ),
      ],
      ConvertAll: [
        fixed('Array, System.Converter[Object,Object]', ([array, block]: [Self, Value], context) =>
          array.map((value) => invokeDelegate(block, [value], context)),
        ),
      ],
      Copy: [
        action('Array, Array, Int32', (_, [from, into, count]: [Self, Self, number]) =>
          copy([from, 0, into, 0, count]),
        ),
        action(
          'Array, Int32, Array, Int32, Int32',
          (_, given: [Self, number, Self, number, number]) => copy(given),
        ),
      ],
      CreateInstance: [
        fixed('Type, Int32', ([type, length]: [NetTypeValue, number]) =>
          newArray(type.type, length),
        ),
      ],
      Empty: [fixed('', () => [])],
      Exists: search((array, holds) => array.some(holds)),
      Fill: [action('Array, Object', (_, [array, value]: [Self, Value]) => void array.fill(value))],
      Find: search((array, holds) => array.find(holds) ?? null),
      FindAll: search((array, holds) => like(array, array.filter(holds))),
      FindIndex: search((array, holds) => array.findIndex(holds)),
      FindLast: search((array, holds) => array.findLast(holds) ?? null),
      FindLastIndex: search((array, holds) => array.findLastIndex(holds)),
      ForEach: [
        action('Array, System.Action[Object]', (_, [array, block]: [Self, Value], context) => {
          for (const value of array) invokeDelegate(block, [value], context);
        }),
      ],
      IndexOf: [
        fixed('Array, Object', ([array, value]: [Self, Value]) => indexOfValue(array, value)),
        fixed('Array, Object, Int32', ([array, value, start]: [Self, Value, number]) =>
          indexOfValue(array, value, start),
        ),
      ],
      LastIndexOf: [
        fixed('Array, Object', ([array, value]: [Self, Value]) =>
          array.findLastIndex((each) => indexOfValue([each], value) === 0),
        ),
      ],
      Resize: [
        action('ref Array, Int32', (_, [reference, length]: [PSReference, number]) => {
          const array = (reference.read() ?? []) as Self;
          const kept = array.slice(0, length);
          reference.write(like(array, [...kept, ...blankLike(array, length - kept.length)]));
        }),
      ],
      Reverse: [
        action('Array', (_, [array]: [Self]) => void array.reverse()),
        action('Array, Int32, Int32', (_, [array, start, count]: [Self, number, number]) => {
          checkPart(array, start, count);
          copyInto(array.slice(start, start + count).reverse(), array, start);
        }),
      ],
      Sort: [
        action('Array', (_, [array]: [Self]) => sortElements(array)),
        action('Array, Array', (_, pair: [Self, Self], context) => sortPair(pair, context)),
        action('Array, System.Collections.IComparer', (_, [array, by]: [Self, Value], context) =>
          sortElements(array, comparisonOf(by, context)),
        ),
        action('Array, System.Comparison[Object]', (_, [array, by]: [Self, Value], context) =>
          sortElements(array, comparisonOf(by, context)),
        ),
      ],
      TrueForAll: search((array, holds) => array.every(holds)),
    },
  },
}));
