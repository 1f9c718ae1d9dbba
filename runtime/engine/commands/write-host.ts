/** Write-Host: text for whoever looks on, told as information that is always shown. */
import { toText } from '../../values/to-text.ts';
import { enumerate } from '../../values/types/enumerate.ts';
import { DictionaryObject } from '../../values/types/objects/dictionary-object.ts';
import { forgetText, Hashtable, SourceText, type Value } from '../../values/value.ts';
import { HostMessage, StreamRecord } from '../streams/stream-record.ts';
import type { BuiltInCommand } from './command.ts';

export const writeHost: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Write-Host',
    type: 'WriteHostCommand',
    impact: 'None',
    parameters: `
      Object|Msg|Message Object 0*~
      NoNewline switch
      Separator Object
      ForegroundColor ConsoleColor
      BackgroundColor ConsoleColor`,
  },
  examples: [
    ['Write-Host a b 6>&1', 'a b'],
    ["Write-Host (1, 2) -Separator ', ' 6>&1", '1, 2'],
  ],
  open: (call) => ({
    process: () => {
      const separator = toText(call.value('Separator') ?? ' ');
      const message = textOf(call.written('Object') ?? null, separator);
      const shown = new HostMessage(message, !call.isOn('NoNewline'), {
        foreground: call.value('ForegroundColor') ?? null,
        background: call.value('BackgroundColor') ?? null,
      });
      const record = new StreamRecord('information', shown, {
        tags: ['PSHOST'],
        source: 'Write-Host',
      });
      call.record(record, call.common.actions.information ?? 'continue');
    },
  }),
};

/** A list by its elements, a table by its entries, everything else as its text. */
function textOf(value: Value, separator: string): string {
  if (value instanceof SourceText) return value.text;
  const inner = forgetText(value);
  if (inner instanceof Hashtable || inner instanceof DictionaryObject) {
    const entries = inner instanceof Hashtable ? inner : inner.entries;
    return [...entries].map(([key, each]) => `[${toText(key)}, ${toText(each)}]`).join(separator);
  }
  const elements = enumerate(inner);
  return elements ? elements.map((each) => textOf(each, separator)).join(separator) : toText(inner);
}
