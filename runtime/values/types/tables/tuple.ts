/** Tuple and ValueTuple of up to seven items. */

import { typeNameOf } from '../../describe-type.ts';
import type { MemberTable, NetType, Overload } from '../../net-type.ts';
import type { Value } from '../../value.ts';
import { defineType, fixed, method, property } from '../define.ts';
import { netText } from '../net-text.ts';
import { Tuple } from '../objects/tuple.ts';
import type { GenericType } from '../registry.ts';
import { areEqual } from './object.ts';

const most = 7;
const counts = Array.from({ length: most }, (_, at) => at + 1);

function itemTypeName(value: Value): string {
  return value === null ? 'System.Object' : typeNameOf(value);
}

function members(count: number): MemberTable {
  const items = counts
    .slice(0, count)
    .map((number) => [`Item${number}`, property((self: Tuple) => self.items[number - 1] ?? null)]);
  return {
    properties: {
      ...Object.fromEntries(items),
      Length: property((self: Tuple) => self.items.length),
    },
    methods: {
      Equals: [
        method(
          'Object',
          (self: Tuple, [other]: [Value]) =>
            other instanceof Tuple &&
            other.items.length === self.items.length &&
            self.items.every((item, at) => areEqual(item, other.items[at] ?? null)),
        ),
      ],
      ToString: [method('', (self: Tuple) => `(${self.items.map(netText).join(', ')})`)],
    },
  };
}

/** Create makes a tuple of the types of what is given. */
function createForms(fullName: string): readonly Overload[] {
  return counts.map((count) =>
    fixed(
      Array.from({ length: count }, () => 'Object').join(', '),
      (items: readonly Value[]) =>
        new Tuple(`${fullName}[${items.map(itemTypeName).join(',')}]`, items),
    ),
  );
}

const names = ['System.Tuple', 'System.ValueTuple'] as const;

/** The types with Create. */
export const tupleTypes: readonly NetType[] = names.map((name) =>
  defineType(name, () => ({ statics: { methods: { Create: createForms(name) } } })),
);

/** The types of tuples themselves. */
export const genericTuples: readonly GenericType[] = names.flatMap((fullName) =>
  counts.map((arity) => ({
    fullName,
    arity,
    make: (typeArguments) => {
      const inner = typeArguments.map((type) => type.fullName);
      return defineType(fullName, {
        name: `${fullName.slice(7)}\`${arity}`,
        kind: fullName === 'System.Tuple' ? 'class' : 'struct',
        typeArguments,
        instance: members(arity),
        constructors: [
          fixed(
            inner.join(', '),
            (items: readonly Value[]) => new Tuple(`${fullName}[${inner.join(',')}]`, items),
          ),
        ],
      });
    },
  })),
);
