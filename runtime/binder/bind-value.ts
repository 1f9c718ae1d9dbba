/**
 * One value for one parameter, in PowerShell's order: delay, transform, convert or accept as it is,
 * validate, refuse what is empty, record (binding.md §2.10).
 */
import { bindMessages } from '../base/messages/bind.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import { acceptAsIs } from './accept-as-is.ts';
import type { PlainArgument } from './argument-element.ts';
import type { BindingState } from './binding-state.ts';
import type { ArgumentSource } from './bound-call.ts';
import { checkTypeName } from './check-type-name.ts';
import { coerce } from './coerce.ts';
import type { BindableParameter } from './command-metadata.ts';
import { delayBlock } from './delay-bind.ts';
import { refuseEmpty } from './refuse-empty.ts';
import { refuseUnsettable } from './refuse-unsettable.ts';
import type { SetMask } from './set-mask.ts';
import { transform } from './transform.ts';
import { validate } from './validate-value.ts';
import type { Offer } from './value-errors.ts';

export interface GivenValue {
  readonly argument: PlainArgument;
  readonly source: ArgumentSource;
  /** Whether the value may be converted; else it has to be of the parameter's type already. */
  readonly converts: boolean;
  /** The sets for which a script block may be kept for the pipeline; absent where it may not. */
  readonly delays?: SetMask;
}

/** Binds the argument; false when it was not bound, a BindError with the argument's place when it is refused. */
export function bindValue(
  state: BindingState,
  parameter: BindableParameter,
  given: GivenValue,
): boolean {
  const { argument, source, converts, delays } = given;
  if (delays !== undefined && delayBlock(state, parameter, { argument, mask: delays }))
    return false;
  if (argument.value instanceof UnknownValue) {
    state.record(parameter, argument.value, source);
    return true;
  }
  const isPiped = source === 'pipeline';
  const offer: Offer = { state, parameter, argument, isPiped };
  const transformed = transform(offer, converts);
  const value = converts ? coerce(offer, transformed) : acceptAsIs(offer, transformed);
  if (value === undefined) return false;
  if (isChecked(parameter)) check({ ...offer, argument: { ...argument, value } }, converts);
  state.record(parameter, value, source);
  if (parameter.obsoleteMessage !== undefined) {
    state.obsolete.add(bindMessages.obsoleteParameter(parameter.name, parameter.obsoleteMessage));
  }
  return true;
}

/** Whether there is anything that a converted value could break; most parameters have nothing. */
function isChecked(parameter: BindableParameter): boolean {
  const { isCompiled, isMandatorySomewhere, rules, objectTypeName } = parameter;
  return isCompiled || isMandatorySomewhere || rules.length > 0 || objectTypeName !== undefined;
}

function check(converted: Offer, converts: boolean): void {
  checkTypeName(converted, converts);
  validate(converted);
  if (converted.parameter.isMandatorySomewhere) refuseEmpty(converted);
  refuseUnsettable(converted);
}
