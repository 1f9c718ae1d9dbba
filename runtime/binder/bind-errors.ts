/** Errors of names, of what is missing and of sets: PowerShell's ids and categories (binding.md §3.2), our texts, the nearest right thing. */
import { BindError, type Extent } from '../base/errors.ts';
import { bindMessages } from '../base/messages/bind.ts';
import { suggest } from '../base/suggest.ts';
import { netText } from '../values/types/net-text.ts';
import { SourceText, type Value } from '../values/value.ts';
import type { ArgumentElement, NamedArgument } from './argument-element.ts';
import type { BindingState } from './binding-state.ts';
import { type BindableParameter, entriesIn, namesOfSets } from './command-metadata.ts';
import { bindError } from './make-bind-error.ts';
import { intersect, type SetMask } from './set-mask.ts';

/** Mandatory parameters that were not given, and which they are: whoever can ask the user, asks for them. */
export class MissingMandatoryError extends BindError {
  readonly missing: readonly BindableParameter[];

  constructor(error: BindError, missing: readonly BindableParameter[]) {
    super(error);
    // Whoever catches it knows a BindError; what it has more is for those who can ask.
    this.name = BindError.name;
    this.command = error.command;
    this.activity = error.activity;
    this.missing = missing;
  }
}

/** A prefix that several parameters have. */
export function ambiguousParameter(
  state: BindingState,
  element: NamedArgument,
  candidates: readonly BindableParameter[],
): BindError {
  const names = candidates.map((candidate) => candidate.name);
  return bindError(state, {
    id: 'AmbiguousParameter',
    message: bindMessages.ambiguousParameter(element.name, names),
    parameter: element.name,
    extent: element.extent,
  });
}

/** A parameter at the end of the line, or before another, that wants a value. */
export function missingArgument(
  state: BindingState,
  parameter: BindableParameter,
  extent: Extent | undefined,
): BindError {
  return bindError(state, {
    id: 'MissingArgument',
    message: bindMessages.missingArgument(parameter.name, parameter.typeName),
    parameter: parameter.name,
    extent,
  });
}

/** The same parameter named twice. */
export function parameterAlreadyBound(state: BindingState, element: NamedArgument): BindError {
  return bindError(state, {
    id: 'ParameterAlreadyBound',
    message: bindMessages.parameterAlreadyBound(element.name),
    parameter: element.name,
    extent: element.extent,
  });
}

/** A parameter of none of the sets that are still open. */
export function parameterNotInSet(
  state: BindingState,
  element: NamedArgument,
  parameter: BindableParameter,
): BindError {
  const { metadata, mask } = state;
  return bindError(state, {
    id: 'ParameterNotInParameterSet',
    message: bindMessages.parameterNotInSet(
      parameter.name,
      namesOfSets(metadata, parameter.mask),
      namesOfSets(metadata, mask),
    ),
    parameter: element.name,
  });
}

/** Two parameters that state the same position in the same set: a fault of the definition. */
export function ambiguousPosition(
  state: BindingState,
  position: number,
  names: readonly string[],
): BindError {
  return bindError(state, {
    id: 'AmbiguousPositionalParameterNoName',
    message: bindMessages.ambiguousPosition(state.metadata.name, position, names),
  });
}

/** Two parameters that both want all further arguments: a fault of the definition. */
export function ambiguousRemaining(
  state: BindingState,
  first: BindableParameter,
  second: BindableParameter,
): BindError {
  return bindError(state, {
    id: 'AmbiguousParameterSet',
    category: 'MetadataError',
    message: bindMessages.ambiguousRemaining(first.name, second.name),
    parameter: second.name,
  });
}

/** The first argument that no pass could place. */
export function unplacedArgument(state: BindingState, element: ArgumentElement): BindError {
  const { metadata } = state;
  if (element.kind === 'parameter') {
    const visible = metadata.parameters.filter((parameter) => !parameter.isHidden);
    const names = visible.flatMap((parameter) => [parameter.name, ...parameter.aliases]);
    return bindError(state, {
      id: 'NamedParameterNotFound',
      message: bindMessages.unknownParameter(
        metadata.name,
        element.name,
        suggest(element.name, names),
      ),
      parameter: element.name,
      extent: element.extent,
    });
  }
  const text = describeArgument(element.value);
  const places = metadata.parameters.filter(({ entries }) =>
    entries.some(({ position }) => position !== undefined),
  );
  return bindError(state, {
    id: 'PositionalParameterNotFound',
    message: bindMessages.unexpectedArgument(
      metadata.name,
      text,
      places.map(({ name }) => name),
    ),
    parameter: text,
  });
}

/** No set left, or several and nothing to choose by. */
export function ambiguousSet(state: BindingState, mask: SetMask = state.mask): BindError {
  const { metadata } = state;
  const open = namesOfSets(metadata, mask);
  return bindError(state, {
    id: 'AmbiguousParameterSet',
    message: open.length > 1 ? describeOpenSets(state, open) : describeConflict(state),
  });
}

function describeOpenSets(state: BindingState, open: readonly string[]): string {
  const missing = open.map((set) => {
    const mask = 2 ** state.metadata.setNames.indexOf(set);
    const wanted = state.unbound.filter((parameter) =>
      entriesIn(parameter, mask).some((entry) => entry.isMandatory),
    );
    return { set, wanted: wanted.map(({ name }) => name) };
  });
  return bindMessages.setsOpen(missing);
}

/** The first two bound parameters that share no set, else all that are bound to some. */
function describeConflict(state: BindingState): string {
  const bound = [...state.bound.values()].filter(({ parameter }) => parameter.mask !== 0);
  const show = ({ parameter }: { readonly parameter: BindableParameter }): string =>
    `-${parameter.name} (${namesOfSets(state.metadata, parameter.mask).join(', ')})`;
  for (const [index, one] of bound.entries()) {
    const other = bound
      .slice(index + 1)
      .find(({ parameter }) => intersect(parameter.mask, one.parameter.mask) === 0);
    if (other) return bindMessages.setsExclude([show(one), show(other)]);
  }
  return bindMessages.setsExclude(bound.map(show));
}

/** Mandatory parameters that were not given; PowerShell's parameter name is all of them, each after a blank. */
export function missingMandatory(
  state: BindingState,
  missing: readonly BindableParameter[],
  mask: SetMask,
): MissingMandatoryError {
  const names = missing.map((parameter) => parameter.name);
  const error = bindError(state, {
    id: 'MissingMandatoryParameter',
    message: bindMessages.missingMandatory(names, namesOfSets(state.metadata, mask)),
    parameter: names.map((name) => ` ${name}`).join(''),
  });
  return new MissingMandatoryError(error, missing);
}

/** What .NET makes of the argument as text: a list is named, not joined, a date is written as the user's culture does. */
function describeArgument(value: Value): string {
  if (value === null) return '$null';
  return value instanceof SourceText ? value.text : netText(value);
}
