import { Hashtable } from '../../value.ts';

/** `$PSDefaultParameterValues` as a session begins with it: a hashtable of a type of its own. */
export class DefaultParameterTable extends Hashtable {
  override get typeName(): string {
    return 'System.Management.Automation.DefaultParameterDictionary';
  }
}
