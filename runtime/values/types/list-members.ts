/** The members that lists share: ArrayList with `Object` for T, List[T], and in part arrays and others. */
import { memberMessages } from '../../base/messages/members.ts';
import type { MemberContext, MemberTable, Overload } from '../net-type.ts';
import { Hashtable, type Value } from '../value.ts';
import { arrayOfType } from './array-type.ts';
import { compareValues } from './compare-values.ts';
import { action, method } from './define.ts';
import { enumerate } from './enumerate.ts';
import { exception, nullArgument, outOfRange } from './exception.ts';
import { compareBy, invokeDelegate, satisfies } from './invoke-delegate.ts';
import { Enumeration } from './objects/enumeration.ts';
import { ListObject } from './objects/list-object.ts';
import { Pair } from './objects/pair.ts';
import { StringComparer } from './objects/string-comparer.ts';
import { compareWith } from './string-comparison.ts';
import { areEqual } from './tables/object.ts';

/** The name of the elements' type in a list type's name. */
export function elementNameOf(typeName: string): string {
  const open = typeName.indexOf('[');
  return open < 0 ? 'System.Object' : typeName.slice(open + 1, -1);
}

/** An index that must point at an element. */
export function checkIndex(elements: readonly Value[], index: number): void {
  if (index >= 0 && index < elements.length) return;
  const limit = `there are ${elements.length} elements`;
  throw outOfRange(memberMessages.outOfRange('The index', index, limit), 'index');
}

/** A part that must lie inside. */
export function checkPart(elements: readonly Value[], start: number, count: number): void {
  if (start < 0 || count < 0) {
    const message = memberMessages.outOfRange('The start', start, 'it is 0 or more');
    throw outOfRange(message, start < 0 ? 'index' : 'count');
  }
  if (start + count <= elements.length) return;
  const limit = `there are ${elements.length} elements`;
  const message = memberMessages.outOfRange('The part of', `${count} from ${start}`, limit);
  throw exception('System.ArgumentException', message);
}

/** The first element that equals a value. */
export function indexOfValue(elements: readonly Value[], value: Value, start: number = 0): number {
  return elements.findIndex((element, at) => at >= start && areEqual(element, value));
}

/** Sorts in place, by a comparer where there is one. */
export function sortElements(
  elements: Value[],
  compare: (left: Value, right: Value) => number = compareValues,
): void {
  try {
    elements.sort(compare);
  } catch (error) {
    if (!(error instanceof Error) || !('innerExceptionType' in error)) throw error;
    throw exception('System.InvalidOperationException', error.message);
  }
}

/** How a comparer given by a script orders values. */
export function comparisonOf(
  comparer: Value,
  context: MemberContext,
): (left: Value, right: Value) => number {
  if (comparer === null) return compareValues;
  if (comparer instanceof StringComparer)
    return (left, right) => compareWith(comparer, left, right);
  return (left, right) => compareBy(comparer, [left, right], context);
}

function replacePart(self: ListObject, start: number, count: number): void {
  checkPart(self.elements, start, count);
  self.elements.splice(start, count);
}

function insertAt(self: ListObject, index: number, values: readonly Value[]): void {
  if (index < 0 || index > self.elements.length) {
    const limit = `there are ${self.elements.length} elements`;
    throw outOfRange(memberMessages.outOfRange('The index', index, limit), 'index');
  }
  self.elements.splice(index, 0, ...values);
}

/** A new list of the same type. */
function like(self: ListObject, elements: readonly Value[]): ListObject {
  return new ListObject(self.typeName, elements);
}

/** The members of a list that can grow, with the notation of its element type and of a sequence of them. */
export function listMembers(element: string, many: string): NonNullable<MemberTable['methods']> {
  return {
    AddRange: [
      action(many, (self: ListObject, [values]: [Value]) => {
        self.elements.push(...entriesOf(values));
      }),
    ],
    Clear: [action('', (self: ListObject) => void self.elements.splice(0))],
    Contains: [
      method(
        element,
        (self: ListObject, [value]: [Value]) => indexOfValue(self.elements, value) >= 0,
      ),
    ],
    CopyTo: copyForms,
    GetEnumerator: [
      method(
        '',
        (self: ListObject) => new Enumeration(`${self.typeName}+Enumerator`, [...self.elements]),
      ),
    ],
    GetRange: [
      method('Int32, Int32', (self: ListObject, [start, count]: [number, number]) => {
        checkPart(self.elements, start, count);
        return like(self, self.elements.slice(start, start + count));
      }),
    ],
    IndexOf: [
      method(element, (self: ListObject, [value]: [Value]) => indexOfValue(self.elements, value)),
      method(`${element}, Int32`, (self: ListObject, [value, start]: [Value, number]) =>
        indexOfValue(self.elements, value, start),
      ),
    ],
    Insert: [
      action(`Int32, ${element}`, (self: ListObject, [index, value]: [number, Value]) =>
        insertAt(self, index, [value]),
      ),
    ],
    InsertRange: [
      action(`Int32, ${many}`, (self: ListObject, [index, values]: [number, Value]) =>
        insertAt(self, index, entriesOf(values)),
      ),
    ],
    LastIndexOf: [
      method(element, (self: ListObject, [value]: [Value]) =>
        self.elements.findLastIndex((each) => areEqual(each, value)),
      ),
    ],
    RemoveAt: [
      action('Int32', (self: ListObject, [index]: [number]) => {
        checkIndex(self.elements, index);
        self.elements.splice(index, 1);
      }),
    ],
    RemoveRange: [
      action('Int32, Int32', (self: ListObject, [start, count]: [number, number]) =>
        replacePart(self, start, count),
      ),
    ],
    Reverse: [
      action('', (self: ListObject) => void self.elements.reverse()),
      action('Int32, Int32', (self: ListObject, [start, count]: [number, number]) => {
        checkPart(self.elements, start, count);
        self.elements.splice(start, count, ...self.elements.slice(start, start + count).reverse());
      }),
    ],
    Item: [itemGetter],
    get_Item: [itemGetter],
    set_Item: [
      action(`Int32, ${element}`, (self: ListObject, [index, value]: [number, Value]) => {
        checkIndex(self.elements, index);
        self.elements[index] = value;
      }),
    ],
  };
}

const itemGetter: Overload = method('Int32', (self: ListObject, [index]: [number]) => {
  checkIndex(self.elements, index);
  return self.elements[index] ?? null;
});

/** Copying into an array that is there. */
export const copyForms: readonly Overload[] = [
  action('Array', (self: ListObject, [into]: [Value[]]) => copyInto(self.elements, into, 0)),
  action('Array, Int32', (self: ListObject, [into, at]: [Value[], number]) =>
    copyInto(self.elements, into, at),
  ),
];

/** Copies elements into an array from an index on. */
export function copyInto(elements: readonly Value[], into: Value[], at: number): void {
  checkPart(into, at, elements.length);
  elements.forEach((element, index) => {
    into[at + index] = element;
  });
}

/** A hashtable given for a sequence is one of its entries. */
function entriesOf(value: Value): readonly Value[] {
  if (value === null) throw nullArgument('The collection');
  if (!(value instanceof Hashtable)) return [...(enumerate(value) ?? [])];
  const name = 'System.Collections.DictionaryEntry';
  return [...value].map(([key, entry]) => new Pair(name, key, entry));
}

type Found = (self: ListObject, given: [Value], context: MemberContext) => Value;
const search = (find: Found): readonly Overload[] => [method('System.Predicate[T]', find)];

/** What List[T] asks a script block of its elements. */
export const predicateMembers: NonNullable<MemberTable['methods']> = {
  Exists: search((self, [block], context) =>
    self.elements.some((each) => satisfies(block, each, context)),
  ),
  Find: search(
    (self, [block], context) =>
      self.elements.find((each) => satisfies(block, each, context)) ?? null,
  ),
  FindAll: search((self, [block], context) =>
    like(
      self,
      self.elements.filter((each) => satisfies(block, each, context)),
    ),
  ),
  FindIndex: search((self, [block], context) =>
    self.elements.findIndex((each) => satisfies(block, each, context)),
  ),
  FindLast: search(
    (self, [block], context) =>
      self.elements.findLast((each) => satisfies(block, each, context)) ?? null,
  ),
  FindLastIndex: search((self, [block], context) =>
    self.elements.findLastIndex((each) => satisfies(block, each, context)),
  ),
  ForEach: [
    action('System.Action[T]', (self: ListObject, [block]: [Value], context) => {
      for (const each of [...self.elements]) invokeDelegate(block, [each], context);
    }),
  ],
  RemoveAll: search((self, [block], context) => {
    const kept = self.elements.filter((each) => !satisfies(block, each, context));
    const count = self.elements.length - kept.length;
    self.elements.splice(0, self.elements.length, ...kept);
    return count;
  }),
  TrueForAll: search((self, [block], context) =>
    self.elements.every((each) => satisfies(block, each, context)),
  ),
};

/** The elements as an array of the list's type. */
export const toArrayForm: Overload = method('', (self: ListObject) =>
  arrayOfType(elementNameOf(self.typeName), self.elements),
);
