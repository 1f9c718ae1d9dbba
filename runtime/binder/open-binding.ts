/**
 * A command and its arguments in, what is bound out: at once, and again for each object of the
 * pipeline. Nothing is evaluated, looked up on the network or sent here.
 */
import type { Value } from '../values/value.ts';
import type { ArgumentElement } from './argument-element.ts';
import { bindCommandLine } from './bind-command-line.ts';
import { withDefaults } from './bind-defaults.ts';
import { bindPipelineObject } from './bind-pipeline.ts';
import { type BindingContext, BindingState } from './binding-state.ts';
import type { Binding } from './bound-call.ts';
import { checkDefinition } from './check-definition.ts';
import type { CommandMetadata } from './command-metadata.ts';
import { initialValues } from './initial-values.ts';
import { loadElements } from './load-elements.ts';

/** A command line that is bound; where input is expected, some of its parameters wait for it. */
export interface OpenBinding {
  /** The call as the command line alone leaves it; its set is empty while neighbouring ones are open. */
  readonly binding: Binding;
  /** What the parameters of a function are that got no argument. */
  readonly initial: ReadonlyMap<string, Value>;
  /** The arguments that a simple function leaves for `$args`; no other command has any. */
  readonly leftovers: readonly ArgumentElement[];
  /** What is bound once this pipeline object is; objects are taken in their order, and each has what it binds undone. */
  take(input: Value): Binding;
  readonly state: BindingState;
}

/** Binds a command line before its pipeline objects are known; what fails here fails for all of them. */
export function openBinding(
  metadata: CommandMetadata,
  elements: readonly ArgumentElement[],
  context: BindingContext,
): OpenBinding {
  return openLoaded(loadState(metadata, elements, context));
}

/** The state that binding starts with: for those who want to see it whatever comes of it. */
export function loadState(
  metadata: CommandMetadata,
  elements: readonly ArgumentElement[],
  context: BindingContext,
): BindingState {
  return new BindingState(metadata, context, loadElements(elements));
}

/** Binds the command line of a loaded state. */
export function openLoaded(state: BindingState): OpenBinding {
  checkDefinition(state.metadata);
  bindCommandLine(state);
  const initial = startUnbound(state);
  tellObsolete(state);
  return { ...openState(state), initial };
}

/** A parameter that is to be avoided is told once, when all is bound. */
function tellObsolete(state: BindingState): void {
  const { obsolete, toldObsolete } = state;
  if (obsolete.size === toldObsolete) return;
  state.warnings.push(...[...obsolete].slice(toldObsolete));
  state.toldObsolete = obsolete.size;
}

function startUnbound(state: BindingState): ReadonlyMap<string, Value> {
  try {
    return initialValues(state);
  } catch (error) {
    throw withDefaults(state, error);
  }
}

/** A bound state as it is, ready for pipeline objects. */
export function openState(state: BindingState): OpenBinding {
  const warned = state.warnings.length;
  const helped = state.helped.length;
  return {
    binding: snapshot(state),
    initial: new Map(),
    leftovers: state.remaining,
    state,
    take: (input) => {
      state.warnings.length = warned;
      state.helped.length = helped;
      bindPipelineObject(state, input);
      tellObsolete(state);
      state.context.onPass?.('pipelineObject', state);
      return snapshot(state);
    },
  };
}

const noLingering: Binding['lingering'] = new Map();

function snapshot({ setName, bound, lingering, warnings, helped, context }: BindingState): Binding {
  const isStale = ([name]: readonly [string, unknown]): boolean => !bound.has(name);
  return {
    set: setName,
    // Only pipeline objects change what is bound already.
    arguments: context.expectsInput ? new Map(bound) : bound,
    lingering: lingering.size === 0 ? noLingering : new Map([...lingering].filter(isStale)),
    warnings: warnings.length === 0 ? warnings : [...warnings],
    helped: helped.length === 0 ? helped : [...helped],
  };
}
