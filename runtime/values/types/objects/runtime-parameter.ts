import { NetObject } from '../../net-object.ts';
import type { NetType } from '../../net-type.ts';
import type { Value } from '../../value.ts';
import { ListObject } from './list-object.ts';

/** A RuntimeDefinedParameter: what a dynamicparam block gives for each of its parameters. */
export class RuntimeParameter extends NetObject {
  readonly typeName = 'System.Management.Automation.RuntimeDefinedParameter';
  name: string;
  type: NetType | null;
  readonly attributes: ListObject;
  /** What was bound to it; null until something is. */
  value: Value = null;
  isSet: boolean = false;

  constructor(
    name: string = '',
    type: NetType | null = null,
    attributes: ListObject = new ListObject(
      'System.Collections.ObjectModel.Collection[System.Attribute]',
    ),
  ) {
    super();
    this.name = name;
    this.type = type;
    this.attributes = attributes;
  }
}
