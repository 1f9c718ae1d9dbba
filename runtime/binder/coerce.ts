/**
 * The binder's own conversion (binding.md §4.1), the only one in a compiled cmdlet: a Boolean is made
 * of numbers and Booleans alone, a list never becomes a scalar, a collection is filled element by
 * element, and all else is the general conversion. A function's value has its type by then.
 */
import { ConversionFailure } from '../values/convert.ts';
import { Numeric, toDouble } from '../values/numeric.ts';
import { forgetText, type Value } from '../values/value.ts';
import { convertGenerally } from './convert-generally.ts';
import { isOfType } from './is-of-type.ts';
import { listOf } from './list-of.ts';
import { makeCollection } from './make-collection.ts';
import type { ParameterType } from './parameter-type.ts';
import { argumentNotConverted, booleanMissing, type Offer } from './value-errors.ts';

/** The value in the parameter's type, or a BindError. */
export function coerce(offer: Offer, value: Value): Value {
  const { parameter } = offer;
  return parameter.isCompiled ? coerceTo(offer, value, parameter.wants) : forgetText(value);
}

function coerceTo(offer: Offer, value: Value, type: ParameterType): Value {
  const inner = forgetText(value);
  if (inner === null) return coerceNull(offer, type);
  if (isOfType(inner, type)) return inner;
  if (type.name === 'Boolean' || type.name === 'SwitchParameter') return toTruth(offer, inner);
  if (type.collection === 'none') return convertScalar(offer, value, type);
  return fill(offer, value, type);
}

/** What $null becomes; what it means to a property is found out when it is set. */
function coerceNull(offer: Offer, type: ParameterType): Value {
  if (type.name === 'SwitchParameter') return true;
  if (type.name === 'Boolean' && !type.reference.isNullable) throw booleanMissing(offer);
  return null;
}

function toTruth(offer: Offer, value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number' || value instanceof Numeric) return toDouble(value) !== 0;
  throw argumentNotConverted(offer, 'CannotConvertArgument');
}

const listTakers = new Set(['Object', 'PSObject']);

function convertScalar(offer: Offer, value: Value, type: ParameterType): Value {
  const isEnum = type.net?.kind === 'enum' || type.name === 'ActionPreference';
  if (listOf(forgetText(value)) && !listTakers.has(type.name) && !isEnum) {
    throw argumentNotConverted(offer, 'CannotConvertArgument');
  }
  try {
    return convertGenerally(offer, value, type);
  } catch (error) {
    if (!(error instanceof ConversionFailure)) throw error;
    throw argumentNotConverted(offer, 'CannotConvertArgumentNoMessage');
  }
}

/** A list gives its elements, anything else is the one element. */
function fill(offer: Offer, value: Value, type: ParameterType): Value {
  const elements = listOf(forgetText(value)) ?? [value];
  const { element } = type;
  const converted = element
    ? elements.map((each) => coerceTo(offer, each, element))
    : elements.map(forgetText);
  const collection = makeCollection(type, converted);
  if (collection === undefined) throw argumentNotConverted(offer, 'CannotConvertArgument');
  return collection;
}
