/** Our values in the form in which the recordings give PowerShell's: `{ type, value }` (BINDING.md). */
import type { ParameterType } from '../../runtime/binder/parameter-type.ts';
import { DateTime, formatWireDateTime } from '../../runtime/values/date-time.ts';
import { describeType } from '../../runtime/values/describe-type.ts';
import { formatNumber } from '../../runtime/values/format-number.ts';
import type { MemberContext } from '../../runtime/values/net-type.ts';
import { Numeric, toDouble } from '../../runtime/values/numeric.ts';
import { SwitchParameter } from '../../runtime/values/switch-parameter.ts';
import { toText } from '../../runtime/values/to-text.ts';
import { enumerate } from '../../runtime/values/types/enumerate.ts';
import { formatValue } from '../../runtime/values/types/formatting.ts';
import { getProperty } from '../../runtime/values/types/members.ts';
import { netText } from '../../runtime/values/types/net-text.ts';
import { DictionaryObject } from '../../runtime/values/types/objects/dictionary-object.ts';
import { CustomObject, forgetText, Hashtable, type Value } from '../../runtime/values/value.ts';
import { NamedValue, StandIn } from './stand-in.ts';

export interface RecordedValue {
  readonly type: string | null;
  readonly value: unknown;
}

/** .NET types whose values we keep as text or as a Boolean, by the type of the parameter. */
const namedTypes: Readonly<Record<string, string>> = {
  ActionPreference: 'System.Management.Automation.ActionPreference',
  SwitchParameter: 'System.Management.Automation.SwitchParameter',
};

const recordedNames: Readonly<Record<string, string>> = { 'System.RuntimeType': 'System.Type' };

/** A value as it would have been recorded; the type of its parameter tells what the value alone does not. */
export function recordOf(given: Value, type?: ParameterType): RecordedValue {
  const value = forgetText(given);
  if (value === null) return { type: null, value: null };
  const name =
    (typeof value === 'object' ? undefined : namedTypes[type?.name ?? '']) ??
    recordedNames[describeType(value)] ??
    describeType(value);
  return { type: name, value: plain(value) };
}

/** What is recorded of types by another property than their text. */
const specials: Readonly<Record<string, (value: Value) => unknown>> = {
  'System.Uri': (value) => getProperty(value, 'OriginalString', noContext),
  'System.Security.SecureString': (value) => `length:${getProperty(value, 'Length', noContext)}`,
  'System.Management.Automation.PSCredential': (value) => getProperty(value, 'UserName', noContext),
  'System.RuntimeType': (value) => netText(value),
  'System.DateTimeOffset': (value) => formatValue(value, 'o'),
  'System.Xml.XmlDocument': (value) => getProperty(value, 'OuterXml', noContext),
  'System.Management.Automation.Language.NullString': () => null,
  'System.IO.MemoryStream': () => null,
};

const noContext: MemberContext = {
  invoke: () => [],
  now: () => 0,
  random: () => 0,
  zoneOffset: () => 0,
};

function plain(value: Exclude<Value, null>): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return value;
  if (value instanceof SwitchParameter) return value.isPresent;
  if (value instanceof Numeric) return plainNumber(value);
  if (value instanceof DateTime) return formatWireDateTime(value).replace('Z', '');
  if (value instanceof Hashtable)
    return [...value].map(([key, member]) => [recordOf(key), recordOf(member)]);
  if (value instanceof DictionaryObject) {
    return [...value.entries].map(([key, member]) => [recordOf(key), recordOf(member)]);
  }
  if (value instanceof CustomObject) return members(value.properties);
  if (value instanceof NamedValue) return value.shown;
  if (value instanceof StandIn) return members(value.members);
  const special = specials[describeType(value)];
  if (special) return special(value);
  const elements = enumerate(value);
  if (elements && !describeType(value).startsWith('System.Xml')) {
    return elements.map((element) => recordOf(element));
  }
  return toText(value);
}

function members(
  entries: Iterable<readonly [string, Value]>,
): Readonly<Record<string, RecordedValue>> {
  return Object.fromEntries(
    [...entries]
      .filter(([, member]) => member !== null)
      .map(([name, member]) => [name, recordOf(member)] as const),
  );
}

/** A Single as .NET writes it: by as few digits as tell it from its neighbours. */
export function shortest(number: number): number {
  let digits = 1;
  while (Math.fround(Number(number.toPrecision(digits))) !== number) digits += 1;
  return Number(number.toPrecision(digits));
}

function plainNumber(value: Numeric): unknown {
  if (value.type === 'Double' || value.type === 'Single') {
    const number = toDouble(value);
    if (!Number.isFinite(number)) return formatNumber(value);
    return value.type === 'Single' ? shortest(number) : number;
  }
  const isText = ['Int64', 'UInt64', 'Decimal', 'BigInteger'].includes(value.type);
  return isText ? formatNumber(value) : toDouble(value);
}
