import type { MemberTable, NetType } from '../../net-type.ts';
import { CustomObject, equalityKey, type Value } from '../../value.ts';
import { constant, defineType, fixed, method } from '../define.ts';
import { netText } from '../net-text.ts';
import { databaseNull } from '../objects/absent-value.ts';

/** What every object has, but for GetType, which needs all types. */
export const objectMembers: MemberTable = {
  methods: {
    ToString: [method('', (self: Value) => netText(self))],
    GetHashCode: [method('', (self: Value) => hashOf(self))],
    Equals: [method('Object', (self: Value, [other]: [Value]) => areEqual(self, other))],
  },
};

/** Whether .NET's Equals holds between two values. */
export function areEqual(left: Value, right: Value): boolean {
  return equalityKey(left) === equalityKey(right);
}

const numbers = new WeakMap<object, number>();
let nextNumber = 1;

/** The same for equal values; the numbers themselves are not .NET's, which differ from run to run too. */
export function hashOf(value: Value): number {
  if (typeof value === 'number') return value;
  const key = equalityKey(value);
  if (typeof key === 'object' && key !== null) {
    const known = numbers.get(key) ?? nextNumber++;
    numbers.set(key, known);
    return known;
  }
  let hash = 17;
  for (const unit of String(key)) hash = (Math.imul(hash, 31) + (unit.codePointAt(0) ?? 0)) | 0;
  return hash;
}

/** System.Object, and the bases and interfaces that other types name. */
export const objectTypes: readonly NetType[] = [
  defineType('System.Object', () => ({
    instance: objectMembers,
    statics: {
      methods: {
        Equals: [fixed('Object, Object', ([left, right]: [Value, Value]) => areEqual(left, right))],
        ReferenceEquals: [
          fixed('Object, Object', ([left, right]: [Value, Value]) => left === right),
        ],
      },
    },
    constructors: [fixed('', () => new CustomObject([], 'System.Object'))],
  })),
  defineType('System.ValueType'),
  defineType('System.Delegate'),
  defineType('System.Void', () => ({ kind: 'struct' })),
  defineType('System.DBNull', () => ({
    bases: ['System.IConvertible'],
    statics: { properties: { Value: constant(databaseNull) } },
  })),
  ...[
    'System.IComparable',
    'System.IFormattable',
    'System.IConvertible',
    'System.IDisposable',
    'System.ICloneable',
    'System.IFormatProvider',
  ].map((name) => defineType(name, () => ({ kind: 'interface' }))),
  defineType('System.Collections.IEnumerable', () => ({ kind: 'interface' })),
  defineType('System.Collections.IEnumerator', () => ({ kind: 'interface' })),
  defineType('System.Collections.IComparer', () => ({ kind: 'interface' })),
  defineType('System.Collections.IEqualityComparer', () => ({ kind: 'interface' })),
  defineType('System.Collections.ICollection', () => ({
    kind: 'interface',
    bases: ['System.Collections.IEnumerable'],
  })),
  defineType('System.Collections.IList', () => ({
    kind: 'interface',
    bases: ['System.Collections.ICollection'],
  })),
  defineType('System.Collections.IDictionary', () => ({
    kind: 'interface',
    bases: ['System.Collections.ICollection'],
  })),
  defineType('System.Collections.Specialized.IOrderedDictionary', () => ({
    kind: 'interface',
    bases: ['System.Collections.IDictionary'],
  })),
];
