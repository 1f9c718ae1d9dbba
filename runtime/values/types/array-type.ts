import { memberMessages } from '../../base/messages/members.ts';
import type { NetType } from '../net-type.ts';
import { TypedArray } from '../typed-array.ts';
import type { Value } from '../value.ts';
import { defaultOf } from './default-value.ts';
import { defineType, fixed } from './define.ts';
import { exception } from './exception.ts';

/** The type of an array; its members are those of System.Array. */
export function makeArrayType(element: NetType, extraDimensions: number = 0): NetType {
  const fullName = `${element.fullName}[${','.repeat(extraDimensions)}]`;
  const collections = [
    'IEnumerable',
    'ICollection',
    'IList',
    'IReadOnlyList',
    'IReadOnlyCollection',
  ];
  return defineType(fullName, {
    name: `${element.name}[${','.repeat(extraDimensions)}]`,
    typeArguments: [element],
    bases: [
      'System.Array',
      ...collections.map((name) => `System.Collections.Generic.${name}[${element.fullName}]`),
    ],
    constructors: [fixed('Int32', ([length]: [number]) => newArray(element, length))],
  });
}

/** An array of a length whose elements are zero, false or $null. */
export function newArray(element: NetType, length: number): Value {
  if (length < 0)
    throw exception(
      'System.OverflowException',
      memberMessages.outOfRange('The length', length, 'it is 0 or more'),
    );
  const blank = defaultOf(element);
  return arrayOfType(element.fullName, new Array<Value>(length).fill(blank));
}

/** An array of elements that are of the type already. */
export function arrayOfType(elementTypeName: string, elements: readonly Value[]): Value[] {
  return elementTypeName === 'System.Object'
    ? [...elements]
    : new TypedArray(elementTypeName, elements);
}
