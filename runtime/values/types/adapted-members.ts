/**
 * Members that are not the type's but the value's own: entries of a dictionary, properties of a custom
 * object, elements and attributes of XML.
 */
import { CustomObject, Hashtable, Model, type Value } from '../value.ts';
import { DictionaryObject } from './objects/dictionary-object.ts';
import { Enumeration } from './objects/enumeration.ts';
import { Pair } from './objects/pair.ts';
import { XmlNode } from './objects/xml-node.ts';
import { getXmlMember, setXmlMember, xmlMemberNames } from './xml/adapt.ts';

/** The member, or undefined when the value has none of that name. */
export function getAdapted(value: Value, name: string): Value | undefined {
  if (value instanceof Hashtable) return value.get(name);
  if (value instanceof CustomObject) return value.properties.get(name);
  if (value instanceof DictionaryObject) return value.entries.get(name);
  if (value instanceof Model) return findModelMember(value, name)?.[1];
  if (value instanceof Enumeration) return getEntryMember(value, name);
  return value instanceof XmlNode ? getXmlMember(value, name) : undefined;
}

/** An enumerator of a dictionary has the key and the value of the entry it stands at. */
function getEntryMember(value: Enumeration, name: string): Value | undefined {
  const current = value.elements[value.position];
  if (!(current instanceof Pair)) return undefined;
  const folded = name.toLowerCase();
  if (folded === 'key' || folded === 'name') return current.key;
  return folded === 'value' ? current.value : undefined;
}

/** Sets the member; false when the value has no members of its own, or none of that name and takes no new ones. */
export function setAdapted(value: Value, name: string, to: Value): boolean {
  if (value instanceof Hashtable) value.set(name, to);
  else if (value instanceof CustomObject && value.properties.has(name)) {
    value.properties.set(name, to);
  } else if (value instanceof Model) {
    const found = findModelMember(value, name);
    if (!found) return false;
    (value.members.has(found[0]) ? value.members : value.extra).set(found[0], to);
  } else return value instanceof XmlNode && setXmlMember(value, name, to);
  return true;
}

/** The names of such members. */
export function adaptedNames(value: Value): string[] {
  if (value instanceof CustomObject) return [...value.properties.keys()];
  if (value instanceof Model) return [...value.members.keys(), ...value.extra.keys()];
  if (value instanceof Hashtable) return [];
  return value instanceof XmlNode ? xmlMemberNames(value) : [];
}

function findModelMember(model: Model, name: string): [string, Value] | undefined {
  const folded = name.toLowerCase();
  return [...model.members, ...model.extra].find(([key]) => key.toLowerCase() === folded);
}
