/** HashSet[T] and SortedSet[T]. */
import type { ConvertTo, NetType, Overload } from '../../net-type.ts';
import type { Value } from '../../value.ts';
import { compareValues } from '../compare-values.ts';
import { action, constant, defineType, fixed, method, property } from '../define.ts';
import { enumerate } from '../enumerate.ts';
import { satisfies } from '../invoke-delegate.ts';
import { Enumeration } from '../objects/enumeration.ts';
import type { PSReference } from '../objects/ps-reference.ts';
import { SetObject } from '../objects/set-object.ts';
import { StringComparer } from '../objects/string-comparer.ts';
import type { GenericType } from '../registry.ts';

type Self = SetObject;

const many = 'System.Collections.Generic.IEnumerable[T]';

function has(self: Self, value: Value): boolean {
  return self.entries.has(value);
}

/** Another sequence as a set of the same kind, so that its values are found by the same rule. */
function alike(self: Self, values: Value): SetObject {
  return new SetObject(self.typeName, enumerate(values) ?? [], self.comparer);
}

function elementsOf(self: Self): Value[] {
  return [...self.entries.keys()];
}

type Change = (self: Self, other: SetObject) => void;
const change = (apply: Change): Overload[] => [
  action(many, (self: Self, [values]: [Value]) => apply(self, alike(self, values))),
];
type Test = (self: Self, other: SetObject) => boolean;
const test = (holds: Test): Overload[] => [
  method(many, (self: Self, [values]: [Value]) => holds(self, alike(self, values))),
];

const isSubset: Test = (self, other) => elementsOf(self).every((value) => has(other, value));
const isSuperset: Test = (self, other) => isSubset(other, self);

function add(self: Self, value: Value): boolean {
  if (has(self, value)) return false;
  self.entries.set(value, true);
  if (self.typeName.includes('.SortedSet')) {
    const sorted = elementsOf(self).sort(compareValues);
    self.entries.clear();
    for (const each of sorted) self.entries.set(each, true);
  }
  return true;
}

const setMembers = {
  properties: {
    Count: property((self: Self) => self.entries.size),
    Comparer: property((self: Self) => self.comparer),
    IsReadOnly: constant(false),
  },
  methods: {
    Add: [method('T', (self: Self, [value]: [Value]) => add(self, value))],
    Clear: [action('', (self: Self) => self.entries.clear())],
    Contains: [method('T', (self: Self, [value]: [Value]) => has(self, value))],
    CopyTo: [
      action('T[]', (self: Self, [into]: [Value[]]) => {
        elementsOf(self).forEach((value, at) => {
          into[at] = value;
        });
      }),
    ],
    ExceptWith: change((self, other) => {
      for (const value of other.entries.keys()) self.entries.delete(value);
    }),
    GetEnumerator: [
      method('', (self: Self) => new Enumeration(`${self.typeName}+Enumerator`, elementsOf(self))),
    ],
    IntersectWith: change((self, other) => {
      for (const value of elementsOf(self)) if (!has(other, value)) self.entries.delete(value);
    }),
    IsProperSubsetOf: test(
      (self, other) => isSubset(self, other) && self.entries.size < other.entries.size,
    ),
    IsProperSupersetOf: test(
      (self, other) => isSuperset(self, other) && self.entries.size > other.entries.size,
    ),
    IsSubsetOf: test(isSubset),
    IsSupersetOf: test(isSuperset),
    Overlaps: test((self, other) => elementsOf(self).some((value) => has(other, value))),
    Remove: [method('T', (self: Self, [value]: [Value]) => self.entries.delete(value))],
    RemoveWhere: [
      method('System.Predicate[T]', (self: Self, [block]: [Value], context) => {
        const gone = elementsOf(self).filter((value) => satisfies(block, value, context));
        for (const value of gone) self.entries.delete(value);
        return gone.length;
      }),
    ],
    SetEquals: test((self, other) => isSubset(self, other) && isSuperset(self, other)),
    SymmetricExceptWith: change((self, other) => {
      for (const value of elementsOf(other)) if (!self.entries.delete(value)) add(self, value);
    }),
    TrimExcess: [action('', () => {})],
    TryGetValue: [
      method('T, ref T', (self: Self, [value, into]: [Value, PSReference]) => {
        into.write(self.entries.spelling(value) ?? null);
        return has(self, value);
      }),
    ],
    UnionWith: change((self, other) => {
      for (const value of other.entries.keys()) add(self, value);
    }),
  },
} as const;

const sortedMembers = {
  ...setMembers,
  properties: {
    ...setMembers.properties,
    Min: property((self: Self) => elementsOf(self)[0] ?? null),
    Max: property((self: Self) => elementsOf(self).at(-1) ?? null),
  },
};

function made(typeName: string, values: Value, comparer: Value): SetObject {
  const by = comparer instanceof StringComparer ? comparer : null;
  const set = new SetObject(typeName, [], by);
  for (const value of enumerate(values) ?? []) add(set, value);
  return set;
}

function convertElements(
  typeName: string,
  [element]: readonly NetType[],
): NonNullable<NetType['convert']> {
  return (value: Value, convertTo: ConvertTo): Value | undefined => {
    if (value === null || !element) return undefined;
    try {
      const given = enumerate(value) ?? [value];
      return made(
        typeName,
        given.map((each) => convertTo(each, element)),
        null,
      );
    } catch {
      return undefined;
    }
  };
}

function makeSet(name: 'HashSet' | 'SortedSet'): GenericType {
  const fullName = `System.Collections.Generic.${name}`;
  return {
    fullName,
    arity: 1,
    make: (typeArguments) => {
      const inner = typeArguments[0]?.fullName ?? 'System.Object';
      const typeName = `${fullName}[${inner}]`;
      return defineType(typeName, {
        name: `${name}\`1`,
        typeArguments,
        bases: [
          `System.Collections.Generic.ISet[${inner}]`,
          `System.Collections.Generic.IEnumerable[${inner}]`,
        ],
        instance: name === 'HashSet' ? setMembers : sortedMembers,
        constructors: [
          fixed('', () => made(typeName, null, null)),
          fixed('StringComparer', ([by]: [Value]) => made(typeName, null, by)),
          fixed('Int32', () => made(typeName, null, null)),
          fixed(many, ([values]: [Value]) => made(typeName, values, null)),
          fixed(`${many}, StringComparer`, ([values, by]: [Value, Value]) =>
            made(typeName, values, by),
          ),
        ],
        convert: convertElements(typeName, typeArguments),
      });
    },
  };
}

/** Both. */
export const genericSets: readonly GenericType[] = [makeSet('HashSet'), makeSet('SortedSet')];
