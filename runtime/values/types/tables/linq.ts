/** System.Linq.Enumerable, as far as scripts call it: on typed sequences, read at once. */
import { memberMessages } from '../../../base/messages/members.ts';
import type { MemberContext, NetType, Overload } from '../../net-type.ts';
import { Numeric, toDouble } from '../../numeric.ts';
import { TypedArray } from '../../typed-array.ts';
import { equalityKey, type Value } from '../../value.ts';
import { arrayOfType } from '../array-type.ts';
import { compareValues } from '../compare-values.ts';
import { defineType, double, fixed } from '../define.ts';
import { enumerate } from '../enumerate.ts';
import { exception } from '../exception.ts';
import { invokeDelegate, satisfies } from '../invoke-delegate.ts';
import { elementNameOf, indexOfValue } from '../list-members.ts';
import { Enumeration } from '../objects/enumeration.ts';
import { ListObject } from '../objects/list-object.ts';
import { SetObject } from '../objects/set-object.ts';

const many = 'System.Collections.IEnumerable';

function items(value: Value): readonly Value[] {
  return enumerate(value) ?? [];
}

function elementName(value: Value): string {
  if (value instanceof TypedArray) return value.elementTypeName;
  return value instanceof ListObject || value instanceof SetObject
    ? elementNameOf(value.typeName)
    : 'System.Object';
}

/** What a query gives: read once, of the type of what it was asked of. */
function result(source: Value, elements: readonly Value[]): Enumeration {
  return new Enumeration(
    `System.Collections.Generic.IEnumerable[${elementName(source)}]`,
    elements,
  );
}

function distinct(values: readonly Value[]): readonly Value[] {
  const seen = new Set<unknown>();
  return values.filter((value) => {
    const key = equalityKey(value);
    return !seen.has(key) && seen.add(key);
  });
}

function keysOf(value: Value): ReadonlySet<unknown> {
  return new Set(items(value).map(equalityKey));
}

function sum(values: readonly Value[]): Value {
  const [first] = values;
  if (first instanceof Numeric && typeof first.value === 'object') {
    const scale = Math.max(...values.map((each) => decimalOf(each).scale));
    const total = values.reduce<bigint>((all, each) => {
      const { mantissa, scale: own } = decimalOf(each);
      return all + mantissa * 10n ** BigInt(scale - own);
    }, 0n);
    return new Numeric('Decimal', { mantissa: total, scale });
  }
  if (first instanceof Numeric && typeof first.value === 'bigint') {
    return new Numeric(
      first.type,
      values.reduce<bigint>((all, each) => all + BigInt((each as Numeric).value as bigint), 0n),
    );
  }
  const total = values.reduce<number>((all, each) => all + toDouble(each as number | Numeric), 0);
  return first instanceof Numeric ? new Numeric(first.type, total) : total;
}

function decimalOf(value: Value): { readonly mantissa: bigint; readonly scale: number } {
  return (value as Numeric).value as { mantissa: bigint; scale: number };
}

const noElements = (): Error =>
  exception('System.InvalidOperationException', memberMessages.empty('sequence'));

function firstOf(values: readonly Value[]): Value {
  const [first] = values;
  if (first === undefined) throw noElements();
  return first;
}

function average(values: readonly Value[]): Value {
  if (values.length === 0) throw noElements();
  const total = values.reduce<number>((all, each) => all + toDouble(each as number | Numeric), 0);
  return double(total / values.length);
}

type Query = (values: readonly Value[], source: Value) => Value;
const ask = (query: Query): readonly Overload[] => [
  fixed(many, ([source]: [Value]) => query(items(source), source)),
];
type Pair = (left: readonly Value[], right: Value) => readonly Value[];
const combine = (query: Pair): readonly Overload[] => [
  fixed(`${many}, ${many}`, ([left, right]: [Value, Value]) =>
    result(left, query(items(left), right)),
  ),
];
type Filtered = (
  values: readonly Value[],
  holds: (value: Value) => boolean,
  source: Value,
) => Value;
const filter = (query: Filtered): readonly Overload[] => [
  fixed(
    `${many}, System.Func[Object,Object]`,
    ([source, block]: [Value, Value], context: MemberContext) =>
      query(items(source), (value) => satisfies(block, value, context), source),
  ),
];
type Counted = (values: readonly Value[], count: number) => readonly Value[];
const slice = (query: Counted): readonly Overload[] => [
  fixed(`${many}, Int32`, ([source, count]: [Value, number]) =>
    result(source, query(items(source), count)),
  ),
];

function order(descends: boolean): readonly Overload[] {
  return [
    fixed(`${many}, System.Func[Object,Object]`, ([source, block]: [Value, Value], context) => {
      const keyed = items(source).map((value) => ({
        value,
        key: invokeDelegate(block, [value], context),
      }));
      keyed.sort((left, right) => compareValues(left.key, right.key) * (descends ? -1 : 1));
      return result(
        source,
        keyed.map(({ value }) => value),
      );
    }),
  ];
}

/** System.Linq.Enumerable. */
export const linqType: NetType = defineType('System.Linq.Enumerable', () => ({
  statics: {
    methods: {
      All: filter((values, holds) => values.every(holds)),
      Any: [
        ...ask((values) => values.length > 0),
        ...filter((values, holds) => values.some(holds)),
      ],
      Average: ask(average),
      Concat: combine((left, right) => [...left, ...items(right)]),
      Contains: [
        fixed(
          `${many}, Object`,
          ([source, value]: [Value, Value]) => indexOfValue(items(source), value) >= 0,
        ),
      ],
      Count: [
        ...ask((values) => values.length),
        ...filter((values, holds) => values.filter(holds).length),
      ],
      Distinct: ask((values, source) => result(source, distinct(values))),
      Except: combine((left, right) => {
        const keys = keysOf(right);
        return distinct(left).filter((value) => !keys.has(equalityKey(value)));
      }),
      First: [...ask(firstOf), ...filter((values, holds) => firstOf(values.filter(holds)))],
      FirstOrDefault: [
        ...ask((values) => values[0] ?? null),
        ...filter((values, holds) => values.find(holds) ?? null),
      ],
      Intersect: combine((left, right) => {
        const keys = keysOf(right);
        return distinct(left).filter((value) => keys.has(equalityKey(value)));
      }),
      Last: ask((values) => firstOf(values.toReversed())),
      Max: ask((values) => firstOf(values.toSorted((left, right) => compareValues(right, left)))),
      Min: ask((values) => firstOf(values.toSorted(compareValues))),
      OrderBy: order(false),
      OrderByDescending: order(true),
      Range: [
        fixed(
          'Int32, Int32',
          ([start, count]: [number, number]) =>
            new Enumeration(
              'System.Collections.Generic.IEnumerable[System.Int32]',
              Array.from({ length: count }, (_, at) => start + at),
            ),
        ),
      ],
      Repeat: [
        fixed('Object, Int32', ([value, count]: [Value, number]) =>
          result([], new Array<Value>(count).fill(value)),
        ),
      ],
      Reverse: ask((values, source) => result(source, values.toReversed())),
      Select: [
        fixed(`${many}, System.Func[Object,Object]`, ([source, block]: [Value, Value], context) =>
          result(
            [],
            items(source).map((value) => invokeDelegate(block, [value], context)),
          ),
        ),
      ],
      SequenceEqual: [
        fixed(`${many}, ${many}`, ([left, right]: [Value, Value]) => {
          const [one, two] = [items(left).map(equalityKey), items(right).map(equalityKey)];
          return one.length === two.length && one.every((key, at) => key === two[at]);
        }),
      ],
      Skip: slice((values, count) => values.slice(Math.max(0, count))),
      Sum: ask(sum),
      Take: slice((values, count) => values.slice(0, Math.max(0, count))),
      ToArray: ask((values, source) => arrayOfType(elementName(source), values)),
      ToList: ask(
        (values, source) =>
          new ListObject(`System.Collections.Generic.List[${elementName(source)}]`, values),
      ),
      Union: combine((left, right) => distinct([...left, ...items(right)])),
      Where: filter((values, holds, source) => result(source, values.filter(holds))),
    },
  },
}));
