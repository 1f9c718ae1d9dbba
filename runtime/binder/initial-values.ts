/**
 * What the parameters of a function are that got no argument (binding.md §2.5 step 16): the value of
 * their default expression, transformed and converted but not validated, else what their type starts
 * with. None of it counts as bound, and no set is chosen by it.
 */
import { SwitchParameter } from '../values/switch-parameter.ts';
import { defaultOf } from '../values/types/default-value.ts';
import type { Value } from '../values/value.ts';
import type { BindingState } from './binding-state.ts';
import { checkTypeName } from './check-type-name.ts';
import type { BindableParameter } from './command-metadata.ts';
import type { ParameterType } from './parameter-type.ts';
import { transform } from './transform.ts';

/** The values by parameter name; throws where a transformation refuses the value. */
export function initialValues(state: BindingState): ReadonlyMap<string, Value> {
  const initial = new Map<string, Value>();
  // Nobody reads the variables of a service cmdlet.
  const { kind, definition } = state.metadata;
  if (kind !== 'function' || definition.isService) return initial;
  const needed = state.unbound.filter(({ origin }) => origin === 'declared');
  const isAsked = needed.some(({ makeDefault }) => makeDefault);
  const bound = isAsked ? boundValues(state) : initial;
  const values = new Map(bound);
  for (const parameter of needed) {
    const value = initialValue(state, parameter, { bound, values });
    initial.set(parameter.name, value);
    values.set(parameter.name, value);
  }
  return initial;
}

function boundValues({ bound }: BindingState): ReadonlyMap<string, Value> {
  return new Map([...bound].map(([name, { value }]) => [name, value] as const));
}

type Values = ReadonlyMap<string, Value>;

function initialValue(
  state: BindingState,
  parameter: BindableParameter,
  known: { readonly bound: Values; readonly values: Values },
): Value {
  const { makeDefault, transformations, wants } = parameter;
  if (makeDefault) return startWith(state, parameter, makeDefault(known.bound, known.values));
  const value = startOf(wants);
  if (transformations.length === 0) return value;
  const argument = { kind: 'argument', value } as const;
  return transform({ state, parameter, argument, isDefault: true }, false);
}

/** The value of a default expression, as the parameter has it; throws where it is refused. */
export function startWith(state: BindingState, parameter: BindableParameter, value: Value): Value {
  const offer = {
    state,
    parameter,
    argument: { kind: 'argument', value },
    isDefault: true,
  } as const;
  const started = transform(offer, true);
  checkTypeName({ ...offer, argument: { kind: 'argument', value: started } }, true);
  return started;
}

/** What a parameter without a default starts with. Numbers, Booleans and characters start with their zero; other structs have no value until they get one. */
export function startOf({ name, net, reference, isEnum }: ParameterType): Value {
  if (reference.isNullable || isEnum) return null;
  if (name === 'String') return '';
  if (name === 'SwitchParameter') return new SwitchParameter(false);
  return net && starting.has(name) ? defaultOf(net) : null;
}

const starting = new Set([
  'Boolean',
  'Byte',
  'Decimal',
  'Double',
  'Int16',
  'Int32',
  'Int64',
  'SByte',
  'Single',
  'UInt16',
  'UInt32',
  'UInt64',
]);
