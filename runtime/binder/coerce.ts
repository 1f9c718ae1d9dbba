/**
 * The binder's own conversion (binding.md §4.1), the only one in a compiled cmdlet: a Boolean is made
 * of numbers and Booleans alone, a list never becomes a scalar, a collection is filled element by
 * element, and all else is the general conversion. A function's value has its type by then.
 */
import { ValueError } from '../base/errors.ts';
import { ConversionFailure } from '../values/convert-parameter.ts';
import { SwitchParameter } from '../values/switch-parameter.ts';
import { isTrue } from '../values/truth.ts';
import { DictionaryObject } from '../values/types/objects/dictionary-object.ts';
import { CustomObject, forgetText, Hashtable, type Value } from '../values/value.ts';
import { convertGenerally } from './convert-generally.ts';
import { isNumberLike } from './is-number-like.ts';
import { isOfType } from './is-of-type.ts';
import { listOf } from './list-of.ts';
import { blankOf, makeCollection } from './make-collection.ts';
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
  if (type.name === 'Boolean' || type.name === 'SwitchParameter')
    return toTruth(offer, inner, type);
  if (type.collection === 'none') return convertScalar(offer, value, type);
  return fill(offer, value, type);
}

/** What $null becomes; what it means to a property is found out when it is set. */
function coerceNull(offer: Offer, type: ParameterType): Value {
  if (type.name === 'SwitchParameter') return truthOf(true, type);
  if (type.name === 'Boolean' && !type.reference.isNullable) throw booleanMissing(offer);
  return null;
}

function toTruth(offer: Offer, value: Value, type: ParameterType): Value {
  if (typeof value === 'boolean') return truthOf(value, type);
  if (isNumberLike(value)) return truthOf(isTrue(value), type);
  // Only one that comes wrapped, through the pipeline, is taken for the Boolean that it is.
  if (value instanceof SwitchParameter && (offer.isPiped || !type.net)) {
    return truthOf(value.isPresent, type);
  }
  throw argumentNotConverted(offer, 'CannotConvertArgument');
}

/** A switch of a service cmdlet is kept as a Boolean, of which requests are made. */
function truthOf(isOn: boolean, { name, net }: ParameterType): Value {
  return name === 'SwitchParameter' && net ? new SwitchParameter(isOn) : isOn;
}

/** A constructor of the collection that takes the value goes before filling it one by one. */
function attempt(convert: () => Value): Value | undefined {
  try {
    return convert();
  } catch (error) {
    if (error instanceof ConversionFailure || error instanceof ValueError) return undefined;
    throw error;
  }
}

const listTakers = new Set(['Object', 'PSObject']);

function convertScalar(offer: Offer, value: Value, type: ParameterType): Value {
  const isEnum = type.isEnum && !type.reference.isNullable;
  if (listOf(forgetText(value)) && !listTakers.has(type.name) && !isEnum) {
    throw argumentNotConverted(offer, 'CannotConvertArgument');
  }
  try {
    return convertGenerally(offer, value, type);
  } catch (error) {
    if (!(error instanceof ConversionFailure || error instanceof ValueError)) throw error;
    throw argumentNotConverted(offer, 'CannotConvertArgumentNoMessage');
  }
}

/** A list gives its elements, anything else is the one element; only an empty table is as good as no element. */
function fill(offer: Offer, value: Value, type: ParameterType): Value {
  const inner = forgetText(value);
  if (type.collection !== 'array' && type.net?.fullName !== 'System.Array') {
    if (isEmptyTable(inner)) return makeCollection(type, []) ?? null;
    // The properties of an object make no collection here, though they do in a cast.
    const isObject = inner instanceof CustomObject && inner.typeName === null;
    const made = isObject ? undefined : attempt(() => convertGenerally(offer, value, type));
    if (made) return made;
  }
  const elements = listOf(inner) ?? [value];
  const { element } = type;
  const converted = element
    ? elements.map((each) => coerceTo(offer, each, element) ?? blankOf(element))
    : elements.map(forgetText);
  const collection = makeCollection(type, converted);
  if (collection === undefined) throw argumentNotConverted(offer, 'CannotConvertArgument');
  return collection;
}

function isEmptyTable(value: Value): boolean {
  const isHashtable = value instanceof Hashtable && value.size === 0;
  return isHashtable || (value instanceof DictionaryObject && value.entries.size === 0);
}
