import { findType } from '../values/types/find-type.ts';
import { construct } from '../values/types/members.ts';
import type { Value } from '../values/value.ts';

/** A Collection[PSObject], which is what PowerShell's own methods give. */
export function collectionOf(values: readonly Value[]): Value {
  const type = findType('System.Collections.ObjectModel.Collection[psobject]');
  if (!type) return values;
  return construct(type, [values], noContext);
}

const noContext = {
  invoke: () => [],
  now: () => 0,
  random: () => 0,
  zoneOffset: () => 0,
};
