import { memberMessages } from '../../../base/messages/members.ts';
import type { NetType } from '../../net-type.ts';
import { Numeric } from '../../numeric.ts';
import type { Value } from '../../value.ts';
import { arrayOfType } from '../array-type.ts';
import { compareValues } from '../compare-values.ts';
import { defineType, fixed, method, property } from '../define.ts';
import { exception } from '../exception.ts';
import { formatValue } from '../formatting.ts';
import { EnumValue } from '../objects/enum-value.ts';
import { NetTypeValue } from '../objects/net-type-value.ts';
import type { PSReference } from '../objects/ps-reference.ts';
import { areEqual } from './object.ts';

function membersOf(type: NetTypeValue): [string, number][] {
  if (type.type.kind === 'enum') return Object.entries(type.type.enumMembers ?? {});
  const message = memberMessages.wrongArgument(type.type.fullName, 'an enum');
  throw exception('System.ArgumentException', message);
}

/** Values count as unsigned for their order. */
function sorted(type: NetTypeValue): [string, number][] {
  return membersOf(type).toSorted(([, a], [, b]) => (a >>> 0) - (b >>> 0));
}

/** One name or number, or several with commas between; null when one of them is none. */
function read(type: NetTypeValue, text: string, ignoresCase: boolean): EnumValue | null {
  const fold = (name: string): string => (ignoresCase ? name.toLowerCase() : name);
  let value = 0;
  for (const part of text.split(',').map((each) => each.trim())) {
    const found = membersOf(type).find(([name]) => fold(name) === fold(part));
    if (!found && !/^[-+]?\d+$/.test(part)) return null;
    value |= found ? found[1] : Number(part);
  }
  return new EnumValue(type.type, value);
}

function parse(type: NetTypeValue, text: string, ignoresCase: boolean): EnumValue {
  const found = read(type, text, ignoresCase);
  if (found) return found;
  const names = membersOf(type).map(([name]) => name);
  const message = memberMessages.wrongArgument(text, `one of ${names.join(', ')}`);
  throw exception('System.ArgumentException', message);
}

/** The type is the one of the value that is written to. */
function tryParse(
  type: NetTypeValue,
  text: string,
  rules: { readonly ignoresCase: boolean; readonly into: PSReference },
): boolean {
  const found = read(type, text, rules.ignoresCase);
  rules.into.write(found ?? new EnumValue(type.type, 0));
  return found !== null;
}

function numberOf(value: Value): number {
  if (value instanceof EnumValue) return value.value;
  return value instanceof Numeric ? Number(value.value) : Number(value);
}

function isDefined(type: NetTypeValue, value: Value): boolean {
  if (typeof value === 'string') return membersOf(type).some(([name]) => name === value);
  return membersOf(type).some(([, member]) => member === numberOf(value));
}

function nameOf(type: NetTypeValue, value: Value): Value {
  return membersOf(type).find(([, member]) => member === numberOf(value))?.[0] ?? null;
}

/** System.Enum, the base of every enum. */
export const enumType: NetType = defineType('System.Enum', () => ({
  bases: ['System.ValueType', 'System.IComparable', 'System.IFormattable', 'System.IConvertible'],
  instance: {
    properties: { value__: property((self: EnumValue) => self.value) },
    methods: {
      CompareTo: [
        method('Object', (self: EnumValue, [other]: [Value]) => compareValues(self, other)),
      ],
      Equals: [method('Object', (self: EnumValue, [other]: [Value]) => areEqual(self, other))],
      HasFlag: [
        method(
          'Enum',
          (self: EnumValue, [flag]: [EnumValue]) => (self.value & flag.value) === flag.value,
        ),
      ],
      ToString: [
        method('', (self: EnumValue) => self.text),
        method('String', (self: EnumValue, [format]: [string]) => formatValue(self, format)),
      ],
    },
  },
  statics: {
    methods: {
      GetName: [
        fixed('Type, Object', ([type, value]: [NetTypeValue, Value]) => nameOf(type, value)),
      ],
      GetNames: [
        fixed('Type', ([type]: [NetTypeValue]) =>
          arrayOfType(
            'System.String',
            sorted(type).map(([name]) => name),
          ),
        ),
      ],
      GetUnderlyingType: [
        fixed('Type', () => new NetTypeValue(defineType('System.Int32', { kind: 'struct' }))),
      ],
      GetValues: [
        fixed('Type', ([type]: [NetTypeValue]) =>
          arrayOfType(
            type.type.fullName,
            sorted(type).map(([, value]) => new EnumValue(type.type, value)),
          ),
        ),
      ],
      IsDefined: [
        fixed('Type, Object', ([type, value]: [NetTypeValue, Value]) => isDefined(type, value)),
      ],
      Parse: [
        fixed('Type, String', ([type, text]: [NetTypeValue, string]) => parse(type, text, false)),
        fixed(
          'Type, String, Boolean',
          ([type, text, ignoresCase]: [NetTypeValue, string, boolean]) =>
            parse(type, text, ignoresCase),
        ),
      ],
      ToObject: [
        fixed(
          'Type, Object',
          ([type, value]: [NetTypeValue, Value]) => new EnumValue(type.type, numberOf(value)),
        ),
      ],
      TryParse: [
        fixed(
          'Type, String, ref Object',
          ([type, text, into]: [NetTypeValue, string, PSReference]) =>
            tryParse(type, text, { ignoresCase: false, into }),
        ),
        fixed(
          'Type, String, Boolean, ref Object',
          ([type, text, ignoresCase, into]: [NetTypeValue, string, boolean, PSReference]) =>
            tryParse(type, text, { ignoresCase, into }),
        ),
        fixed('String, ref Object', ([text, into]: [string, PSReference]) =>
          tryParseInto(text, false, into),
        ),
        fixed(
          'String, Boolean, ref Object',
          ([text, ignoresCase, into]: [string, boolean, PSReference]) =>
            tryParseInto(text, ignoresCase, into),
        ),
      ],
    },
  },
}));

/** `[Enum]::TryParse('x', [ref]$day)`: the enum is that of the variable's value. */
function tryParseInto(text: string, ignoresCase: boolean, into: PSReference): boolean {
  const held = into.read();
  if (!(held instanceof EnumValue)) {
    const message = memberMessages.wrongArgument('the [ref]', 'a reference to an enum value');
    throw exception('System.ArgumentException', message);
  }
  return tryParse(new NetTypeValue(held.type), text, { ignoresCase, into });
}
