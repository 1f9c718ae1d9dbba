/**
 * A command may have further parameters that depend on what is bound so far (binding.md §2.18): they
 * are asked for once, added after all others, and offered what has no place yet.
 */
import type { BindError } from '../base/errors.ts';
import { bindMessages } from '../base/messages/bind.ts';
import { bindNamed } from './bind-named.ts';
import { bindPositional } from './bind-positional.ts';
import type { BindingState } from './binding-state.ts';
import type { ParameterDefinition } from './command-definition.ts';
import { describeCommand } from './command-metadata.ts';
import { bindError } from './make-bind-error.ts';
import { pairArguments } from './pair-arguments.ts';

/** Adds the dynamic parameters and binds what is left; gives the positional error as bindPositional does. */
export function bindDynamic(state: BindingState): BindError | null {
  const { definition } = state.metadata;
  if (!definition.dynamicParameters) return null;
  const found = askFor(state);
  if (found && found.length > 0) {
    const metadata = describeCommand(definition, found);
    const byName = new Map(metadata.parameters.map((parameter) => [parameter.name, parameter]));
    const added = metadata.parameters.filter(({ origin }) => origin === 'dynamic');
    state.unbound = state.unbound.map((parameter) => byName.get(parameter.name) ?? parameter);
    state.unbound.push(...added);
    state.metadata = { ...metadata, reportedAs: state.metadata.reportedAs };
  }
  if (!found || state.remaining.length === 0) return null;
  pairArguments(state);
  bindNamed(state);
  return bindPositional(state);
}

function askFor(state: BindingState): readonly ParameterDefinition[] | null {
  const { definition } = state.metadata;
  const bound = new Map([...state.bound].map(([name, { value }]) => [name, value]));
  try {
    return definition.dynamicParameters?.(bound) ?? null;
  } catch (cause) {
    throw bindError(state, {
      id: 'GetDynamicParametersException',
      message: bindMessages.dynamicParametersFailed(state.metadata.name, cause),
      cause,
    });
  }
}
