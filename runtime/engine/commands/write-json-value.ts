/**
 * A value in, JSON text out as ConvertTo-Json writes it: objects by their properties down to a depth,
 * and what is deeper as its text.
 */
import { Char } from '../../values/char.ts';
import { DateTime } from '../../values/date-time.ts';
import { formatNumber } from '../../values/format-number.ts';
import { Numeric } from '../../values/numeric.ts';
import { toText } from '../../values/to-text.ts';
import { enumerate } from '../../values/types/enumerate.ts';
import { formatValue } from '../../values/types/formatting.ts';
import { DateTimeOffset } from '../../values/types/objects/date-time-offset.ts';
import { DictionaryObject } from '../../values/types/objects/dictionary-object.ts';
import { EnumValue } from '../../values/types/objects/enum-value.ts';
import { Guid } from '../../values/types/objects/guid.ts';
import { extendedMembers } from '../../values/types/type-data.ts';
import { forgetText, Hashtable, type Value } from '../../values/value.ts';

export interface JsonStyle {
  readonly depth: number;
  readonly isCompressed: boolean;
  readonly enumsAsTexts: boolean;
  readonly escaping: 'Default' | 'EscapeNonAscii' | 'EscapeHtml';
  /** The properties of an object that is nothing else. */
  readonly members: (value: Value) => readonly (readonly [string, Value])[];
  /** Told when something was deeper than the depth. */
  readonly onCut: () => void;
}

/** The text. */
export function writeJsonValue(value: Value, style: JsonStyle): string {
  return write(forgetText(value), style, 0);
}

function write(value: Value, style: JsonStyle, depth: number): string {
  const simple = writeSimple(value, style);
  if (simple !== undefined) return simple;
  if (depth > style.depth) {
    style.onCut();
    return quote(toText(value), style);
  }
  const elements = enumerate(value);
  if (elements && !extendedMembers(value)) {
    return wrap(
      '[]',
      elements.map((each) => write(forgetText(each), style, depth + 1)),
      {
        style,
        depth,
      },
    );
  }
  const colon = style.isCompressed ? ':' : ': ';
  const members = membersOf(value, style).map(
    ([name, member]) =>
      `${quote(name, style)}${colon}${write(forgetText(member), style, depth + 1)}`,
  );
  return wrap('{}', members, { style, depth });
}

function membersOf(value: Value, style: JsonStyle): readonly (readonly [string, Value])[] {
  if (value instanceof Hashtable) return withAdded(value, textEntries(value));
  if (value instanceof DictionaryObject) return withAdded(value, textEntries(value.entries));
  const elements = enumerate(value);
  if (elements) return withAdded(value, [['value', [...elements]]]);
  return style.members(value);
}

function textEntries(entries: Iterable<readonly [Value, Value]>): (readonly [string, Value])[] {
  return [...entries].map(([key, value]) => [toText(key), value]);
}

function withAdded(
  value: Value,
  own: readonly (readonly [string, Value])[],
): readonly (readonly [string, Value])[] {
  const added = [...(extendedMembers(value) ?? [])].filter(
    ([, { kind }]) => kind === 'NoteProperty',
  );
  return [...own, ...added.map(([name, member]) => [name, member.value] as const)];
}

/** What is no object and no list. */
function writeSimple(value: Value, style: JsonStyle): string | undefined {
  if (value === null || typeof value === 'boolean' || typeof value === 'number')
    return String(value);
  if (typeof value === 'string') return quote(value, style);
  if (value instanceof Numeric) return writeNumber(value);
  if (value instanceof DateTime) return `"${roundTrip(value)}"`;
  if (value instanceof DateTimeOffset) {
    return `"${formatValue(value, 'yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz')}"`;
  }
  if (value instanceof EnumValue) {
    return style.enumsAsTexts ? quote(value.text, style) : String(value.value);
  }
  const isText =
    value instanceof Guid ||
    value instanceof Char ||
    (typeof value === 'object' && 'typeName' in value && value.typeName === 'System.Uri');
  return isText ? quote(toText(value), style) : undefined;
}

function roundTrip(value: DateTime): string {
  return formatValue(value, 'yyyy-MM-ddTHH:mm:ss.FFFFFFFK');
}

/** A number with a fraction shows that it is one; what is no number to JSON is text. */
function writeNumber(value: Numeric): string {
  const isDouble = value.type === 'Double' || value.type === 'Single';
  const text = isDouble ? formatValue(value, 'R') : formatNumber(value);
  const isFraction = ['Double', 'Single', 'Decimal'].includes(value.type);
  if (!isFraction) return text;
  if (/^-?\d+$/.test(text)) return `${text}.0`;
  if (/^(?:NaN|-?∞|-?Infinity)$/.test(text)) {
    return `"${text.replace('∞', 'Infinity')}"`;
  }
  return text;
}

const named: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** What may have to be escaped; of the control characters those above the first 32 are left, but for one. */
const escaped: Readonly<Record<JsonStyle['escaping'], RegExp>> = {
  Default: /["\\\p{Cc}\u2028\u2029]/gu,
  EscapeNonAscii: /["\\\p{Cc}]|[^\p{ASCII}]/gu,
  EscapeHtml: /["\\\p{Cc}\u2028\u2029<>&']/gu,
};

function quote(text: string, { escaping }: JsonStyle): string {
  const plain = text.replace(escaped[escaping], (character) => {
    const isHtml = escaping === 'EscapeHtml' && character === '"';
    const short = isHtml ? undefined : named[character];
    if (short !== undefined) return short;
    const isKept = /[\u007f-\u0084\u0086-\u009f]/.test(character) && escaping !== 'EscapeNonAscii';
    return isKept ? character : [...character.split('')].map(unicode).join('');
  });
  return `"${plain}"`;
}

function unicode(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function wrap(
  brackets: string,
  parts: readonly string[],
  { style, depth }: { readonly style: JsonStyle; readonly depth: number },
): string {
  const [open, close] = brackets;
  if (parts.length === 0) return brackets;
  if (style.isCompressed) return `${open}${parts.join(',')}${close}`;
  const margin = '  '.repeat(depth);
  return `${open}\n${margin}  ${parts.join(`,\n${margin}  `)}\n${margin}${close}`;
}
