/** The classes and enums of the synthetic recordings, as their source declares them. */

import { hashtableFromJson } from '../../runtime/values/from-json.ts';
import { NetObject } from '../../runtime/values/net-object.ts';
import type { NetType } from '../../runtime/values/net-type.ts';
import { Numeric } from '../../runtime/values/numeric.ts';
import { readJson } from '../../runtime/values/read-json.ts';
import { toText } from '../../runtime/values/to-text.ts';
import { defineType } from '../../runtime/values/types/define.ts';
import { registerType } from '../../runtime/values/types/registry.ts';
import { CustomObject, Hashtable, type Value } from '../../runtime/values/value.ts';
import { defineClass, StandIn } from './stand-in.ts';

const point = {
  X: 'Int32',
  Y: 'Int32',
  Name: 'String',
  Next: 'Oracle.Types.Point',
  Tags: 'String[]',
  When: 'System.Nullable[System.DateTime]',
  ReadOnly: 'Int32',
};

/** Makes the types known. */
export function defineSyntheticTypes(): void {
  defineClass('Oracle.Types.Point', { properties: point, readOnly: ['ReadOnly'] });
  defineClass('Oracle.Types.Point3', {
    properties: { ...point, Z: 'Int32' },
    readOnly: ['ReadOnly'],
    bases: ['Oracle.Types.Point'],
  });
  defineMade('Oracle.Types.FromText', 'Text', (value) => readable(value));
  defineMade('Oracle.Types.Parsed', 'Raw', (value) =>
    value === 'bad' ? undefined : readable(value),
  );
  defineMade('Oracle.Types.Implicit', 'N', (value) =>
    typeof value === 'number' ? value : undefined,
  );
  defineClass('Oracle.Types.StubId', {
    properties: { UserId: 'String', GroupId: 'String' },
    convert: toStubId,
  });
  defineEnum('Oracle.Types.Method', ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);
  defineEnum('Oracle.Types.Scope', ['Process', 'CurrentUser']);
  defineEnum('Oracle.Types.Out', ['HashTable', 'PSObject', 'HttpResponseMessage', 'Json']);
}

/** A class that is only made from one value. */
function defineMade(
  fullName: string,
  member: string,
  read: (value: Value) => Value | undefined,
): void {
  defineClass(fullName, {
    properties: { [member]: member === 'N' ? 'Int32' : 'String' },
    readOnly: [member],
    convert: (value) => {
      if (value instanceof StandIn) return undefined;
      const inner = read(value);
      return inner === undefined ? undefined : new StandIn(fullName, [[member, inner]]);
    },
  });
}

function readable(value: Value): string | undefined {
  const isRead = typeof value === 'string' || typeof value === 'number' || value instanceof Numeric;
  return isRead ? toText(value) : undefined;
}

/** Its own converter takes text (null unless it is JSON), dictionaries and objects, and ignores what it does not know. */
function toStubId(value: Value): Value | undefined {
  if (typeof value === 'string') {
    const text = value.trim();
    const json = text.startsWith('{') && text.endsWith('}') ? readJson(text) : undefined;
    const table = json === undefined ? null : hashtableFromJson(json);
    return table instanceof Hashtable ? stubId(table) : null;
  }
  if (value instanceof Hashtable) return stubId(value);
  if (value instanceof CustomObject) return stubId(value.properties);
  return value instanceof NetObject || typeof value === 'boolean' ? undefined : null;
}

function stubId(entries: Iterable<readonly [Value, Value]>): StandIn {
  const made = new StandIn('Oracle.Types.StubId', [
    ['UserId', null],
    ['GroupId', null],
  ]);
  for (const [key, value] of entries) {
    if (made.members.has(toText(key))) made.members.set(toText(key), toText(value));
  }
  return made;
}

function defineEnum(fullName: string, names: readonly string[]): NetType {
  const enumMembers = Object.fromEntries(names.map((name, index) => [name, index]));
  const type: NetType = {
    ...defineType(fullName, { kind: 'enum', bases: ['System.Enum'] }),
    enumMembers,
  };
  registerType(type);
  return type;
}
