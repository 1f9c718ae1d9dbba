/** A parameter's value in, its variable in the scope of the call: it keeps its type and its rules. */
import { BindError } from '../../base/errors.ts';
import type { BindingState } from '../../binder/binding-state.ts';
import type { BindableParameter } from '../../binder/command-metadata.ts';
import { validate } from '../../binder/validate-value.ts';
import { convertTo } from '../../values/convert.ts';
import { forgetText, type Value } from '../../values/value.ts';
import { ruleBroken } from '../errors/rule-broken.ts';
import type { CompiledParameter, Frame } from '../frame.ts';
import { Variable } from '../variables/scope.ts';

/** Parameters keep their type for what is assigned to them later. */
export function setParameter(
  frame: Frame,
  { name, folded, slot }: CompiledParameter,
  {
    bindable,
    value,
    state,
  }: {
    readonly bindable: BindableParameter;
    readonly value: Value;
    readonly state?: BindingState;
  },
): void {
  const { scope } = frame;
  let variable = scope.findOwn(folded);
  if (variable) {
    variable.guard = null;
    variable.value = forgetText(value);
  } else {
    variable = new Variable(name, forgetText(value));
    scope.variables.set(folded, variable);
  }
  frame.cells[slot] = variable;
  const { net } = bindable.wants;
  const convert = net && net.fullName !== 'System.Object' ? guardOf(net) : null;
  variable.guard = state && bindable.rules.length > 0 ? ruled(state, bindable, convert) : convert;
}

/** The rules of a parameter are those of its variable, too. */
function ruled(state: BindingState, parameter: BindableParameter, convert: Guard | null): Guard {
  return (later) => {
    const value = convert ? convert(later) : later;
    try {
      validate({ state, parameter, argument: { kind: 'argument', value } });
    } catch (error) {
      throw error instanceof BindError ? ruleBroken(value, parameter.name) : error;
    }
    return value;
  };
}

type Guard = NonNullable<Variable['guard']>;
type Net = NonNullable<BindableParameter['wants']['net']>;
const guards = new WeakMap<Net, Guard>();

function guardOf(net: Net): Guard {
  const known = guards.get(net);
  if (known) return known;
  const guard: Guard = (later) => convertTo(later, net);
  guards.set(net, guard);
  return guard;
}
