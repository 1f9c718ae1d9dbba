/**
 * Converted values in, the JSON that is sent out (binding.md §5.6, §7 point 23): extra members before
 * modelled ones, what is null or an empty object left out, dates in UTC.
 */
import {
  type DateTime,
  DateTime as DateTimeClass,
  formatShortDateTime,
  formatWireDateTime,
} from '../values/date-time.ts';
import type { Json, JsonObject } from '../values/json-text.ts';
import { Numeric, toDouble } from '../values/numeric.ts';
import { textMembers } from '../values/text-members.ts';
import { formatIsoDuration, TimeSpan } from '../values/time-span.ts';
import { numberToJson } from '../values/to-json.ts';
import { isList, toText } from '../values/to-text.ts';
import { forgetText, Hashtable, Model, type Value } from '../values/value.ts';

/** The members of a type that are days without a time, by their names in JSON. */
export type DaysOfType = (type: string) => ReadonlySet<string>;

/** A body model as JSON; an empty one is an empty object. */
export function serializeModel(model: Model, daysOfType: DaysOfType): JsonObject {
  const members = new Map<string, Json>();
  for (const [name, value] of model.extra) {
    setMember(members, name, serializeExtra(value, daysOfType));
  }
  let days: ReadonlySet<string> | undefined;
  for (const [name, value] of model.members) {
    if (holdsDate(value)) days ??= daysOfType(model.typeName);
    const formatDate = days?.has(name) ? formatDay : formatWireDateTime;
    setMember(members, name, serializeMember(value, { formatDate, daysOfType }));
  }
  return members;
}

function holdsDate(value: Value): boolean {
  return value instanceof DateTimeClass || (isList(value) && value.some(holdsDate));
}

/** The day on the clock of the date itself: a day has no zone. */
function formatDay(date: DateTime): string {
  return formatWireDateTime(new DateTimeClass(date.ticks, 'Utc')).slice(0, 'yyyy-MM-dd'.length);
}

/**
 * The extra member, at any depth, whose list holds $null, if there is one: what the type does not know
 * is written value by value, and there the SDK fails (req-398); lists that it knows lose the $null.
 */
export function unsendableMember(model: Model): string | undefined {
  for (const [name, value] of model.extra) if (holdsNullInList(value)) return name;
  for (const member of model.members.values()) {
    for (const part of isList(member) ? member : [member]) {
      const inner = part instanceof Model ? unsendableMember(part) : undefined;
      if (inner !== undefined) return inner;
    }
  }
  return undefined;
}

function holdsNullInList(value: Value): boolean {
  if (isList(value)) return value.some((element) => element === null || holdsNullInList(element));
  return value instanceof Hashtable && [...value].some(([, member]) => holdsNullInList(member));
}

/** A modelled member as JSON; undefined when it is left out. */
function serializeMember(given: Value, form: MemberForm): Json | undefined {
  const { formatDate, daysOfType } = form;
  const value = forgetText(given);
  if (value instanceof Model) {
    const members = serializeModel(value, daysOfType);
    return members.size === 0 ? undefined : members;
  }
  if (isBytes(value)) return toBase64(value);
  if (isList(value)) {
    return value
      .map((element) => serializeMember(element, form))
      .filter((member) => member !== undefined);
  }
  const other = (extra: Value): Json | undefined => serializeExtra(extra, daysOfType);
  return serializeScalar(value, { formatDate, other });
}

interface MemberForm {
  readonly formatDate: (date: DateTime) => string;
  readonly daysOfType: DaysOfType;
}

/** A member that the type does not know, as JSON; undefined when it is left out. */
function serializeExtra(given: Value, daysOfType: DaysOfType): Json | undefined {
  const value = forgetText(given);
  if (value instanceof Hashtable) {
    const members = new Map<string, Json>();
    for (const [name, member] of textMembers(value)) {
      setMember(members, name, serializeExtra(member, daysOfType));
    }
    return members;
  }
  if (value instanceof Model) return serializeModel(value, daysOfType);
  if (isBytes(value)) return toBase64(value);
  if (isList(value)) {
    return value
      .map((element) => serializeExtra(element, daysOfType))
      .filter((member) => member !== undefined);
  }
  return serializeScalar(value, { formatDate: formatShortDateTime, other: toText });
}

/** `[byte[]]` is sent as base64 (req-366, req-368); a list is one when all it holds are bytes. */
function isBytes(value: Value): value is readonly Numeric[] {
  return (
    isList(value) &&
    value.length > 0 &&
    value.every((element) => element instanceof Numeric && element.type === 'Byte')
  );
}

function toBase64(bytes: readonly Numeric[]): string {
  return Buffer.from(bytes.map(toDouble)).toString('base64');
}

function serializeScalar(
  value: Exclude<Value, Model | readonly Value[]>,
  format: {
    readonly formatDate: (date: DateTime) => string;
    readonly other: (value: Value) => Json | undefined;
  },
): Json | undefined {
  if (value === null) return undefined;
  if (typeof value !== 'object') return value;
  if (value instanceof Numeric) return numberToJson(value);
  if (value instanceof DateTimeClass) return format.formatDate(value);
  if (value instanceof TimeSpan) return formatIsoDuration(value);
  return format.other(value);
}

function setMember(members: Map<string, Json>, name: string, value: Json | undefined): void {
  if (value !== undefined) members.set(name, value);
}
