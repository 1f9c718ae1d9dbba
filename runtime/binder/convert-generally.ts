/**
 * PowerShell's general conversion (binding.md §4.2) for the types a parameter can have: those of .NET
 * as everywhere, models and identities of the service by their own rules, and what the catalogue only
 * names. Throws a ConversionFailure; what that is to the user, the caller says.
 */
import { convertTo } from '../values/convert.ts';
import { convertInCulture } from '../values/convert-in-culture.ts';
import { convertValue, isSimpleType } from '../values/convert-parameter.ts';
import { EnumValue } from '../values/types/objects/enum-value.ts';
import type { Value } from '../values/value.ts';
import { convertToModel } from './convert-model.ts';
import { convertToOpaque } from './convert-opaque.ts';
import type { ParameterType } from './parameter-type.ts';
import type { Offer } from './value-errors.ts';

/** Converts the value to the type; a compiled cmdlet does it by the user's culture, which shows in dates. */
export function convertGenerally(offer: Offer, value: Value, type: ParameterType): Value {
  const { reference, net } = type;
  const { ofs } = offer.state.context;
  if (net)
    return offer.parameter.isCompiled
      ? convertInCulture(value, net, ofs)
      : convertTo(value, net, ofs);
  if (value instanceof EnumValue) return convertGenerally(offer, value.text, type);
  if (isSimpleType(reference.name)) return convertValue(value, reference);
  if (isModelType(type)) return convertToModel(offer.state, offer.parameter, value);
  return convertToOpaque(value, reference);
}

/** Models and identities are interfaces: `IMicrosoftGraphUser`, `IUsersIdentity`. */
export function isModelType({ reference }: ParameterType): boolean {
  return /^I[A-Z]/.test(reference.name) && !isSimpleType(reference.name);
}
