/**
 * The last step of a compiled parameter, its property's setter: it throws for $null where the type has
 * no such value, and for a preference that is reserved (binding.md §2.10 step 6).
 */
import { bindingFailed, type Offer } from './value-errors.ts';

/** Refuses what the property of a compiled cmdlet cannot be set to. */
export function refuseUnsettable(offer: Offer): void {
  const { parameter, argument } = offer;
  if (!parameter.isCompiled) return;
  const { value } = argument;
  const isReserved = parameter.origin === 'common' && String(value) === 'Suspend';
  if (isReserved && parameter.wants.name === 'ActionPreference') throw bindingFailed(offer);
  if (value === null && parameter.wants.isStruct) throw bindingFailed(offer);
}
