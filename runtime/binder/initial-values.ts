/**
 * What the parameters of a function are that got no argument (binding.md §2.5 step 16): the value of
 * their default expression, transformed and converted but not validated, else what their type starts
 * with. None of it counts as bound, and no set is chosen by it.
 */
import { Numeric } from '../values/numeric.ts';
import type { Value } from '../values/value.ts';
import type { BindingState } from './binding-state.ts';
import type { BindableParameter } from './command-metadata.ts';
import type { ParameterType } from './parameter-type.ts';
import { transform } from './transform.ts';

/** The values by parameter name; throws where a transformation refuses the value. */
export function initialValues(state: BindingState): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  if (state.metadata.kind !== 'function') return values;
  const needed = state.unbound.filter(({ origin }) => origin === 'declared');
  const bound = needed.some(({ makeDefault }) => makeDefault)
    ? new Map([...state.bound].map(([name, { value }]) => [name, value] as const))
    : new Map<string, Value>();
  for (const parameter of needed) {
    const value = initialValue(state, parameter, bound);
    values.set(parameter.name, value);
    bound.set(parameter.name, value);
  }
  return values;
}

function initialValue(
  state: BindingState,
  parameter: BindableParameter,
  bound: ReadonlyMap<string, Value>,
): Value {
  const { makeDefault, transformations, wants } = parameter;
  const value = makeDefault ? makeDefault(bound) : startOf(wants);
  if (!makeDefault && transformations.length === 0) return value;
  const argument = { kind: 'argument', value } as const;
  // A transformation that also runs on $null does so for arguments only.
  const optional = { ...parameter, transformsNull: false };
  return transform({ state, parameter: optional, argument }, makeDefault !== undefined);
}

const starts: Readonly<Record<string, Value>> = {
  Boolean: false,
  Byte: new Numeric('Byte', 0),
  Decimal: new Numeric('Decimal', { mantissa: 0n, scale: 0 }),
  Double: new Numeric('Double', 0),
  Int16: new Numeric('Int16', 0),
  Int32: 0,
  Int64: new Numeric('Int64', 0n),
  Single: new Numeric('Single', 0),
  String: '',
  SwitchParameter: false,
};

function startOf({ name, reference }: ParameterType): Value {
  if (reference.isArray || reference.isNullable) return null;
  return Object.hasOwn(starts, name) ? (starts[name] ?? null) : null;
}
