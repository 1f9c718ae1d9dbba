/**
 * A bound public function in, the state of the compiled command behind it out. With pipeline input the
 * function chooses that command by the set it was told before the first object, hands it what the
 * command line bound, and never chooses again (binding.md §5.2, §7 point 24): what the objects bind in
 * the function itself reaches no request.
 */
import { missingMandatory } from './bind-errors.ts';
import type { BindingState } from './binding-state.ts';
import { openMandatory } from './check-mandatory.ts';
import { maskOfSet } from './command-metadata.ts';
import { setNotTold } from './pipeline-errors.ts';
import { privateClass } from './private-class.ts';

/** Opens the private command; throws when the function cannot name it, or it misses what no object supplies. */
export function openPrivateCommand(state: BindingState): BindingState {
  const { metadata, setName } = state;
  if (setName === '') throw setNotTold(metadata, state.mask);
  const own = state.fork({ ...metadata, reportedAs: privateClass(metadata.cmdlet, setName) });
  own.mask = maskOfSet(metadata, setName);
  own.prioritised = 0;
  const missing = openMandatory(own).filter(({ entry }) => !entry.fromPipeline);
  if (missing.length > 0) {
    const parameters = missing.map(({ parameter }) => parameter);
    throw missingMandatory(own.metadata, parameters, own.mask);
  }
  return own;
}
