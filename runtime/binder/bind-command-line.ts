/**
 * The passes over a command line, in PowerShell's order (binding.md §2.5). What they throw ends the
 * statement before the command begins.
 */
import type { BindError } from '../base/errors.ts';
import { bindDefaults, findDefaults, withDefaults } from './bind-defaults.ts';
import { bindDynamic } from './bind-dynamic.ts';
import { unplacedArgument } from './bind-errors.ts';
import { bindNamed } from './bind-named.ts';
import { bindPositional } from './bind-positional.ts';
import { bindRemaining } from './bind-remaining.ts';
import type { BindingState, PassName } from './binding-state.ts';
import { checkMandatory } from './check-mandatory.ts';
import { keepPipelineSets } from './keep-pipeline-sets.ts';
import { pairArguments } from './pair-arguments.ts';
import { resolveSet, settleOnDefault } from './resolve-set.ts';

/** Binds all that the command line gives, and settles the sets as far as it can. */
export function bindCommandLine(state: BindingState): void {
  const told = (pass: PassName): void => state.context.onPass?.(pass, state);
  findDefaults(state);
  told('start');
  pairArguments(state);
  bindNamed(state);
  told('named');
  const positionalError = bindPositional(state);
  told('positional');
  try {
    bindDefaults(state);
    told('defaults');
    resolveSet(state, { isBeforePipeline: true, takesDefault: false });
    told('firstSets');
    const dynamicError = bindDynamic(state);
    if (state.metadata.definition.dynamicParameters) findDefaults(state);
    bindDefaults(state);
    told('dynamic');
    bindRemaining(state);
    refuseLeftovers(state, positionalError ?? dynamicError);
    told('remaining');
    settleSets(state, told);
  } catch (error) {
    throw withDefaults(state, error);
  }
}

/** Only the first argument without a place is told; a conversion that failed says more than its place. */
function refuseLeftovers(state: BindingState, failure: BindError | null): void {
  const [first] = state.remaining;
  if (!first || state.metadata.definition.isSimple) return;
  throw (first.kind === 'argument' && failure) || unplacedArgument(state, first);
}

function settleSets(state: BindingState, told: (pass: PassName) => void): void {
  const { expectsInput } = state.context;
  let open = resolveSet(state, { isBeforePipeline: expectsInput, takesDefault: !expectsInput });
  if (open === 1 && state.byDefault.size === 0) bindDefaults(state);
  told('sets');
  if (open > 1 && expectsInput) {
    open = keepPipelineSets(state) ?? open;
    told('pipelineSets');
  }
  checkMandatory(state, open);
  if (!expectsInput) settleOnDefault(state);
  told('mandatory');
  state.maskBeforeInput = state.mask;
}
