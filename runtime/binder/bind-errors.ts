/** Errors of names, of what is missing and of sets: PowerShell's ids and categories (binding.md §3.2), our texts, the nearest right thing. */
import type { BindError, Extent } from '../base/errors.ts';
import { bindMessages } from '../base/messages/bind.ts';
import { suggest } from '../base/suggest.ts';
import { describeType } from '../values/describe-type.ts';
import { isList, toText } from '../values/to-text.ts';
import type { Value } from '../values/value.ts';
import type { ArgumentElement, NamedArgument } from './argument-element.ts';
import type { BoundArgument } from './bound-call.ts';
import { type BindableParameter, type CommandMetadata, namesOfSets } from './command-metadata.ts';
import { bindError } from './make-bind-error.ts';
import type { SetMask } from './set-mask.ts';

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
  const text = describeArgument(element.value);
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

/** What .NET makes of the argument as text: a list is named, not joined. */
function describeArgument(value: Value): string {
  if (value === null) return '$null';
  return isList(value) ? describeType(value) : toText(value);
}
