/** Why a pass gave a parameter set up, for who explains a binding. */
import type { BindingState, PassName } from './binding-state.ts';
import { type BindableParameter, entriesIn, isFed } from './command-metadata.ts';
import { intersect, type SetMask } from './set-mask.ts';

export type DropReason =
  | { readonly kind: 'hasNoSuchParameter'; readonly parameters: readonly string[] }
  | { readonly kind: 'missesMandatory'; readonly parameters: readonly string[] }
  | { readonly kind: 'takesNoInput' }
  | { readonly kind: 'otherChosen'; readonly chosen: string };

/** Why the set of the mask is gone after a pass that bound the parameters. */
export function dropReason(
  pass: PassName,
  state: BindingState,
  lost: { readonly mask: SetMask; readonly parameters: readonly BindableParameter[] },
): DropReason {
  const excluding = lost.parameters.filter(
    ({ mask }) => mask !== 0 && intersect(mask, lost.mask) === 0,
  );
  const names = (parameters: readonly BindableParameter[]): readonly string[] =>
    parameters.map(({ name }) => name);
  if (excluding.length > 0) return { kind: 'hasNoSuchParameter', parameters: names(excluding) };
  if (pass === 'pipelineSets') return { kind: 'takesNoInput' };
  const missing = state.unbound.filter((parameter) =>
    entriesIn(parameter, lost.mask).some((entry) => entry.isMandatory && !isFed(entry)),
  );
  if (missing.length > 0) return { kind: 'missesMandatory', parameters: names(missing) };
  return { kind: 'otherChosen', chosen: state.setName };
}
