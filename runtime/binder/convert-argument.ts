/**
 * One value and one parameter in, the value in the parameter's type out, or PowerShell's error. A
 * script function converts by transformation, a compiled cmdlet by coercion: other rules, other ids
 * (binding.md §4.1, §4.3). Common parameters follow the compiled rules even in functions (§7 point 7).
 */
import type { BindError } from '../base/errors.ts';
import { ConversionFailure, convertValue, isSimpleType } from '../values/convert-parameter.ts';
import { Numeric } from '../values/numeric.ts';
import { isList } from '../values/to-text.ts';
import { forgetText, SourceText, type Value } from '../values/value.ts';
import type { PlainArgument } from './argument-element.ts';
import type { BindingState } from './binding-state.ts';
import type { BindableParameter } from './command-metadata.ts';
import { convertToModel } from './convert-model.ts';
import { convertToOpaque } from './convert-opaque.ts';
import {
  argumentNotConverted,
  argumentNotTransformed,
  bindingFailed,
  validationFailed,
} from './value-errors.ts';

/** Converts an argument for a parameter by the rules of its command's kind. */
export function convertArgument(
  state: BindingState,
  parameter: BindableParameter,
  argument: PlainArgument,
): Value {
  const isCompiled = state.metadata.kind === 'compiled' || isCommon(parameter);
  return isCompiled
    ? coerceForCompiled(state, parameter, argument)
    : transformForFunction(state, parameter, argument);
}

function isCommon(parameter: BindableParameter): boolean {
  return parameter.origin === 'common' || parameter.origin === 'shouldProcess';
}

function transformForFunction(
  state: BindingState,
  parameter: BindableParameter,
  argument: PlainArgument,
): Value {
  const { type } = parameter;
  const { value } = argument;
  const inner = forgetText(value);
  try {
    // Any length: PowerShell never joins an array for a text parameter (binding.md §4.3). A list
    // that still knows its text is a word of the system shell, which is that text to a text parameter.
    const isJoined = value instanceof SourceText && type.name === 'String';
    if (isList(inner) && !type.isArray && type.name !== 'Object' && !isJoined) {
      throw new ConversionFailure(value, type);
    }
    if (inner === null && type.name === 'Boolean' && !type.isNullable) {
      throw new ConversionFailure(value, type);
    }
    if (isSimpleType(type.name)) return convertValue(value, type);
    if (isModelType(type.name)) return convertToModel(state, parameter, value);
    return convertToOpaque(value, type);
  } catch (error) {
    if (error instanceof ConversionFailure) {
      throw argumentNotTransformed(state.metadata, parameter, argument);
    }
    throw error;
  }
}

/** Models and identities are interfaces: `IMicrosoftGraphUser`, `IUsersIdentity`. */
function isModelType(name: string): boolean {
  return /^I[A-Z]/.test(name);
}

const structTypes = new Set(['Int32', 'ActionPreference']);

function coerceForCompiled(
  state: BindingState,
  parameter: BindableParameter,
  argument: PlainArgument,
): Value {
  const { type } = parameter;
  const inner = forgetText(argument.value);
  if (type.name === 'SwitchParameter') {
    if (inner === null) return true;
    if (typeof inner === 'boolean') return inner;
    if (typeof inner === 'number' || inner instanceof Numeric) {
      return convertValue(inner, { ...type, name: 'Boolean' });
    }
    throw notConverted(state, parameter, argument);
  }
  if (isList(inner) && type.name !== 'ActionPreference')
    throw notConverted(state, parameter, argument);
  if (inner === null && structTypes.has(type.name)) {
    throw bindingFailed(state.metadata, parameter, argument);
  }
  const converted = inner === null ? null : convertOrFail(state, parameter, argument);
  validateCommon(state, parameter, { ...argument, value: converted });
  return converted;
}

function notConverted(
  state: BindingState,
  parameter: BindableParameter,
  argument: PlainArgument,
): BindError {
  return argumentNotConverted(state.metadata, parameter, { argument, id: 'CannotConvertArgument' });
}

function convertOrFail(
  state: BindingState,
  parameter: BindableParameter,
  argument: PlainArgument,
): Value {
  try {
    return convertValue(argument.value, parameter.type);
  } catch (error) {
    if (!(error instanceof ConversionFailure)) throw error;
    const id = 'CannotConvertArgumentNoMessage';
    throw argumentNotConverted(state.metadata, parameter, { argument, id });
  }
}

/** What a variable-name parameter refuses: nothing, blanks inside with a scope, a scope that is none (§7 point 5). */
const scopedName = /^\+?(?:(?:global|local|script|private|variable|env|function|alias):)?[^:]+$/i;

function validateCommon(
  state: BindingState,
  parameter: BindableParameter,
  converted: PlainArgument,
): void {
  const { value } = converted;
  const isVariableName = parameter.name.endsWith('Variable') && parameter.typeName === 'String';
  if (isVariableName && typeof value === 'string' && !scopedName.test(value)) {
    throw validationFailed(state.metadata, parameter, converted);
  }
  if (parameter.name === 'OutBuffer' && typeof value === 'number' && value < 0) {
    throw validationFailed(state.metadata, parameter, converted);
  }
  if (parameter.typeName === 'ActionPreference' && value === 'Suspend') {
    throw bindingFailed(state.metadata, parameter, converted);
  }
}
