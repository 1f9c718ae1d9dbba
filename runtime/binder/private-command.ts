/**
 * A bound public function in, the state of the compiled command behind it out. With pipeline input the
 * function chooses that command by the set it was told before the first object, hands it what the
 * command line bound, and never chooses again (binding.md §5.2, §7 point 24): what the objects bind in
 * the function itself reaches no request.
 */
import type { Cmdlet } from '../../schema/model.ts';
import { missingMandatory } from './bind-errors.ts';
import type { BindingState } from './binding-state.ts';
import { entriesIn, isFed, maskOfSet } from './command-metadata.ts';
import { setNotTold } from './pipeline-errors.ts';
import { privateClass, privateCommand } from './private-class.ts';

/** Opens the private command; throws when the function cannot name it, or it misses what no object supplies. */
export function openPrivateCommand(cmdlet: Cmdlet, state: BindingState): BindingState {
  const { metadata, setName } = state;
  if (setName === '') throw setNotTold(state);
  const own = state.fork({
    ...metadata,
    name: privateCommand(cmdlet, setName),
    reportedAs: privateClass(cmdlet, setName),
  });
  own.mask = maskOfSet(metadata, setName);
  own.maskBeforeInput = own.mask;
  own.prioritised = 0;
  const missing = own.unbound.filter((parameter) =>
    entriesIn(parameter, own.mask).some((entry) => entry.isMandatory && !isFed(entry)),
  );
  if (missing.length > 0) throw missingMandatory(own, missing, own.mask);
  return own;
}
