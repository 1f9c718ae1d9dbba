/** Whether a value is of a type as it stands: of the class itself, of one below it, or of an interface. */
import { describeType } from '../values/describe-type.ts';
import { isInstance } from '../values/types/find-type.ts';
import { sharesBits } from '../values/types/shares-bits.ts';
import { CustomObject, Hashtable, Model, type Value } from '../values/value.ts';
import type { ParameterType } from './parameter-type.ts';

const wider: Readonly<Record<string, (value: Value) => boolean>> = {
  Object: () => true,
  PSObject: (value) => value instanceof CustomObject,
  IDictionary: (value) => value instanceof Hashtable,
};

/** Whether the value needs no conversion; never asked of $null. */
export function isOfType(value: Value, type: ParameterType): boolean {
  const { net, name, reference } = type;
  const test = wider[name];
  if (test) return test(value);
  if (value instanceof Model) return value.typeName === reference.name;
  if (net) return isInstance(value, underlying(type)) || sharesBits(value, net);
  const given = describeType(value);
  return given === `System.${name}` || given === `System.Collections.${name}`;
}

function underlying({ net, reference }: ParameterType): NonNullable<ParameterType['net']> {
  const [argument] = net?.typeArguments ?? [];
  return (reference.isNullable && argument ? argument : net) as NonNullable<typeof net>;
}
