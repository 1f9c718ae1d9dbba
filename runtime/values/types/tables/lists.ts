/** ArrayList, List[T], and the lists, queues and stacks of their kind. */
import { memberMessages } from '../../../base/messages/members.ts';
import type { MemberTable, NetType, Overload } from '../../net-type.ts';
import { Hashtable, type Value } from '../../value.ts';
import { arrayOfType } from '../array-type.ts';
import { compareValues } from '../compare-values.ts';
import { action, constant, defineType, fixed, method, property } from '../define.ts';
import { enumerate } from '../enumerate.ts';
import { exception, nullArgument } from '../exception.ts';
import {
  comparisonOf,
  copyForms,
  elementNameOf,
  indexOfValue,
  listMembers,
  predicateMembers,
  sortElements,
  toArrayForm,
} from '../list-members.ts';
import { Enumeration } from '../objects/enumeration.ts';
import { ListObject } from '../objects/list-object.ts';
import type { NetTypeValue } from '../objects/net-type-value.ts';
import { Pair } from '../objects/pair.ts';
import type { GenericType } from '../registry.ts';

type Self = ListObject;

const count = property((self: Self) => self.elements.length);
const flags = {
  IsFixedSize: constant(false),
  IsReadOnly: constant(false),
  IsSynchronized: constant(false),
};

const capacity = property((self: Self) => self.capacity, {
  type: 'Int32',
  set: (self: Self, value: Value) => {
    self.capacity = checkedCapacity(Number(value), self.elements.length);
  },
});

function checkedCapacity(wanted: number, least: number): number {
  if (wanted >= least) return wanted;
  const message = memberMessages.outOfRange('The capacity', wanted, `it is ${least} or more`);
  throw exception('System.ArgumentOutOfRangeException', message, 'capacity');
}

function withCapacity(typeName: string, wanted: number): ListObject {
  const made = new ListObject(typeName);
  made.capacity = checkedCapacity(wanted, 0);
  return made;
}

/** The elements of a collection that must be there. */
function elementsOf(value: Value): readonly Value[] {
  if (value === null) throw nullArgument('The collection');
  if (value instanceof Hashtable) return entriesOf(value);
  return enumerate(value) ?? [];
}

function entriesOf(table: Hashtable): readonly Value[] {
  return [...table].map(
    ([key, value]) => new Pair('System.Collections.DictionaryEntry', key, value),
  );
}

/** Forms of a constructor: empty, with a capacity, with elements. */
function constructorsOf(typeName: string, many: string): readonly Overload[] {
  return [
    fixed('', () => new ListObject(typeName)),
    fixed('Int32', ([wanted]: [number]) => withCapacity(typeName, wanted)),
    fixed(many, ([elements]: [Value]) => new ListObject(typeName, elementsOf(elements))),
  ];
}

const sortForms = [
  action('', (self: Self) => sortElements(self.elements)),
  action('System.Collections.IComparer', (self: Self, [comparer]: [Value], context) =>
    sortElements(self.elements, comparisonOf(comparer, context)),
  ),
] as const;

const arrayListName = 'System.Collections.ArrayList';

const arrayList = defineType(arrayListName, () => ({
  bases: ['System.Collections.IList', 'System.ICloneable'],
  instance: {
    properties: { Capacity: capacity, Count: count, ...flags },
    methods: {
      ...listMembers('Object', 'System.Collections.ICollection'),
      Add: [method('Object', (self: Self, [value]: [Value]) => self.elements.push(value) - 1)],
      BinarySearch: [
        method('Object', (self: Self, [value]: [Value]) => binarySearch(self.elements, value)),
      ],
      Clone: [method('', (self: Self) => new ListObject(arrayListName, self.elements))],
      Remove: [
        action('Object', (self: Self, [value]: [Value]) => {
          const index = indexOfValue(self.elements, value);
          if (index >= 0) self.elements.splice(index, 1);
        }),
      ],
      Sort: sortForms,
      ToArray: [
        toArrayForm,
        method('Type', (self: Self, [type]: [NetTypeValue]) =>
          arrayOfType(type.type.fullName, self.elements),
        ),
      ],
      TrimToSize: [action('', () => {})],
    },
  },
  statics: {
    methods: {
      Adapter: [
        fixed(
          'System.Collections.IList',
          ([list]: [Value]) => new ListObject(arrayListName, elementsOf(list)),
        ),
      ],
      Repeat: [
        fixed(
          'Object, Int32',
          ([value, times]: [Value, number]) =>
            new ListObject(arrayListName, new Array<Value>(times).fill(value)),
        ),
      ],
      Synchronized: [fixed('System.Collections.ArrayList', ([list]: [Self]) => list)],
    },
  },
  constructors: constructorsOf(arrayListName, 'System.Collections.ICollection'),
}));

/** The place of a value in sorted elements; where it is missing, the complement of where it would stand. */
export function binarySearch(elements: readonly Value[], value: Value): number {
  let [low, high] = [0, elements.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compareValues(elements[middle] ?? null, value);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return ~low;
}

const many = 'System.Collections.Generic.IEnumerable[T]';

/** How a generic list differs from the others. */
interface ListKind {
  readonly fullName: string;
  readonly bases: readonly string[];
  /** The generic interface through which its elements are known. */
  readonly contract: 'IList' | 'IEnumerable';
  /** Whether one of its constructors takes the number of places to keep. */
  readonly hasCapacity?: boolean;
  readonly members: MemberTable;
}

function makeList(kind: ListKind): GenericType {
  return {
    fullName: kind.fullName,
    arity: 1,
    make: (typeArguments) => {
      const [element] = typeArguments;
      const inner = element?.fullName ?? 'System.Object';
      const typeName = `${kind.fullName}[${inner}]`;
      return defineType(typeName, {
        name: `${kind.fullName.slice(kind.fullName.lastIndexOf('.') + 1)}\`1`,
        typeArguments,
        bases: [...kind.bases, `System.Collections.Generic.${kind.contract}[${inner}]`],
        instance: kind.members,
        constructors: constructorsOf(typeName, many).filter(
          ({ parameters }) => kind.hasCapacity || parameters.join() !== 'Int32',
        ),
      });
    },
  };
}

const addForm = action('T', (self: Self, [value]: [Value]) => void self.elements.push(value));
const removeForm = method('T', (self: Self, [value]: [Value]) => {
  const index = indexOfValue(self.elements, value);
  if (index >= 0) self.elements.splice(index, 1);
  return index >= 0;
});

const genericMembers = listMembers('T', many);

const list: ListKind = {
  fullName: 'System.Collections.Generic.List',
  contract: 'IList',
  hasCapacity: true,
  bases: ['System.Collections.IList'],
  members: {
    properties: { Capacity: capacity, Count: count, ...flags },
    methods: {
      ...genericMembers,
      ...predicateMembers,
      Add: [addForm],
      AsReadOnly: [
        method('', (self: Self) => {
          const name = `System.Collections.ObjectModel.ReadOnlyCollection[${elementNameOf(self.typeName)}]`;
          return new Enumeration(name, self.elements);
        }),
      ],
      BinarySearch: [
        method('T', (self: Self, [value]: [Value]) => binarySearch(self.elements, value)),
      ],
      EnsureCapacity: [method('Int32', (_self: Self, [wanted]: [number]) => wanted)],
      Remove: [removeForm],
      Slice: genericMembers['GetRange'] ?? [],
      Sort: [
        ...sortForms,
        action('System.Comparison[T]', (self: Self, [comparison]: [Value], context) =>
          sortElements(self.elements, comparisonOf(comparison, context)),
        ),
      ],
      ToArray: [toArrayForm],
      TrimExcess: [action('', () => {})],
    },
  },
};

const {
  AddRange: _,
  GetRange: __,
  InsertRange: ___,
  RemoveRange: ____,
  Reverse: _____,
  ...plainMembers
} = genericMembers;

const collection: ListKind = {
  fullName: 'System.Collections.ObjectModel.Collection',
  contract: 'IList',
  bases: ['System.Collections.IList'],
  members: {
    properties: { Count: count, ...flags },
    methods: { ...plainMembers, Add: [addForm], Remove: [removeForm] },
  },
};

const bag: ListKind = {
  fullName: 'System.Collections.Concurrent.ConcurrentBag',
  contract: 'IEnumerable',
  bases: ['System.Collections.ICollection'],
  members: {
    properties: { Count: count, IsEmpty: property((self: Self) => self.elements.length === 0) },
    methods: {
      // A bag gives back what was put in last.
      Add: [action('T', (self: Self, [value]: [Value]) => void self.elements.unshift(value))],
      ToArray: [toArrayForm],
      Clear: genericMembers['Clear'] ?? [],
    },
  },
};

function taken(self: Self, what: string, removes: boolean): Value {
  if (self.elements.length === 0) {
    throw exception('System.InvalidOperationException', memberMessages.empty(what));
  }
  const [first] = self.elements;
  if (removes) self.elements.shift();
  return first ?? null;
}

/** A queue or stack: the front of `elements` is what comes out next. */
function lineMembers(what: 'queue' | 'stack', element: string): MemberTable {
  const [put, take] = what === 'queue' ? ['Enqueue', 'Dequeue'] : ['Push', 'Pop'];
  return {
    properties: { Count: count, IsSynchronized: constant(false) },
    methods: {
      [put ?? '']: [
        action(element, (self: Self, [value]: [Value]) => {
          if (what === 'queue') self.elements.push(value);
          else self.elements.unshift(value);
        }),
      ],
      [take ?? '']: [method('', (self: Self) => taken(self, what, true))],
      Peek: [method('', (self: Self) => taken(self, what, false))],
      Clear: [action('', (self: Self) => void self.elements.splice(0))],
      Clone: [method('', (self: Self) => new ListObject(self.typeName, self.elements))],
      Contains: [
        method(element, (self: Self, [value]: [Value]) => indexOfValue(self.elements, value) >= 0),
      ],
      CopyTo: copyForms,
      ToArray: [toArrayForm],
      TrimExcess: [action('', () => {})],
      GetEnumerator: [
        method(
          '',
          (self: Self) => new Enumeration(`${self.typeName}+Enumerator`, [...self.elements]),
        ),
      ],
    },
  };
}

function makeLine(what: 'queue' | 'stack'): { plain: NetType; generic: GenericType } {
  const name = what === 'queue' ? 'Queue' : 'Stack';
  const plainName = `System.Collections.${name}`;
  const order = (values: readonly Value[]): readonly Value[] =>
    what === 'queue' ? values : values.toReversed();
  const made = (typeName: string, wanted: string): readonly Overload[] => [
    fixed('', () => new ListObject(typeName)),
    fixed('Int32', () => new ListObject(typeName)),
    fixed(wanted, ([given]: [Value]) => new ListObject(typeName, order(enumerate(given) ?? []))),
  ];
  const generic = makeList({
    fullName: `System.Collections.Generic.${name}`,
    bases: ['System.Collections.ICollection'],
    contract: 'IEnumerable',
    members: lineMembers(what, 'T'),
  });
  return {
    plain: defineType(plainName, () => ({
      bases: ['System.Collections.ICollection', 'System.ICloneable'],
      instance: lineMembers(what, 'Object'),
      constructors: made(plainName, 'System.Collections.ICollection'),
    })),
    generic: {
      ...generic,
      make: (typeArguments) => {
        const type = generic.make(typeArguments);
        return { ...type, constructors: made(type.fullName, many) };
      },
    },
  };
}

const queue = makeLine('queue');
const stack = makeLine('stack');

/** ArrayList, Queue and Stack. */
export const listTypes: readonly NetType[] = [arrayList, queue.plain, stack.plain];

/** Their generic relatives. */
export const genericLists: readonly GenericType[] = [
  makeList(list),
  makeList(collection),
  makeList(bag),
  queue.generic,
  stack.generic,
];
