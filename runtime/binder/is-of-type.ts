/** Whether a value is of a type as it stands: of the class itself, of one below it, or of an interface. */
import { describeType } from '../values/describe-type.ts';
import { CustomObject, Hashtable, Model, type Value } from '../values/value.ts';
import type { ParameterType } from './parameter-type.ts';

const wider: Readonly<Record<string, (value: Value) => boolean>> = {
  Object: () => true,
  PSObject: (value) => value instanceof CustomObject,
  IDictionary: (value) => value instanceof Hashtable,
  SwitchParameter: () => false,
};

/** Whether the value needs no conversion; never asked of $null. */
export function isOfType(value: Value, type: ParameterType): boolean {
  if (value instanceof Model) return value.typeName === type.reference.name;
  const test = wider[type.name];
  if (test) return test(value);
  const { name } = type.reference;
  const full = describeType(value);
  return (
    full === type.name ||
    full === `System.${name}` ||
    full === name ||
    (type.collection === 'array' && full === `System.${name}[]`) ||
    full === `System.Collections.${name}`
  );
}
