/** Our values in the form in which the recordings give PowerShell's: `{ type, value }`. */

import { DateTime, formatWireDateTime } from '../../runtime/values/date-time.ts';
import { describeType } from '../../runtime/values/describe-type.ts';
import { formatNumber } from '../../runtime/values/format-number.ts';
import { Numeric, toDouble } from '../../runtime/values/numeric.ts';
import { isList } from '../../runtime/values/to-text.ts';
import {
  elementType,
  readTypeName,
  type TypeReference,
} from '../../runtime/values/type-reference.ts';
import { forgetText, Hashtable, Model, type Value } from '../../runtime/values/value.ts';
import type { ModelType } from '../../schema/model.ts';

export interface RecordedValue {
  readonly type: string | null;
  readonly value: unknown;
}

/** Finds the complex type of a name. */
export type FindType = (name: string) => ModelType | undefined;

const untyped: TypeReference = readTypeName('Object');

/** .NET types whose values we keep as text or as a Boolean, by the type of the parameter. */
const namedTypes: Readonly<Record<string, string>> = {
  ActionPreference: 'System.Management.Automation.ActionPreference',
  SwitchParameter: 'System.Management.Automation.SwitchParameter',
  Uri: 'System.Uri',
  Guid: 'System.Guid',
  TimeSpan: 'System.TimeSpan',
};

/** A value bound to a parameter, or held by a property, of the type. */
export function recordValue(given: Value, type: TypeReference, findType: FindType): RecordedValue {
  const value = forgetText(given);
  if (value === null) return { type: null, value: null };
  if (isList(value)) {
    const element = type.isArray ? elementType(type) : untyped;
    return {
      type: listType(element),
      value: value.map((member) => recordValue(member, element, findType)),
    };
  }
  if (value instanceof Model) return { type: value.typeName, value: members(value, findType) };
  if (value instanceof Hashtable)
    return { type: describeType(value), value: pairs(value, findType) };
  return { type: namedTypes[type.name] ?? describeType(value), value: plain(value) };
}

function listType(element: TypeReference): string {
  return element.name.startsWith('I') && element.name !== 'Int32' && element.name !== 'Int64'
    ? `${element.name}[]`
    : `System.${element.name}[]`;
}

/** Properties by name, as they stand on the .NET class; extra members under the name they were given. */
function members(model: Model, findType: FindType): Readonly<Record<string, RecordedValue>> {
  const properties = findType(model.typeName)?.properties ?? [];
  const known = properties.flatMap(({ name, type, wireName }) => {
    const value = model.members.get(wireName);
    return value === undefined || value === null
      ? []
      : [[name, recordValue(value, readTypeName(type), findType)] as const];
  });
  const extra = [...model.extra].map(
    ([name, value]) => [name, recordValue(value, untyped, findType)] as const,
  );
  return Object.fromEntries([...known, ...extra]);
}

function pairs(table: Hashtable, findType: FindType): unknown {
  const entries = [...table].map(([key, value]) => [
    { type: 'System.String', value: key },
    recordValue(value, untyped, findType),
  ]);
  return table.isOrdered ? entries : sortPairs(entries);
}

/** A Hashtable has no order of its own. */
export function sortPairs(entries: readonly unknown[]): readonly unknown[] {
  return entries.map((entry) => JSON.stringify(entry)).sort();
}

function plain(value: Value): unknown {
  if (value instanceof DateTime) return formatWireDateTime(value).replace('Z', '');
  if (!(value instanceof Numeric)) return value;
  const isSmall = typeof value.value === 'number';
  return isSmall ? toDouble(value) : formatNumber(value);
}
