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
import { getProperty } from '../../runtime/values/types/members.ts';
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
    netName(recordedNames[describeType(value)] ?? describeType(value));
  return { type: name, value: plain(value) };
}

/** `List[System.Int32]` as .NET writes it, ``List`1[System.Int32]``. */
function netName(name: string): string {
  if (name.endsWith('[]')) return `${netName(name.slice(0, -2))}[]`;
  const [, generic, inner] = /^([^[]+)\[(.+)\]$/.exec(name) ?? [];
  if (!generic || !inner) return name;
  const parts = splitArguments(inner);
  return `${generic}\`${parts.length}[${parts.map(netName).join(',')}]`;
}

function splitArguments(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '[') depth++;
    if (character === ']') depth--;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

/** What is recorded of types by another property than their text. */
const specials: Readonly<Record<string, (value: Value) => unknown>> = {
  'System.Uri': (value) => getProperty(value, 'OriginalString', noContext),
  'System.Security.SecureString': (value) => `length:${getProperty(value, 'Length', noContext)}`,
  'System.Management.Automation.PSCredential': (value) => getProperty(value, 'UserName', noContext),
  'System.RuntimeType': (value) => getProperty(value, 'FullName', noContext),
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

function plainNumber(value: Numeric): unknown {
  if (value.type === 'Double' || value.type === 'Single') {
    const number = toDouble(value);
    return Number.isFinite(number) ? number : formatNumber(value);
  }
  const isText = ['Int64', 'UInt64', 'Decimal', 'BigInteger'].includes(value.type);
  return isText ? formatNumber(value) : toDouble(value);
}
