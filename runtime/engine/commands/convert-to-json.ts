/** ConvertTo-Json: objects as JSON text. */
import { runMessages } from '../../base/messages/run.ts';
import type { Value } from '../../values/value.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { propertyNames, propertyOf } from './property-expression.ts';
import { type JsonStyle, writeJsonValue } from './write-json-value.ts';

export const convertToJson: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'ConvertTo-Json',
    type: 'ConvertToJsonCommand',
    impact: 'None',
    parameters: `
      InputObject Object !0* @allowNull
      Depth Int32 @range(0,100)
      Compress switch
      EnumsAsStrings switch
      AsArray switch
      EscapeHandling String @set(Default,EscapeNonAscii,EscapeHtml)`,
  },
  examples: [
    ['[ordered]@{ a = 1; b = $null } | ConvertTo-Json -Compress', '{"a":1,"b":null}'],
    ['1, 2 | ConvertTo-Json -Compress', '[1,2]'],
    ["'x' | ConvertTo-Json -AsArray -Compress", '["x"]'],
  ],
  open: (call) => {
    const items: Value[] = [];
    let isCut = false;
    const style: JsonStyle = {
      depth: call.number('Depth') ?? 2,
      isCompressed: call.isOn('Compress'),
      enumsAsTexts: call.isOn('EnumsAsStrings'),
      escaping: (call.text('EscapeHandling') ?? 'Default') as JsonStyle['escaping'],
      members: (value) => membersOf(call, value),
      onCut: () => {
        isCut = true;
      },
    };
    return {
      process: () => {
        items.push(call.value('InputObject') ?? null);
      },
      end: () => {
        if (items.length === 0) return undefined;
        const isList = items.length > 1 || call.isOn('AsArray');
        const text = writeJsonValue(isList ? items : (items[0] ?? null), style);
        if (isCut) call.tell('warning', runMessages.jsonCut(style.depth));
        return call.write(text);
      },
    };
  },
};

function membersOf(call: CommandCall, value: Value): readonly (readonly [string, Value])[] {
  return propertyNames(value).map((name) => [name, propertyOf(call, value, name) ?? null]);
}
