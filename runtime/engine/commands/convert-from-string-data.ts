/** ConvertFrom-StringData: lines `name = value` as a table. */
import { runMessages } from '../../base/messages/run.ts';
import { Hashtable } from '../../values/value.ts';
import type { BuiltInCommand } from './command.ts';

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  f: '\f',
  v: '\v',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  '\\': '\\',
};

export const convertFromStringData: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'ConvertFrom-StringData',
    type: 'ConvertFromStringDataCommand',
    impact: 'None',
    parameters: `
      StringData String !0* @allowEmptyString
      Delimiter Char 1`,
  },
  examples: [["('a = 1' | ConvertFrom-StringData).a", '1']],
  open: (call) => ({
    process: () => {
      const delimiter = call.text('Delimiter') ?? '=';
      const table = new Hashtable();
      for (const line of (call.text('StringData') ?? '').split('\n')) {
        const plain = line.trim();
        if (plain === '' || plain.startsWith('#')) continue;
        const cut = plain.indexOf(delimiter);
        const name = cut < 0 ? plain : plain.slice(0, cut).trim();
        if (cut < 0 || table.has(name)) {
          return call.fail({
            id: 'InvalidDataLine',
            category: 'InvalidOperation',
            message: runMessages.wrongDataLine(plain),
            exceptionType: 'System.Management.Automation.PSInvalidOperationException',
          });
        }
        const value = plain.slice(cut + delimiter.length).trim();
        table.set(
          name,
          value.replace(/\\(.)/g, (all, letter: string) => escapes[letter] ?? all),
        );
      }
      return call.write(table);
    },
  }),
};
