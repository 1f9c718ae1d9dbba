import { ListObject } from '../../values/types/objects/list-object.ts';
import type { Value } from '../../values/value.ts';

const typeName = 'System.Collections.ObjectModel.Collection[System.Management.Automation.PSObject]';

/** A Collection[PSObject], which is what PowerShell's own methods give. */
export function collectionOf(values: readonly Value[]): Value {
  return new ListObject(typeName, values);
}
