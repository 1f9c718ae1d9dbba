/**
 * PowerShell's general conversion (binding.md §4.2) for the types a parameter can have: those of .NET
 * as everywhere, models and identities of the service by their own rules, and what the catalogue only
 * names. Throws a ConversionFailure; what that is to the user, the caller says.
 */
import { convertTo, tryConvert } from '../values/convert.ts';
import { convertValue, isSimpleType } from '../values/convert-parameter.ts';
import { DateTime, formatCultureDateTime } from '../values/date-time.ts';
import type { NetType } from '../values/net-type.ts';
import { isList } from '../values/to-text.ts';
import { isInstance } from '../values/types/find-type.ts';
import { EnumValue } from '../values/types/objects/enum-value.ts';
import { SourceText, type Value } from '../values/value.ts';
import { convertToModel } from './convert-model.ts';
import { convertToOpaque } from './convert-opaque.ts';
import { makeCollection } from './make-collection.ts';
import type { ParameterType } from './parameter-type.ts';
import type { Offer } from './value-errors.ts';

/** Converts the value to the type; a compiled cmdlet does it by the user's culture, which shows in dates. */
export function convertGenerally(offer: Offer, value: Value, type: ParameterType): Value {
  const { reference, net } = type;
  if (net) return convertToNet(offer, value, { net, type });
  if (value instanceof EnumValue) return convertGenerally(offer, value.text, type);
  if (isSimpleType(reference.name)) return convertValue(value, reference);
  if (isModelType(type)) return convertToModel(offer.state, offer.parameter, value);
  return convertToOpaque(value, reference);
}

function convertToNet(
  offer: Offer,
  value: Value,
  { net, type }: { readonly net: NetType; readonly type: ParameterType },
): Value {
  if (value instanceof SourceText) return convertWritten(offer, value, { net, type });
  const isCultural = offer.parameter.isCompiled && value instanceof DateTime;
  return isCultural && type.name === 'String'
    ? formatCultureDateTime(value)
    : convertTo(value, net);
}

/** What a number becomes as a number; everything else is made of the text that was written. */
const numberTakers = new Set(['Object', 'PSObject', 'DateTime', 'TimeSpan', 'Boolean', 'Char']);

/** A number that is a whole argument still has its text, and becomes by it what no number becomes (binding.md §1.5). */
function convertWritten(
  offer: Offer,
  given: SourceText,
  { net, type }: { readonly net: NetType; readonly type: ParameterType },
): Value {
  if (type.collection === 'array' && type.element && !isList(given.value)) {
    const element = convertGenerally(offer, given, type.element);
    return makeCollection(type, [element]) ?? null;
  }
  const isKept = numberTakers.has(type.name) || type.isEnum || isInstance(given.value, net);
  if (isKept || typeof given.value === 'string' || isNumberType(type)) return convertTo(given, net);
  return tryConvert(given.text, net) ?? convertTo(given, net);
}

function isNumberType({ name }: ParameterType): boolean {
  return /^(?:S?Byte|U?Int(?:16|32|64)|Single|Double|Decimal|BigInteger)$/.test(name);
}

/** Models and identities are interfaces: `IMicrosoftGraphUser`, `IUsersIdentity`. */
export function isModelType({ reference }: ParameterType): boolean {
  return /^I[A-Z]/.test(reference.name) && !isSimpleType(reference.name);
}
