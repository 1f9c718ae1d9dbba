/** `x[i]` read and filled: lists, text, dictionaries, and whatever has an indexer. */
import { ValueError } from '../base/errors.ts';
import { runMessages } from '../base/messages/run.ts';
import { Char } from '../values/char.ts';
import { convertTo, tryConvert } from '../values/convert.ts';
import { describeType } from '../values/describe-type.ts';
import { isList } from '../values/to-text.ts';
import { TypedArray } from '../values/typed-array.ts';
import { callMethod, hasMethod } from '../values/types/members.ts';
import { Hashtable, type Value } from '../values/value.ts';
import { memberContext } from './context.ts';
import type { Frame } from './frame.ts';
import { typeNamed } from './type-named.ts';

/** The element or elements that the index names; a place that is not there is $null. */
export function readIndex(target: Value, index: Value, frame: Frame): Value {
  if (isList(target)) {
    if (typeof index === 'number') return target[index < 0 ? index + target.length : index] ?? null;
    return indexed(index, (at) => elementAt(target, at));
  }
  if (target === null) throw nullError('NullArray', runMessages.nullArray());
  if (target instanceof Hashtable) {
    return indexed(index, (at) => entryAt(target, at)) ?? null;
  }
  if (typeof target === 'string') {
    return indexed(index, (at) => {
      const unit = elementAt(
        [...target].length === target.length ? [...target] : target.split(''),
        at,
      );
      return typeof unit === 'string' ? new Char(unit.charCodeAt(0)) : undefined;
    });
  }
  if (hasMethod(target, 'get_Item')) {
    return indexed(index, (at) => itemAt(target, at, frame));
  }
  // What is no list is a list of one.
  return indexed(index, (at) => elementAt([target], at));
}

/** Fills the place that the index names. */
export function writeIndex(
  { target, index }: { readonly target: Value; readonly index: Value },
  value: Value,
  frame: Frame,
): void {
  if (target === null) throw nullError('NullArray', runMessages.nullArray());
  if (index === null) throw nullError('NullArrayIndex', runMessages.nullIndex());
  if (isList(target)) {
    const at = convertTo(index, typeNamed('System.Int32')) as number;
    const place = at < 0 ? at + target.length : at;
    if (place < 0 || place >= target.length) throw outside(at, target.length);
    const isTyped = target instanceof TypedArray;
    const element = isTyped ? convertTo(value, typeNamed(target.elementTypeName)) : value;
    // Arrays are changed in place, as .NET does; only here does that need to be said.
    (target as Value[])[place] = element;
    return;
  }
  if (target instanceof Hashtable) {
    const key = target.isOrdered && typeof index === 'number' ? keyAt(target, index) : index;
    if (key === undefined) throw outsideList();
    target.set(key, value);
    return;
  }
  if (hasMethod(target, 'set_Item')) {
    callMethod(target, 'set_Item', [index, value], memberContext(frame));
    return;
  }
  throw new ValueError({
    id: 'CannotIndex',
    category: 'InvalidOperation',
    message: runMessages.notIndexable(describeType(target)),
  });
}

/** A list of indexes gives a list of what they name, without what is not there. */
function indexed(index: Value, read: (at: Value) => Value | undefined): Value {
  if (index === null) throw nullError('NullArrayIndex', runMessages.nullIndex());
  if (!isList(index)) return read(index) ?? null;
  const found: Value[] = [];
  for (const at of index) {
    const element = read(at);
    if (element !== undefined) found.push(element);
  }
  return found;
}

function elementAt(list: readonly Value[], index: Value): Value | undefined {
  const at = typeof index === 'number' ? index : tryConvert(index, typeNamed('System.Int32'));
  if (typeof at !== 'number') return undefined;
  return list[at < 0 ? at + list.length : at];
}

/** An ordered dictionary takes a place as well as a key. */
function entryAt(table: Hashtable, index: Value): Value | undefined {
  if (table.isOrdered && typeof index === 'number') {
    const key = keyAt(table, index < 0 ? index + table.size : index);
    return key === undefined ? undefined : table.get(key);
  }
  return table.get(index) ?? null;
}

function keyAt(table: Hashtable, index: number): Value | undefined {
  if (index < 0 || index >= table.size) return undefined;
  return [...table.keys()][index];
}

/** An indexer counts from the end too, and what is outside of the list is $null. */
function itemAt(target: Value, index: Value, frame: Frame): Value | undefined {
  const context = memberContext(frame);
  const isNegative = typeof index === 'number' && index < 0 && hasMethod(target, 'RemoveAt');
  const count = isNegative ? callMethod(target, 'get_Count', [], context) : 0;
  const at = isNegative ? (index as number) + (count as number) : index;
  try {
    return callMethod(target, 'get_Item', [at], context);
  } catch (error) {
    const isOutside =
      error instanceof ValueError &&
      /OutOfRange|KeyNotFound/.test(error.innerExceptionType ?? error.exceptionType);
    if (isOutside) return undefined;
    throw error;
  }
}

function nullError(id: string, message: string): ValueError {
  return new ValueError({ id, category: 'InvalidOperation', message });
}

function outside(index: number, length: number): ValueError {
  return new ValueError({
    id: 'System.IndexOutOfRangeException',
    category: 'OperationStopped',
    message: runMessages.indexOutside(index, length),
    exceptionType: 'System.IndexOutOfRangeException',
  });
}

function outsideList(): ValueError {
  return new ValueError({
    id: 'System.ArgumentOutOfRangeException',
    category: 'OperationStopped',
    message: runMessages.placeOutside(),
    exceptionType: 'System.ArgumentOutOfRangeException',
  });
}
