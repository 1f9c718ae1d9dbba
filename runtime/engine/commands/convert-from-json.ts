/** ConvertFrom-Json: JSON text as objects. */
import { foldCase } from '../../base/case-map.ts';
import { runMessages } from '../../base/messages/run.ts';
import { tryConvert } from '../../values/convert.ts';
import { DateTime } from '../../values/date-time.ts';
import type { getProperty } from '../../values/types/members.ts';
import { CustomObject, Hashtable, type Value } from '../../values/value.ts';
import { typeNamed } from '../members/type-named.ts';
import { forEach, type Waiting } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { JsonError, type JsonReading, readJsonText } from './read-json-text.ts';

export const convertFromJson: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'ConvertFrom-Json',
    type: 'ConvertFromJsonCommand',
    impact: 'None',
    parameters: `
      InputObject String !0* @allowEmptyString
      AsHashtable switch
      Depth Int32 @sign(Positive)
      NoEnumerate switch
      DateKind String @set(Default,Local,Utc,Offset,String)`,
  },
  examples: [
    ['(\'{"a":{"b":2}}\' | ConvertFrom-Json).a.b', '2'],
    ["('[1,2]' | ConvertFrom-Json) -join '-'", '1-2'],
    ["('{\"a\":1}' | ConvertFrom-Json -AsHashtable)['a']", '1'],
  ],
  open: (call) => {
    const lines: string[] = [];
    return {
      process: () => {
        lines.push(call.text('InputObject') ?? '');
      },
      end: () => {
        if (lines.length === 0) return undefined;
        const reading = readingOf(call);
        // Each line may be a value of its own; else they are one text.
        const areSeparate = lines.length > 1 && isWhole(lines[0] ?? '', reading);
        const texts = areSeparate ? lines : [lines.join('\n')];
        return forEach(texts, (text) => convert(call, text, reading));
      },
    };
  },
};

function isWhole(text: string, reading: JsonReading): boolean {
  try {
    if (text.trim() === '') return false;
    readJsonText(text, reading);
    return true;
  } catch (error) {
    if (error instanceof JsonError) return false;
    throw error;
  }
}

function convert(call: CommandCall, text: string, reading: JsonReading): Waiting<void> {
  if (text.trim() === '') return call.write(null);
  let value: Value;
  try {
    value = readJsonText(text, reading);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return call.fail({
      id: 'System.ArgumentException',
      category: 'NotSpecified',
      message: runMessages.notJson(error.message),
      exceptionType: 'System.ArgumentException',
    });
  }
  return call.isOn('NoEnumerate') ? call.write(value) : call.writeEach(value);
}

function readingOf(call: CommandCall): JsonReading {
  const isTable = call.isOn('AsHashtable');
  return {
    depth: call.number('Depth') ?? 1024,
    makeObject: (members) => {
      if (isTable) return new Hashtable(members, false, true);
      const empty = members.find(([name]) => name === '');
      if (empty) return refuseName(call, 'EmptyKeyInJsonString', '');
      const twice = members.find(
        ([name], index) =>
          members.findIndex(([other]) => foldCase(other) === foldCase(name)) < index,
      );
      if (twice) return refuseName(call, 'KeysWithDifferentCasingInJsonString', twice[0]);
      return new CustomObject(members);
    },
    readDate: dateReader(call),
  };
}

function refuseName(call: CommandCall, id: string, name: string): never {
  return call.fail({
    id,
    category: 'InvalidOperation',
    message: runMessages.jsonNameTwice(name),
    exceptionType: 'System.InvalidOperationException',
  });
}

const isoDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?$/;

/** Text in the form of a moment becomes one, unless -DateKind says that text stays text. */
function dateReader(call: CommandCall): JsonReading['readDate'] {
  const kind = call.text('DateKind') ?? 'Default';
  if (kind === 'String') return (text) => text;
  const context = call.frame.run.membersOf(call.frame);
  return (text) => {
    if (!isoDate.test(text)) return text;
    const type = kind === 'Offset' ? 'System.DateTimeOffset' : 'System.DateTime';
    const found = tryConvert(text, typeNamed(type)) ?? null;
    if (!(found instanceof DateTime)) return (found ?? text) as DateTime | string;
    if (text.endsWith('Z') && kind !== 'Local') {
      return found.kind === 'Utc' ? found : (callUtc(found, context) ?? found);
    }
    return kind === 'Utc' ? (callUtc(found, context) ?? found) : found;
  };
}

function callUtc(
  value: DateTime,
  context: Parameters<typeof getProperty>[2],
): DateTime | undefined {
  const offset = context.zoneOffset(0);
  const ticks = value.kind === 'Local' ? value.ticks - BigInt(offset) * 600_000_000n : value.ticks;
  return new DateTime(ticks, 'Utc');
}
