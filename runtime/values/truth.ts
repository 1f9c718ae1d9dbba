import { Char } from './char.ts';
import { Numeric } from './numeric.ts';
import { SwitchParameter } from './switch-parameter.ts';
import { isList } from './to-text.ts';
import { enumerate } from './types/enumerate.ts';
import { EnumValue } from './types/objects/enum-value.ts';
import { SourceText, type Value } from './value.ts';

/** Whether a condition takes the value for true. */
export function isTrue(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'string') return value !== '';
  if (typeof value === 'number') return value !== 0;
  if (value instanceof SourceText) return isTrue(value.value);
  if (value instanceof Numeric) {
    return typeof value.value === 'object' ? value.value.mantissa !== 0n : isNotZero(value.value);
  }
  if (value instanceof Char) return value.code !== 0;
  if (value instanceof SwitchParameter) return value.isPresent;
  if (value instanceof EnumValue) return value.value !== 0;
  const elements = indexedElements(value);
  return elements === undefined || isTrueList(elements);
}

function isNotZero(value: number | bigint): boolean {
  // NaN is true: it is not the default of its type.
  return Number(value) !== 0;
}

/** A list of one element is as true as the element, and a list inside it when it is not empty. */
function isTrueList(elements: readonly Value[]): boolean {
  if (elements.length !== 1) return elements.length > 1;
  const [only = null] = elements;
  const inner = indexedElements(only);
  return inner === undefined ? isTrue(only) : inner.length > 0;
}

const indexed = /^System\.Collections\.(?:ArrayList$|Generic\.List\[|ObjectModel\.)/;

/** The elements of what .NET calls an IList; sets and queues are none. */
function indexedElements(value: Value): readonly Value[] | undefined {
  if (isList(value)) return value;
  const isIndexed =
    typeof value === 'object' &&
    value !== null &&
    'typeName' in value &&
    indexed.test(value.typeName ?? '');
  return isIndexed ? enumerate(value) : undefined;
}
