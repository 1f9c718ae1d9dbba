/** Dictionary[K,V], SortedDictionary[K,V] and those of their kind; T and U stand for K and V. */
import { memberMessages } from '../../../base/messages/members.ts';
import type { MemberTable, NetType, Overload } from '../../net-type.ts';
import { toText } from '../../to-text.ts';
import { Hashtable, type Value } from '../../value.ts';
import { compareValues } from '../compare-values.ts';
import { defaultOf } from '../default-value.ts';
import { action, constant, defineType, fixed, method, property } from '../define.ts';
import { exception } from '../exception.ts';
import { DictionaryObject } from '../objects/dictionary-object.ts';
import { Enumeration } from '../objects/enumeration.ts';
import { Pair } from '../objects/pair.ts';
import type { PSReference } from '../objects/ps-reference.ts';
import { StringComparer } from '../objects/string-comparer.ts';
import type { GenericType } from '../registry.ts';
import { compareWith } from '../string-comparison.ts';
import { checkKey } from './hashtable.ts';
import { areEqual } from './object.ts';

type Self = DictionaryObject;

const isSorted = (self: Self): boolean => self.typeName.includes('.Sorted');

/** The entries in the order in which they are enumerated. */
function sortedEntries(self: Self): readonly [Value, Value][] {
  const entries = [...self.entries];
  if (!isSorted(self)) return entries;
  const { comparer } = self;
  const compare = (left: Value, right: Value): number =>
    comparer ? compareWith(comparer, left, right) : compareValues(left, right);
  return entries.sort(([left], [right]) => compare(left, right));
}

function argumentsOf(self: Self): string {
  return self.typeName.slice(self.typeName.indexOf('['));
}

function pairName(self: Self): string {
  return self.typeName.includes('[')
    ? `System.Collections.Generic.KeyValuePair${argumentsOf(self)}`
    : 'System.Collections.DictionaryEntry';
}

/** The entries as KeyValuePair objects. */
function pairsOf(self: Self): Pair[] {
  return sortedEntries(self).map(([key, value]) => new Pair(pairName(self), key, value));
}

function nested(self: Self, name: string): string {
  const open = self.typeName.indexOf('[');
  const head = open < 0 ? self.typeName : self.typeName.slice(0, open);
  return `${head}+${name}${open < 0 ? '' : argumentsOf(self)}`;
}

function add(self: Self, key: Value, value: Value): void {
  checkKey(key);
  if (self.entries.has(key)) {
    throw exception('System.ArgumentException', memberMessages.duplicateKey(toText(key)));
  }
  self.entries.set(key, value);
}

function tryGet(
  self: Self,
  [key, into]: [Value, PSReference],
  owner: NetType | undefined,
): boolean {
  const has = self.entries.has(key);
  into.write(has ? (self.entries.get(key) ?? null) : owner ? defaultOf(owner) : null);
  return has;
}

function getItem(self: Self, key: Value): Value {
  const value = self.entries.get(key);
  if (value !== undefined) return value;
  throw exception(
    'System.Collections.Generic.KeyNotFoundException',
    memberMessages.keyMissing(toText(key)),
  );
}

/** What a dictionary has; the type of its values, where it is known, says what a missing one is. */
export function dictionaryMembers(value: NetType | undefined): MemberTable {
  const remove: Overload = method('T', (self: Self, [key]: [Value]) => self.entries.delete(key));
  return {
    properties: {
      Count: property((self: Self) => self.entries.size),
      Keys: property(
        (self: Self) =>
          new Enumeration(
            nested(self, 'KeyCollection'),
            sortedEntries(self).map(([key]) => key),
          ),
      ),
      Values: property(
        (self: Self) =>
          new Enumeration(
            nested(self, 'ValueCollection'),
            sortedEntries(self).map(([, each]) => each),
          ),
      ),
      Comparer: property((self: Self) => self.comparer),
      IsReadOnly: constant(false),
      IsFixedSize: constant(false),
      IsEmpty: property((self: Self) => self.entries.size === 0),
    },
    methods: {
      Add: [action('T, U', (self: Self, [key, each]: [Value, Value]) => add(self, key, each))],
      Clear: [action('', (self: Self) => self.entries.clear())],
      Contains: [method('T', (self: Self, [key]: [Value]) => self.entries.has(key))],
      ContainsKey: [
        method('T', (self: Self, [key]: [Value]) => {
          checkKey(key);
          return self.entries.has(key);
        }),
      ],
      ContainsValue: [
        method('U', (self: Self, [wanted]: [Value]) =>
          [...self.entries.values()].some((each) => areEqual(each, wanted)),
        ),
      ],
      GetByIndex: [
        method('Int32', (self: Self, [index]: [number]) => sortedEntries(self)[index]?.[1] ?? null),
      ],
      GetKey: [
        method('Int32', (self: Self, [index]: [number]) => sortedEntries(self)[index]?.[0] ?? null),
      ],
      GetEnumerator: [
        method('', (self: Self) => new Enumeration(nested(self, 'Enumerator'), pairsOf(self))),
      ],
      GetOrAdd: [
        method('T, U', (self: Self, [key, each]: [Value, Value]) => {
          if (!self.entries.has(key)) self.entries.set(key, each);
          return self.entries.get(key) ?? null;
        }),
      ],
      IndexOfKey: [
        method('T', (self: Self, [key]: [Value]) =>
          sortedEntries(self).findIndex(([each]) => areEqual(each, key)),
        ),
      ],
      Item: [method('T', (self: Self, [key]: [Value]) => getItem(self, key))],
      Remove: [
        remove,
        method('T, ref U', (self: Self, given: [Value, PSReference]) => {
          tryGet(self, given, value);
          return self.entries.delete(given[0]);
        }),
      ],
      TryAdd: [
        method('T, U', (self: Self, [key, each]: [Value, Value]) => {
          if (self.entries.has(key)) return false;
          self.entries.set(key, each);
          return true;
        }),
      ],
      TryGetValue: [
        method('T, ref U', (self: Self, given: [Value, PSReference]) => tryGet(self, given, value)),
      ],
      TryRemove: [
        method('T, ref U', (self: Self, given: [Value, PSReference]) => {
          tryGet(self, given, value);
          return self.entries.delete(given[0]);
        }),
      ],
      get_Item: [method('T', (self: Self, [key]: [Value]) => getItem(self, key))],
      set_Item: [
        action('T, U', (self: Self, [key, each]: [Value, Value]) => {
          checkKey(key);
          self.entries.set(key, each);
        }),
      ],
    },
  };
}

function comparerOf(value: Value | undefined): StringComparer | null {
  return value instanceof StringComparer ? value : null;
}

function copied(given: Value): Iterable<readonly [Value, Value]> {
  if (given instanceof Hashtable) return given;
  return given instanceof DictionaryObject ? given.entries : [];
}

function constructorsOf(typeName: string, own: string): readonly Overload[] {
  const comparer = 'StringComparer';
  return [
    fixed('', () => new DictionaryObject(typeName)),
    fixed('Int32', () => new DictionaryObject(typeName)),
    fixed(comparer, ([by]: [Value]) => new DictionaryObject(typeName, [], comparerOf(by))),
    fixed(
      'Int32, StringComparer',
      ([, by]: [number, Value]) => new DictionaryObject(typeName, [], comparerOf(by)),
    ),
    fixed(own, ([given]: [Value]) => new DictionaryObject(typeName, copied(given))),
    fixed(
      `${own}, ${comparer}`,
      ([given, by]: [Value, Value]) =>
        new DictionaryObject(typeName, copied(given), comparerOf(by)),
    ),
  ];
}

function makeDictionary(fullName: string): GenericType {
  return {
    fullName,
    arity: 2,
    make: (typeArguments) => {
      const inner = typeArguments.map((type) => type.fullName).join(',');
      const typeName = `${fullName}[${inner}]`;
      const contract = `System.Collections.Generic.IDictionary[${inner}]`;
      return defineType(typeName, {
        name: `${fullName.slice(fullName.lastIndexOf('.') + 1)}\`2`,
        typeArguments,
        bases: ['System.Collections.IDictionary', contract],
        instance: dictionaryMembers(typeArguments[1]),
        constructors: constructorsOf(typeName, contract),
        // A hashtable names properties to set, and a dictionary has none.
        convert: (value) =>
          value instanceof Hashtable && value.size === 0
            ? new DictionaryObject(typeName)
            : undefined,
      });
    },
  };
}

const sortedListName = 'System.Collections.SortedList';
const pairMembers: MemberTable = {
  properties: {
    Key: property((self: Pair) => self.key),
    Value: property((self: Pair) => self.value),
  },
};

/** The generic ones, and the pairs they are made of. */
export const genericDictionaries: readonly GenericType[] = [
  ...[
    'Generic.Dictionary',
    'Generic.SortedDictionary',
    'Generic.SortedList',
    'Concurrent.ConcurrentDictionary',
  ].map((name) => makeDictionary(`System.Collections.${name}`)),
  {
    fullName: 'System.Collections.Generic.KeyValuePair',
    arity: 2,
    make: (typeArguments) =>
      defineType('System.Collections.Generic.KeyValuePair', {
        name: 'KeyValuePair`2',
        kind: 'struct',
        typeArguments,
        bases: ['System.ValueType'],
        instance: pairMembers,
        constructors: [
          fixed('T, U', ([key, value]: [Value, Value]) => {
            const inner = typeArguments.map((type) => type.fullName).join(',');
            return new Pair(`System.Collections.Generic.KeyValuePair[${inner}]`, key, value);
          }),
        ],
      }),
  },
];

/** SortedList, whose keys and values are of any type. */
export const dictionaryTypes: readonly NetType[] = [
  defineType(sortedListName, () => ({
    bases: ['System.Collections.IDictionary'],
    instance: dictionaryMembers(undefined),
    constructors: constructorsOf(sortedListName, 'System.Collections.IDictionary'),
  })),
];
