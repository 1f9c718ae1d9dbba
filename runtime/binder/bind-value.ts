/**
 * One value for one parameter: convert, check what a mandatory parameter refuses, record
 * (binding.md §2.10 steps 2-6).
 */
import { isList } from '../values/to-text.ts';
import type { PlainArgument } from './argument-element.ts';
import type { BindingState } from './binding-state.ts';
import type { ArgumentSource } from './bound-call.ts';
import type { BindableParameter } from './command-metadata.ts';
import { convertArgument } from './convert-argument.ts';
import { emptyNotAllowed, validationFailed } from './value-errors.ts';

/** Binds the argument to the parameter, or throws the BindError with the argument's place. */
export function bindValue(
  state: BindingState,
  parameter: BindableParameter,
  given: { readonly argument: PlainArgument; readonly source: ArgumentSource },
): void {
  const value = convertArgument(state, parameter, given.argument);
  if (parameter.refusesNull && value === null) {
    throw validationFailed(state.metadata, parameter, given.argument);
  }
  refuseEmpty(state, parameter, { ...given.argument, value });
  state.record(parameter, value, given.source);
}

/** Only a parameter that is mandatory somewhere refuses null and empty values; the converted value counts. */
function refuseEmpty(
  state: BindingState,
  parameter: BindableParameter,
  converted: PlainArgument,
): void {
  if (!parameter.isMandatorySomewhere) return;
  const { value, extent } = converted;
  const refuse = (kind: 'Null' | 'EmptyString' | 'EmptyArray'): never => {
    throw emptyNotAllowed(state.metadata, parameter, { kind, extent });
  };
  if (value === null && !(parameter.type.name === 'Boolean' && parameter.type.isNullable)) {
    refuse('Null');
  }
  if (value === '' && parameter.type.name === 'String') refuse('EmptyString');
  if (!isList(value) || !parameter.type.isArray) return;
  if (value.includes(null)) refuse('Null');
  if (parameter.type.name === 'String' && value.includes('')) refuse('EmptyString');
  if (value.length === 0) refuse('EmptyArray');
}
