import { forgetText, type Value } from '../value.ts';
import { Enumeration } from './objects/enumeration.ts';
import { ListObject } from './objects/list-object.ts';
import { NameValues } from './objects/name-values.ts';
import { SetObject } from './objects/set-object.ts';

/**
 * The elements that a pipeline or foreach takes from a value one by one; undefined for what is one value
 * to PowerShell, dictionaries and text included.
 */
export function enumerate(value: Value): readonly Value[] | undefined {
  const inner = forgetText(value);
  if (Array.isArray(inner)) return inner;
  if (inner instanceof ListObject || inner instanceof Enumeration) return inner.elements;
  if (inner instanceof NameValues) return inner.names;
  if (inner instanceof SetObject) return [...inner.entries.keys()];
  return undefined;
}
