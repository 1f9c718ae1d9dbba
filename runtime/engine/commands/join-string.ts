/** Join-String: the texts of objects, or of one property of them, as one text. */
import { toText } from '../../values/to-text.ts';
import { formatComposite } from '../../values/types/formatting.ts';
import type { Value } from '../../values/value.ts';
import { then } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { readProperties } from './property-expression.ts';

export const joinString: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Join-String',
    type: 'Utility.JoinStringCommand',
    defaultSet: 'default',
    impact: 'None',
    parameters: `
      Property Object 0
      Separator String 1 @allowEmptyString
      OutputPrefix|op String
      OutputSuffix|os String
      SingleQuote switch SingleQuote
      DoubleQuote switch DoubleQuote
      FormatString String Format
      UseCulture switch
      InputObject PSObject[] *`,
  },
  refused: ['UseCulture'],
  examples: [
    ["1..3 | Join-String -Separator ','", '1,2,3'],
    ["'a', 'b' | Join-String -SingleQuote -Separator ' '", "'a' 'b'"],
    ["1, 2 | Join-String -FormatString '<{0:d2}>'", '<01><02>'],
  ],
  open: (call) => {
    const [property] = readProperties(
      call,
      call.has('Property') ? [call.value('Property') ?? null] : [],
      [],
    );
    const texts: string[] = [];
    return {
      process: () => {
        for (const item of call.list('InputObject')) {
          if (item === null) continue;
          const value = property ? property.evaluate(item) : item;
          const work = then(value, (found) => {
            if (found !== null && found !== undefined) texts.push(shown(call, found));
          });
          if (work instanceof Promise) return work;
        }
        return undefined;
      },
      end: () => {
        const separator = call.has('Separator')
          ? (call.text('Separator') ?? '')
          : toText(call.frame.scope.get('OFS') ?? '');
        const prefix = call.text('OutputPrefix') ?? '';
        return call.write(prefix + texts.join(separator) + (call.text('OutputSuffix') ?? ''));
      },
    };
  },
};

function shown(call: CommandCall, value: Value): string {
  const format = call.text('FormatString');
  if (format !== undefined) return formatComposite(format, [value]);
  const text = toText(value);
  if (call.isOn('SingleQuote')) return `'${text.replaceAll("'", "''")}'`;
  return call.isOn('DoubleQuote') ? `"${text.replaceAll('"', '""')}"` : text;
}
