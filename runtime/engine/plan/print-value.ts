/**
 * A value in, PowerShell text out that is read as the same value again, on one line. What has no such
 * text (a credential, a stream, a table that tells keys by their case) throws an UnprintableError.
 */
import type { ModelType } from '../../../schema/model.ts';
import { isSimpleName, printString } from '../../language/print/text.ts';
import { DateTime, formatWireDateTime } from '../../values/date-time.ts';
import { formatNumber } from '../../values/format-number.ts';
import { Numeric } from '../../values/numeric.ts';
import { SwitchParameter } from '../../values/switch-parameter.ts';
import { formatTimeSpan, TimeSpan } from '../../values/time-span.ts';
import { isList } from '../../values/to-text.ts';
import { EnumValue } from '../../values/types/objects/enum-value.ts';
import { Guid } from '../../values/types/objects/guid.ts';
import { CustomObject, forgetText, Hashtable, Model, type Value } from '../../values/value.ts';
import { ScriptBlockValue } from '../frame.ts';

/** A value that no text stands for. */
export class UnprintableError extends Error {}

/** Finds the type of a model, whose hashtable has other names than its JSON. */
export type FindModelType = (name: string) => ModelType | undefined;

/** The value as an argument: an expression with more than one part stands in parentheses. */
export function printValue(given: Value, findType: FindModelType): string {
  const value = forgetText(given);
  const inner = (member: Value): string => printValue(member, findType);
  if (value === null) return '$null';
  if (typeof value === 'boolean') return value ? '$true' : '$false';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return printText(value);
  if (isList(value)) return printElements(value, inner);
  if (value instanceof Numeric) return printNumber(value);
  if (value instanceof DateTime) return printDate(value);
  if (value instanceof TimeSpan) return `([timespan]'${formatTimeSpan(value)}')`;
  if (value instanceof Hashtable) return printTable(value, inner);
  if (value instanceof Model) return printModel(value, inner, findType);
  if (value instanceof CustomObject && value.typeName === null) {
    return `([pscustomobject]${printEntries([...value.properties], inner)})`;
  }
  if (value instanceof SwitchParameter) return value.isPresent ? '$true' : '$false';
  if (value instanceof EnumValue || value instanceof Guid) return printText(value.text);
  if (value instanceof ScriptBlockValue) return `{${value.text}}`;
  throw new UnprintableError();
}

/** In single quotes, unless there are characters that would break the line or not be seen. */
function printText(text: string): string {
  if (!/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(text)) {
    return printString(text, 'SingleQuoted', { isInString: false });
  }
  const escaped = printString(text, 'DoubleQuoted', { isInString: false });
  return escaped.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character === '\n' ? '`n' : `\`u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** A list in a list of one would be taken apart. */
function printElements(elements: readonly Value[], print: (value: Value) => string): string {
  const [only, other] = elements.map(forgetText);
  if (other === undefined && only !== undefined && isList(only)) return `(,${print(only)})`;
  return `@(${elements.map(print).join(', ')})`;
}

const suffixes: Readonly<Record<string, string>> = {
  SByte: 'y',
  Byte: 'uy',
  Int16: 's',
  UInt16: 'us',
  UInt32: 'u',
  Int64: 'l',
  UInt64: 'ul',
  BigInteger: 'n',
  Decimal: 'd',
};

function printNumber(number: Numeric): string {
  const suffix = suffixes[number.type];
  if (suffix !== undefined) return formatNumber(number) + suffix;
  const value = Number(number.value);
  const type = number.type === 'Single' ? 'float' : 'double';
  if (Number.isNaN(value)) return `([${type}]::NaN)`;
  if (!Number.isFinite(value)) return `([${type}]::${value > 0 ? 'Positive' : 'Negative'}Infinity)`;
  const text = Object.is(value, -0) ? '-0' : String(value);
  const real = /[.e]/.test(text) ? text : `${text}.0`;
  return type === 'float' ? `([float]${real})` : real;
}

function printDate(date: DateTime): string {
  const text = `'${formatWireDateTime(date).slice(0, -1)}'`;
  return date.kind === 'Unspecified'
    ? `([datetime]${text})`
    : `([datetime]::SpecifyKind(${text}, '${date.kind}'))`;
}

function printTable(table: Hashtable, print: (value: Value) => string): string {
  if (table.isCaseSensitive) throw new UnprintableError();
  const entries = printEntries([...table], print);
  return table.isOrdered ? `([ordered]${entries})` : entries;
}

function printEntries(
  entries: readonly (readonly [Value, Value])[],
  print: (value: Value) => string,
): string {
  if (entries.length === 0) return '@{}';
  const printed = entries.map(([key, value]) => `${printKey(key, print)} = ${print(value)}`);
  return `@{ ${printed.join('; ')} }`;
}

function printKey(key: Value, print: (value: Value) => string): string {
  if (typeof key !== 'string') return `(${print(key)})`;
  return isSimpleName(key) ? key : printText(key);
}

/** A hashtable by the names of the properties; an extra member must not be taken for one of them. */
function printModel(
  model: Model,
  print: (value: Value) => string,
  findType: FindModelType,
): string {
  const properties = findType(model.typeName)?.properties ?? [];
  const names = new Map(properties.map(({ name, wireName }) => [wireName, name]));
  const taken = new Set(properties.map(({ name }) => name.toLowerCase()));
  const extra = [...model.extra];
  if (extra.some(([key]) => taken.has(key.toLowerCase()))) throw new UnprintableError();
  const members = [...model.members].map(([wireName, value]): readonly [string, Value] => {
    const name = names.get(wireName);
    if (name === undefined) throw new UnprintableError();
    return [name, value];
  });
  return printEntries([...members, ...extra], print);
}
