import { foldCase } from '../base/case-map.ts';
import { textMembers } from './text-members.ts';
import { toText } from './to-text.ts';
import { typeNamesOf } from './types/type-names.ts';
import { CustomObject, type Hashtable } from './value.ts';

const ownNames = ['System.Management.Automation.PSCustomObject', 'System.Object'];

/** `[pscustomobject]@{ }`: an object of the entries; PSTypeName is no property, but names the object's type. */
export function customObjectOf(table: Hashtable): CustomObject {
  const members = textMembers(table);
  const isName = ([name]: readonly [string, unknown]): boolean => foldCase(name) === 'pstypename';
  const named = members.find(isName);
  if (!named) return new CustomObject(members);
  const made = new CustomObject(members.filter((member) => !isName(member)));
  typeNamesOf(made, () => [toText(named[1]), ...ownNames]);
  return made;
}
