/**
 * PowerShell's general conversion (binding.md §4.2) for the types a parameter can have: those of .NET
 * as everywhere, models and identities of the service by their own rules, and what the catalogue only
 * names. Throws a ConversionFailure; what that is to the user, the caller says.
 */
import { convertValue, isSimpleType } from '../values/convert.ts';
import type { Value } from '../values/value.ts';
import { convertToModel } from './convert-model.ts';
import { convertToOpaque } from './convert-opaque.ts';
import type { ParameterType } from './parameter-type.ts';
import type { Offer } from './value-errors.ts';

/** Converts the value to the type. */
export function convertGenerally(offer: Offer, value: Value, type: ParameterType): Value {
  const { reference } = type;
  if (isSimpleType(reference.name)) return convertValue(value, reference);
  if (isModelType(type)) return convertToModel(offer.state, offer.parameter, value);
  return convertToOpaque(value, reference);
}

/** Models and identities are interfaces: `IMicrosoftGraphUser`, `IUsersIdentity`. */
export function isModelType({ reference }: ParameterType): boolean {
  return /^I[A-Z]/.test(reference.name) && !isSimpleType(reference.name);
}
