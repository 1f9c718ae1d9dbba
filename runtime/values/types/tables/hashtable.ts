import { memberMessages } from '../../../base/messages/members.ts';
import type { MemberTable, NetType, Overload } from '../../net-type.ts';
import { toText } from '../../to-text.ts';
import { Hashtable, type Value } from '../../value.ts';
import { action, constant, defineType, fixed, method, property } from '../define.ts';
import { exception, nullArgument, outOfRange } from '../exception.ts';
import { copyInto } from '../list-members.ts';
import { Enumeration } from '../objects/enumeration.ts';
import { Pair } from '../objects/pair.ts';
import { StringComparer } from '../objects/string-comparer.ts';
import { areEqual } from './object.ts';

type Self = Hashtable;

/** A key must be there. */
export function checkKey(key: Value): void {
  if (key === null) {
    throw nullArgument('The key', 'key');
  }
}

/** Whether an index points at an entry. */
function entryAt(table: Self, index: number): readonly [Value, Value] {
  const entry = [...table][index];
  if (entry) return entry;
  const limit = `there are ${table.size} entries`;
  throw outOfRange(memberMessages.outOfRange('The index', index, limit));
}

function add(table: Self, key: Value, value: Value): void {
  checkKey(key);
  if (table.has(key)) {
    throw exception('System.ArgumentException', memberMessages.duplicateKey(toText(key)));
  }
  table.set(key, value);
}

/** The entries as DictionaryEntry objects. */
export function entriesOf(table: Self): Pair[] {
  return [...table].map(
    ([key, value]) => new Pair('System.Collections.DictionaryEntry', key, value),
  );
}

const contains: readonly Overload[] = [
  method('Object', (self: Self, [key]: [Value]) => {
    checkKey(key);
    return self.has(key);
  }),
];

const commonMethods: NonNullable<MemberTable['methods']> = {
  Add: [
    action('Object, Object', (self: Self, [key, value]: [Value, Value]) => add(self, key, value)),
  ],
  Clear: [action('', (self: Self) => self.clear())],
  Contains: contains,
  CopyTo: [
    action('Array, Int32', (self: Self, [into, at]: [Value[], number]) =>
      copyInto(entriesOf(self), into, at),
    ),
  ],
  Remove: [
    action('Object', (self: Self, [key]: [Value]) => {
      checkKey(key);
      self.delete(key);
    }),
  ],
};

const count = property((self: Self) => self.size);
const flags = {
  IsFixedSize: constant(false),
  IsReadOnly: constant(false),
  IsSynchronized: constant(false),
};

const setItem = action('Object, Object', (self: Self, [key, value]: [Value, Value]) => {
  checkKey(key);
  self.set(key, value);
});

const getItem = method('Object', (self: Self, [key]: [Value]) => self.get(key) ?? null);

const hashtableName = 'System.Collections.Hashtable';

const hashtableType = defineType(hashtableName, () => ({
  bases: ['System.Collections.IDictionary', 'System.ICloneable'],
  instance: {
    properties: {
      ...flags,
      Keys: property(
        (self: Self) => new Enumeration(`${hashtableName}+KeyCollection`, [...self.keys()], self),
      ),
      Values: property(
        (self: Self) =>
          new Enumeration(`${hashtableName}+ValueCollection`, [...self.values()], self),
      ),
      SyncRoot: property((self: Self) => self),
      Count: count,
    },
    methods: {
      ...commonMethods,
      Clone: [
        method('', (self: Self) => new Hashtable(self, self.isOrdered, self.isCaseSensitive)),
      ],
      ContainsKey: contains,
      ContainsValue: [
        method('Object', (self: Self, [value]: [Value]) =>
          [...self.values()].some((each) => areEqual(each, value)),
        ),
      ],
      GetEnumerator: [
        method(
          '',
          (self: Self) =>
            new Enumeration(`${hashtableName}+HashtableEnumerator`, entriesOf(self), self),
        ),
      ],
      Item: [getItem],
      get_Item: [getItem],
      set_Item: [setItem],
    },
  },
  statics: {
    methods: { Synchronized: [fixed('Hashtable', ([table]: [Self]) => table)] },
  },
  constructors: [
    fixed('', () => new Hashtable([], false, true)),
    fixed('Int32', () => new Hashtable([], false, true)),
    fixed('System.Collections.IEqualityComparer', ([comparer]: [Value]) => made([], comparer)),
    fixed('System.Collections.IDictionary', ([given]: [Value]) => made(copied(given), null)),
    fixed(
      'System.Collections.IDictionary, System.Collections.IEqualityComparer',
      ([given, comparer]: [Value, Value]) => made(copied(given), comparer),
    ),
  ],
}));

function made(entries: Iterable<readonly [Value, Value]>, comparer: Value): Hashtable {
  const ignoresCase = comparer instanceof StringComparer && comparer.ignoresCase;
  return new Hashtable(entries, false, !ignoresCase);
}

function copied(given: Value): Iterable<readonly [Value, Value]> {
  return given instanceof Hashtable ? given : [];
}

const orderedName = 'System.Collections.Specialized.OrderedDictionary';
const collectionName = `${orderedName}+OrderedDictionaryKeyValueCollection`;

/** A number is a place, anything else a key. */
const orderedGet = [
  method('Int32', (self: Self, [index]: [number]) => entryAt(self, index)[1]),
  getItem,
] as const;

const orderedType = defineType(orderedName, () => ({
  bases: ['System.Collections.Specialized.IOrderedDictionary'],
  instance: {
    properties: {
      Count: count,
      IsReadOnly: constant(false),
      IsFixedSize: constant(false),
      IsSynchronized: constant(false),
      Keys: property((self: Self) => new Enumeration(collectionName, [...self.keys()], self)),
      Values: property((self: Self) => new Enumeration(collectionName, [...self.values()], self)),
    },
    methods: {
      ...commonMethods,
      AsReadOnly: [method('', (self: Self) => self)],
      GetEnumerator: [
        method(
          '',
          (self: Self) =>
            new Enumeration(`${orderedName}+OrderedDictionaryEnumerator`, entriesOf(self), self),
        ),
      ],
      Insert: [
        action(
          'Int32, Object, Object',
          (self: Self, [index, key, value]: [number, Value, Value]) => {
            if (index < 0 || index > self.size) entryAt(self, index);
            checkKey(key);
            if (self.has(key)) add(self, key, value);
            self.insert(index, [key, value]);
          },
        ),
      ],
      Item: orderedGet,
      RemoveAt: [
        action(
          'Int32',
          (self: Self, [index]: [number]) => void self.delete(entryAt(self, index)[0]),
        ),
      ],
      get_Item: orderedGet,
      set_Item: [
        action('Int32, Object', (self: Self, [index, value]: [number, Value]) => {
          self.set(entryAt(self, index)[0], value);
        }),
        setItem,
      ],
    },
  },
  constructors: [
    fixed('', () => new Hashtable([], true, true)),
    fixed('Int32', () => new Hashtable([], true, true)),
    fixed(
      'System.Collections.IEqualityComparer',
      ([comparer]: [Value]) =>
        new Hashtable([], true, !(comparer instanceof StringComparer && comparer.ignoresCase)),
    ),
  ],
}));

const entryType = defineType('System.Collections.DictionaryEntry', () => ({
  kind: 'struct',
  bases: ['System.ValueType'],
  instance: {
    properties: {
      Key: property((self: Pair) => self.key),
      Value: property((self: Pair) => self.value),
      // PowerShell's own addition to the type.
      Name: property((self: Pair) => self.key),
    },
  },
  constructors: [
    fixed(
      'Object, Object',
      ([key, value]: [Value, Value]) => new Pair('System.Collections.DictionaryEntry', key, value),
    ),
  ],
}));

/** Hashtable, OrderedDictionary and their entries. */
export const hashtableTypes: readonly NetType[] = [hashtableType, orderedType, entryType];
