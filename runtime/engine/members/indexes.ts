/** `x[i]` read and filled: lists, text, dictionaries, and whatever has an indexer. */
import { ValueError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import { Char } from '../../values/char.ts';
import { convertTo, tryConvert } from '../../values/convert.ts';
import { describeType } from '../../values/describe-type.ts';
import { isList } from '../../values/to-text.ts';
import { TypedArray } from '../../values/typed-array.ts';
import { enumerate } from '../../values/types/enumerate.ts';
import { findMethods } from '../../values/types/find-member.ts';
import { typeOf } from '../../values/types/find-type.ts';
import { callMethod, hasMethod } from '../../values/types/members.ts';
import { XmlNode } from '../../values/types/objects/xml-node.ts';
import { Hashtable, type Value } from '../../values/value.ts';
import { memberContext } from '../context.ts';
import type { Frame } from '../frame.ts';
import { typeNamed } from './type-named.ts';

/** The element or elements that the index names. A place that is not in a list is $null; of what is no list, nothing. */
export function readIndex(target: Value, index: Value, frame: Frame): Value | undefined {
  if (isList(target)) {
    if (typeof index === 'number') return target[index < 0 ? index + target.length : index] ?? null;
    return indexed(index, (at) => elementAt(target, at)) ?? null;
  }
  if (target === null) throw nullError('NullArray', runMessages.nullArray());
  if (target instanceof Hashtable) {
    return indexed(index, (at) => entryAt(target, at)) ?? null;
  }
  if (typeof target === 'string') {
    return (
      indexed(index, (at) => {
        const place = placeOf(at, target.length);
        return place === undefined ? undefined : new Char(target.charCodeAt(place));
      }) ?? null
    );
  }
  if (target instanceof XmlNode) return childNamed(target, index);
  if (hasMethod(target, 'get_Item')) {
    return indexed(index, (at) => itemAt(target, at, frame)) ?? null;
  }
  // What is no list is a list of one.
  if (index === null) throw nullError('NullArrayIndex', runMessages.nullIndex());
  return isList(index) ? undefined : elementAt([target], index);
}

/** Fills the place that the index names. */
export function writeIndex(
  {
    target,
    index,
    isSeveral = false,
  }: { readonly target: Value; readonly index: Value; readonly isSeveral?: boolean },
  value: Value,
  frame: Frame,
): void {
  if (target === null) throw nullError('NullArray', runMessages.nullArray());
  if (index === null) throw nullError('NullArrayIndex', runMessages.nullIndex());
  if (isList(target)) {
    if (isSeveral) throw nullError('ArraySliceAssignmentFailed', runMessages.severalPlaces());
    const at = convertTo(index, typeNamed('System.Int32')) as number;
    const place = at < 0 ? at + target.length : at;
    if (place < 0 || place >= target.length) throw outside(at, target.length);
    const isTyped = target instanceof TypedArray;
    const element = isTyped ? convertTo(value, typeNamed(target.elementTypeName)) : value;
    // Arrays are changed in place, as .NET does; only here does that need to be said.
    (target as Value[])[place] = element;
    return;
  }
  if (!isSeveral && target instanceof Hashtable) {
    const key = target.isOrdered && typeof index === 'number' ? keyAt(target, index) : index;
    if (key === undefined) throw outsideList();
    target.set(key, value);
    return;
  }
  if (!isSeveral && hasMethod(target, 'set_Item')) {
    const at = isBeforeFirst(target, index) ? fromEnd(target, index, frame) : index;
    callIndexer(() => callMethod(target, 'set_Item', [at, value], memberContext(frame)));
    return;
  }
  throw new ValueError({
    id: 'CannotIndex',
    category: 'InvalidOperation',
    message: runMessages.notIndexable(describeType(target)),
  });
}

/** A list of indexes gives a list of what they name, without what is not there. */
function indexed(index: Value, read: (at: Value) => Value | undefined): Value | undefined {
  if (index === null) throw nullError('NullArrayIndex', runMessages.nullIndex());
  if (!isList(index)) return read(index);
  const found: Value[] = [];
  for (const at of index) {
    const element = read(at);
    if (element !== undefined) found.push(element);
  }
  return found;
}

function elementAt(list: readonly Value[], index: Value): Value | undefined {
  const place = placeOf(index, list.length);
  return place === undefined ? undefined : list[place];
}

/** The place in a list of that length; undefined where the index names none. */
function placeOf(index: Value, length: number): number | undefined {
  const type = typeNamed('System.Int32');
  const isStructured = isList(index) || index instanceof Hashtable;
  const at =
    typeof index === 'number'
      ? index
      : isStructured
        ? convertTo(index, type)
        : tryConvert(index, type);
  if (typeof at !== 'number') return undefined;
  const place = at < 0 ? at + length : at;
  return place >= 0 && place < length ? place : undefined;
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

/** A node of XML has its elements by name. */
function childNamed(node: XmlNode, index: Value): Value {
  if (typeof index !== 'string') return null;
  return node.children.find(({ kind, name }) => kind === 'element' && name === index) ?? null;
}

/** An indexer counts from the end too, and what is outside of the list is $null. */
function itemAt(target: Value, index: Value, frame: Frame): Value | undefined {
  const at = isBeforeFirst(target, index) ? fromEnd(target, index, frame) : index;
  if (typeof index === 'string' && enumerate(target) !== undefined && !takesText(target)) {
    if (tryConvert(index, typeNamed('System.Int32')) === undefined) return undefined;
  }
  try {
    return callIndexer(() => callMethod(target, 'get_Item', [at], memberContext(frame)));
  } catch (error) {
    const isOutside =
      error instanceof ValueError && /OutOfRange|KeyNotFound/.test(error.exceptionType);
    if (isOutside) return undefined;
    throw error;
  }
}

function isBeforeFirst(target: Value, index: Value): index is number {
  return typeof index === 'number' && index < 0 && enumerate(target) !== undefined;
}

function fromEnd(target: Value, index: number, frame: Frame): number {
  return index + Number(callMethod(target, 'get_Count', [], memberContext(frame)));
}

/** Whether an indexer finds by name too. */
function takesText(target: Value): boolean {
  const forms = findMethods(typeOf(target), 'get_Item') ?? [];
  return forms.some(({ parameters: [only] }) => only === 'String' || only === 'Object');
}

/** What an indexer throws comes as it is, and not as the error of a call. */
function callIndexer(call: () => Value): Value {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    if (error.id === 'MethodArgumentConversionInvalidCastArgument') throw error.cause ?? error;
    const { innerExceptionType: type } = error;
    if (type === undefined) throw error;
    throw new ValueError({
      id: type,
      category: 'OperationStopped',
      message: error.message,
      exceptionType: type,
    });
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
