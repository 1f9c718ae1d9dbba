/** ConvertTo-Csv and ConvertFrom-Csv: objects as lines of CSV, and back. */
import { forEach } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import { CsvWriter, readCsvObjects } from './csv-objects.ts';

export const convertToCsv: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'ConvertTo-Csv',
    type: 'ConvertToCsvCommand',
    defaultSet: 'Delimiter',
    impact: 'None',
    parameters: `
      InputObject PSObject !0*.
      Delimiter Char Delimiter1 @notNull
      UseCulture switch UseCulture
      IncludeTypeInformation|ITI switch
      NoTypeInformation|NTI switch
      QuoteFields|QF String[]
      UseQuotes|UQ String @set(Never,Always,AsNeeded)
      NoHeader switch`,
  },
  examples: [
    ["[pscustomobject]@{ A = 1; B = 'x' } | ConvertTo-Csv", '"A","B"|"1","x"'],
    ['[pscustomobject]@{ A = 1 } | ConvertTo-Csv -UseQuotes AsNeeded', 'A|1'],
  ],
  open: (call) => {
    const writer = new CsvWriter(call);
    return {
      process: () => {
        const item = call.value('InputObject') ?? null;
        if (item === null) return undefined;
        const before = writer.columns === null ? writer.header(item) : [];
        return forEach([...before, writer.line(item)], (line) => call.write(line));
      },
    };
  },
};

export const convertFromCsv: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'ConvertFrom-Csv',
    type: 'ConvertFromCsvCommand',
    defaultSet: 'Delimiter',
    impact: 'None',
    parameters: `
      Delimiter Char Delimiter1 @notNull @notNullOrEmpty
      UseCulture switch UseCulture! @notNull @notNullOrEmpty
      InputObject PSObject[] !0*. @notNull
      Header String[] @notNull @notNullOrEmpty`,
  },
  examples: [
    ["('A,B', '1,2' | ConvertFrom-Csv).B", '2'],
    ["('1;2' | ConvertFrom-Csv -Delimiter ';' -Header x, y).x", '1'],
  ],
  open: (call) => {
    const lines: string[] = [];
    return {
      process: () => {
        lines.push(...call.texts('InputObject'));
      },
      end: () =>
        forEach(
          readCsvObjects(call, lines.join('\n'), call.has('Header') ? call.texts('Header') : null),
          (item) => call.write(item),
        ),
    };
  },
};
