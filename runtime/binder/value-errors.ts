/** Errors of values that a parameter does not take (binding.md §3.2). */
import type { BindError, Extent } from '../base/errors.ts';
import { bindMessages } from '../base/messages/bind.ts';
import { describeType } from '../values/describe-type.ts';
import { isList, toText } from '../values/to-text.ts';
import { readTypeName } from '../values/type-reference.ts';
import type { Value } from '../values/value.ts';
import type { PlainArgument } from './argument-element.ts';
import type { BindableParameter, CommandMetadata } from './command-metadata.ts';
import { bindError } from './make-bind-error.ts';

/** A value that a function's parameter type does not take. */
export function argumentNotTransformed(
  metadata: CommandMetadata,
  parameter: BindableParameter,
  argument: PlainArgument,
): BindError {
  const given = describeGiven(argument.value);
  return bindError(metadata, {
    id: 'ParameterArgumentTransformationError',
    category: 'InvalidData',
    message: bindMessages.notTransformed(parameter.name, describeTypeName(parameter), given),
    parameter: parameter.name,
    extent: argument.extent,
  });
}

/** A value that a compiled cmdlet's parameter type does not take. */
export function argumentNotConverted(
  metadata: CommandMetadata,
  parameter: BindableParameter,
  failure: {
    readonly argument: PlainArgument;
    readonly id: 'CannotConvertArgument' | 'CannotConvertArgumentNoMessage';
  },
): BindError {
  const given = describeGiven(failure.argument.value);
  return bindError(metadata, {
    id: failure.id,
    message: bindMessages.notConverted(parameter.name, describeTypeName(parameter), given),
    parameter: parameter.name,
    extent: failure.argument.extent,
  });
}

/** A converted value that could not be stored. */
export function bindingFailed(
  metadata: CommandMetadata,
  parameter: BindableParameter,
  argument: PlainArgument,
): BindError {
  return bindError(metadata, {
    id: 'ParameterBindingFailed',
    category: 'WriteError',
    message: bindMessages.bindingFailed(parameter.name, describeGiven(argument.value)),
    parameter: parameter.name,
    extent: argument.extent,
  });
}

/** A converted value that a validation rule refuses. */
export function validationFailed(
  metadata: CommandMetadata,
  parameter: BindableParameter,
  argument: PlainArgument,
): BindError {
  return bindError(metadata, {
    id: 'ParameterArgumentValidationError',
    category: 'InvalidData',
    message: bindMessages.validationFailed(parameter.name, describeGiven(argument.value)),
    parameter: parameter.name,
    extent: argument.extent,
  });
}

const emptyKinds = {
  Null: 'nothing ($null)',
  EmptyString: 'an empty text',
  EmptyArray: 'an empty list',
} as const;

/** Null or nothing for a mandatory parameter. */
export function emptyNotAllowed(
  metadata: CommandMetadata,
  parameter: BindableParameter,
  refused: { readonly kind: keyof typeof emptyKinds; readonly extent: Extent | undefined },
): BindError {
  return bindError(metadata, {
    id: `ParameterArgumentValidationError${refused.kind}NotAllowed`,
    category: 'InvalidData',
    message: bindMessages.emptyNotAllowed(parameter.name, emptyKinds[refused.kind]),
    parameter: parameter.name,
    extent: refused.extent,
  });
}

/** Long type names of inline bodies say nothing to a reader; "a body" does. */
function describeTypeName(parameter: BindableParameter): string {
  const { name, isArray } = readTypeName(parameter.typeName);
  const word = name.startsWith('IPaths') ? 'a request body (hashtable or JSON text)' : name;
  return isArray ? `a list of ${word}` : word;
}

const longestShown = 60;

/** The value as a reader would recognise it: its text when short, and its type. */
function describeGiven(value: Value): string {
  if (value === null) return '$null';
  const type = describeType(value).replace(
    /^System\.(Collections\.|Management\.Automation\.)?/,
    '',
  );
  if (isList(value)) return `a list of ${value.length}`;
  const text = toText(value);
  const short = text.length > longestShown ? `${text.slice(0, longestShown)}...` : text;
  return `'${short}' (${type})`;
}
