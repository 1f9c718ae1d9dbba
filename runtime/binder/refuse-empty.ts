/** What a parameter that is mandatory in any set refuses of a converted value: null and empty (binding.md §2.10). */

import { enumerate } from '../values/types/enumerate.ts';
import type { Value } from '../values/value.ts';
import { emptyNotAllowed, type Offer } from './value-errors.ts';

/** Throws for null, an empty text or an empty collection, unless the parameter allows it. */
export function refuseEmpty(offer: Offer): void {
  const { parameter, argument } = offer;
  const { wants } = parameter;
  const { value, extent } = argument;
  const refuse = (kind: 'Null' | 'EmptyString' | 'EmptyArray' | 'EmptyCollection'): never => {
    throw emptyNotAllowed(offer, { kind, extent });
  };
  const refuseScalar = (scalar: Value, isText: boolean): void => {
    if (scalar === null && !parameter.allowsNull) refuse('Null');
    if (isText && scalar === '' && !parameter.allowsEmptyString) refuse('EmptyString');
  };
  const isMaybeBoolean = wants.name === 'Boolean' && wants.reference.isNullable;
  if (value === null && isMaybeBoolean) return;
  refuseScalar(value, wants.name === 'String');
  if (value === null || wants.collection === 'none') return;
  const elements = enumerate(value) ?? [];
  if (!wants.element?.isStruct) {
    for (const element of elements) refuseScalar(element, wants.element?.name === 'String');
  }
  if (elements.length > 0 || parameter.allowsEmptyCollection) return;
  refuse(wants.collection === 'array' ? 'EmptyArray' : 'EmptyCollection');
}
