/** Makes the binder's errors: PowerShell's ids and categories (binding.md §3.2), our texts, the nearest right thing. */
import { BindError, type Extent } from '../base/errors.ts';
import { bindMessages } from '../base/messages/bind.ts';
import { suggest } from '../base/suggest.ts';
import { describeType } from '../values/describe-type.ts';
import { isList, toText } from '../values/to-text.ts';
import { readTypeName } from '../values/type-reference.ts';
import type { Value } from '../values/value.ts';
import type { ArgumentElement, NamedArgument, PlainArgument } from './argument-element.ts';
import type { BoundArgument } from './bound-call.ts';
import { type BindableParameter, type CommandMetadata, namesOfSets } from './command-metadata.ts';
import type { SetMask } from './set-mask.ts';

function bindError(
  metadata: CommandMetadata,
  details: Omit<ConstructorParameters<typeof BindError>[0], 'category'> & {
    readonly category?: 'InvalidData' | 'WriteError' | 'MetadataError';
  },
): BindError {
  const error = new BindError({ category: 'InvalidArgument', ...details });
  error.command = metadata.cmdlet.name;
  return error;
}

/** A prefix that several parameters have. */
export function ambiguousParameter(
  metadata: CommandMetadata,
  element: NamedArgument,
  candidates: readonly BindableParameter[],
): BindError {
  const names = candidates.map((candidate) => candidate.name);
  return bindError(metadata, {
    id: 'AmbiguousParameter',
    message: bindMessages.ambiguousParameter(element.name, names),
    parameter: element.name,
    extent: element.extent,
  });
}

/** A parameter at the end of the line, or before another, that wants a value. */
export function missingArgument(
  metadata: CommandMetadata,
  parameter: BindableParameter,
  extent: Extent | undefined,
): BindError {
  return bindError(metadata, {
    id: 'MissingArgument',
    message: bindMessages.missingArgument(parameter.name, parameter.typeName),
    parameter: parameter.name,
    extent,
  });
}

/** The same parameter named twice. */
export function parameterAlreadyBound(
  metadata: CommandMetadata,
  element: NamedArgument,
): BindError {
  return bindError(metadata, {
    id: 'ParameterAlreadyBound',
    message: bindMessages.parameterAlreadyBound(element.name),
    parameter: element.name,
    extent: element.extent,
  });
}

/** The first argument that no pass could place. */
export function unplacedArgument(metadata: CommandMetadata, element: ArgumentElement): BindError {
  const command = metadata.cmdlet.name;
  if (element.kind === 'parameter') {
    const visible = metadata.parameters.filter((parameter) => !parameter.isHidden);
    const names = visible.flatMap((parameter) => [parameter.name, ...parameter.aliases]);
    return bindError(metadata, {
      id: 'NamedParameterNotFound',
      message: bindMessages.unknownParameter(command, element.name, suggest(element.name, names)),
      parameter: element.name,
      extent: element.extent,
    });
  }
  const text = element.value === null ? '$null' : toText(element.value);
  return bindError(metadata, {
    id: 'PositionalParameterNotFound',
    message: bindMessages.unexpectedArgument(command, text),
    parameter: text,
    extent: element.extent,
  });
}

/** No set left, or several and nothing to choose by. */
export function ambiguousSet(
  metadata: CommandMetadata,
  bound: ReadonlyMap<string, BoundArgument>,
  mask: SetMask,
): BindError {
  const open = namesOfSets(metadata, mask);
  const groups = [...bound.values()]
    .filter(({ parameter }) => parameter.mask !== 0)
    .map(({ parameter }) => {
      const sets = namesOfSets(metadata, parameter.mask);
      return `-${parameter.name} (${sets.join(', ')})`;
    });
  return bindError(metadata, {
    id: 'AmbiguousParameterSet',
    message: open.length > 1 ? bindMessages.setsOpen(open) : bindMessages.setsExclude(groups),
  });
}

/** Mandatory parameters that were not given; PowerShell's parameter name is all of them, each after a blank. */
export function missingMandatory(
  metadata: CommandMetadata,
  missing: readonly BindableParameter[],
  mask: SetMask,
): BindError {
  const names = missing.map((parameter) => parameter.name);
  return bindError(metadata, {
    id: 'MissingMandatoryParameter',
    message: bindMessages.missingMandatory(names, namesOfSets(metadata, mask)),
    parameter: names.map((name) => ` ${name}`).join(''),
  });
}

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

/** A pipeline object that no parameter took. */
export function inputNotBound(metadata: CommandMetadata, input: Value): BindError {
  return bindError(metadata, {
    id: 'InputObjectNotBound',
    message: bindMessages.inputNotBound(metadata.cmdlet.name, describeType(input)),
    target: input,
  });
}

/** A pipeline object that leaves mandatory parameters open. */
export function inputMissesMandatory(
  metadata: CommandMetadata,
  input: Value,
  missing: readonly BindableParameter[],
): BindError {
  return bindError(metadata, {
    id: 'InputObjectMissingMandatory',
    message: bindMessages.inputMissesMandatory(missing.map((parameter) => parameter.name)),
    target: input,
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
