/** Errors of values that a parameter does not take (binding.md §3.2). */
import { BindError, type Extent } from '../base/errors.ts';
import { bindMessages } from '../base/messages/bind.ts';
import { describeType } from '../values/describe-type.ts';
import { isList, toText } from '../values/to-text.ts';
import { readTypeName } from '../values/type-reference.ts';
import type { Value } from '../values/value.ts';
import type { PlainArgument } from './argument-element.ts';
import type { BindingState } from './binding-state.ts';
import type { BindableParameter } from './command-metadata.ts';
import { bindError } from './make-bind-error.ts';

/** One value on its way to one parameter. */
export interface Offer {
  readonly state: BindingState;
  readonly parameter: BindableParameter;
  readonly argument: PlainArgument;
  /** Whether it is the pipeline's object itself. */
  readonly isPiped?: boolean;
  /** Whether it is no argument but what the parameter starts with. */
  readonly isDefault?: boolean;
}

/** A value that was not transformed; of a pipeline object one that only could not be cast is no error. */
export class TransformationError extends BindError {
  readonly isCast: boolean;

  constructor(error: BindError, isCast: boolean) {
    super(error);
    this.name = BindError.name;
    this.command = error.command;
    this.activity = error.activity;
    this.isCast = isCast;
  }
}

/** A value that a function's parameter type, or a transformation of the parameter, does not take. */
export function argumentNotTransformed(
  offer: Offer,
  cause: unknown,
  isCast: boolean,
): TransformationError {
  const { state, parameter, argument } = offer;
  const error = bindError(state, {
    id: 'ParameterArgumentTransformationError',
    category: 'InvalidData',
    exception: 'transformation',
    message: bindMessages.notTransformed(
      parameter.name,
      describeTypeName(parameter),
      describeGiven(argument.value),
    ),
    parameter: parameter.name,
    extent: argument.extent,
    cause,
  });
  return new TransformationError(error, isCast);
}

/** A value that a compiled cmdlet's parameter type does not take. */
export function argumentNotConverted(
  offer: Offer,
  id: 'CannotConvertArgument' | 'CannotConvertArgumentNoMessage',
): BindError {
  const { state, parameter, argument } = offer;
  return bindError(state, {
    id,
    message: bindMessages.notConverted(
      parameter.name,
      describeTypeName(parameter),
      describeGiven(argument.value),
    ),
    parameter: parameter.name,
    extent: argument.extent,
  });
}

/** Nothing for a Boolean of a compiled cmdlet. */
export function booleanMissing({ state, parameter, argument }: Offer): BindError {
  return bindError(state, {
    id: 'ParameterArgumentValidationErrorNullNotAllowed',
    message: bindMessages.emptyNotAllowed(parameter.name, emptyKinds.Null),
    parameter: parameter.name,
    extent: argument.extent,
  });
}

/** A converted value that could not be stored. */
export function bindingFailed({ state, parameter, argument }: Offer): BindError {
  return bindError(state, {
    id: 'ParameterBindingFailed',
    category: 'WriteError',
    message: bindMessages.bindingFailed(parameter.name, describeGiven(argument.value)),
    parameter: parameter.name,
    extent: argument.extent,
  });
}

/** A converted value that a validation rule refuses; the rule says what it would take. */
export function validationFailed(
  offer: Offer,
  reason: string,
  exception: 'validation' | 'plain' = 'validation',
): BindError {
  const { state, parameter, argument } = offer;
  return bindError(state, {
    id: 'ParameterArgumentValidationError',
    category: 'InvalidData',
    exception,
    message: bindMessages.validationFailed(parameter.name, describeGiven(argument.value), reason),
    parameter: parameter.name,
    extent: argument.extent,
  });
}

const emptyKinds = {
  Null: 'nothing ($null)',
  EmptyString: 'an empty text',
  EmptyArray: 'an empty list',
  EmptyCollection: 'an empty collection',
} as const;

/** Null or nothing for a mandatory parameter. */
export function emptyNotAllowed(
  { state, parameter }: Pick<Offer, 'state' | 'parameter'>,
  refused: { readonly kind: keyof typeof emptyKinds; readonly extent: Extent | undefined },
): BindError {
  return bindError(state, {
    id: `ParameterArgumentValidationError${refused.kind}NotAllowed`,
    category: 'InvalidData',
    exception: 'validation',
    message: bindMessages.emptyNotAllowed(parameter.name, emptyKinds[refused.kind]),
    parameter: parameter.name,
    extent: refused.extent,
  });
}

/** An object without the type name that the parameter asks for. */
export function typeNameMissing(offer: Offer, converts: boolean): BindError {
  const { state, parameter, argument } = offer;
  const error = bindError(state, {
    id: 'MismatchedPSTypeName',
    exception: converts ? 'transformation' : 'plain',
    message: bindMessages.typeNameMissing(
      parameter.name,
      parameter.objectTypeName ?? '',
      describeGiven(argument.value),
    ),
    parameter: parameter.name,
    extent: argument.extent,
  });
  return converts ? new TransformationError(error, true) : error;
}

/** Long type names of inline bodies say nothing to a reader; "a body" does. */
function describeTypeName(parameter: BindableParameter): string {
  const { name, isArray } = readTypeName(parameter.typeName);
  const word = name.startsWith('IPaths') ? 'a request body (hashtable or JSON text)' : name;
  return isArray ? `a list of ${word}` : word;
}

const longestShown = 60;

/** The value as a reader would recognise it: its text when short, and its type. */
export function describeGiven(value: Value): string {
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
