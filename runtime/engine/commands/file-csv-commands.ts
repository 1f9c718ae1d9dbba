/** Export-Csv and Import-Csv: objects as a CSV file, and back. */
import { runMessages } from '../../base/messages/run.ts';
import type { Value } from '../../values/value.ts';
import { forEach, then } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { decodeText, encodeText, encodingOf } from './content-encoding.ts';
import { CsvWriter, delimiterOf, readCsvObjects } from './csv-objects.ts';
import { readCsv } from './csv-text.ts';
import { diskOf, expand, onDisk, wholePath } from './disk.ts';
import { propertyNames } from './property-expression.ts';

export const exportCsv: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Export-Csv',
    type: 'ExportCsvCommand',
    defaultSet: 'Delimiter',
    supportsShouldProcess: true,
    parameters: `
      InputObject PSObject !*.
      Path String 0 @notNullOrEmpty
      LiteralPath|PSPath|LP String @notNullOrEmpty
      Force switch
      NoClobber|NoOverwrite switch
      Encoding Object @notNullOrEmpty
      Append switch
      Delimiter Char Delimiter1 @notNull
      UseCulture switch UseCulture
      IncludeTypeInformation|ITI switch
      NoTypeInformation|NTI switch
      QuoteFields|QF String[]
      UseQuotes|UQ String @set(Never,Always,AsNeeded)
      NoHeader switch`,
  },
  examples: [
    ['[pscustomobject]@{ A = 1 } | Export-Csv /tmp/x.csv; Get-Content /tmp/x.csv', '"A"|"1"'],
  ],
  open: (call) => {
    const items: Value[] = [];
    return {
      process: () => {
        const item = call.value('InputObject') ?? null;
        if (item !== null) items.push(item);
      },
      end: () => {
        const path = wholePath(call, call.text('Path') ?? call.text('LiteralPath') ?? '');
        return then(call.mayProcess(call.name, path), (isWanted) => {
          if (isWanted) save(call, path, items);
        });
      },
    };
  },
};

function save(call: CommandCall, path: string, items: readonly Value[]): void {
  const files = diskOf(call);
  const isThere = files.kindOf(path) === 'file';
  if (isThere && call.isOn('NoClobber')) {
    call.fail({
      id: 'NoClobber',
      category: 'ResourceExists',
      message: runMessages.pathExists(path),
      target: path,
      exceptionType: 'System.IO.IOException',
    });
  }
  const encoding = encodingOf(call);
  const before = isThere && call.isOn('Append') ? decodeText(files.read(path), encoding) : '';
  const writer = new CsvWriter(call);
  if (before !== '') writer.columns = columnsOf(call, before, items[0] ?? null);
  const lines = items.flatMap((item) => {
    const header = writer.columns === null ? writer.header(item) : [];
    return [...header, writer.line(item)];
  });
  const text = lines.map((line) => `${line}\n`).join('');
  const start = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  onDisk(call, { id: 'FileOpenFailure', path }, () =>
    files.write(path, encodeText(start + text, encoding)),
  );
}

/** What is added has the columns that the file has. */
function columnsOf(call: CommandCall, text: string, item: Value): readonly string[] {
  const [first = []] = readCsv(text.split('\n', 1)[0] ?? '', delimiterOf(call));
  const columns = first.map((field) => field.text);
  const own = new Set(propertyNames(item).map((name) => name.toLowerCase()));
  const missing = columns.find((name) => !own.has(name.toLowerCase()));
  if (missing !== undefined && !call.isOn('Force')) {
    call.fail({
      id: 'CannotAppendCsvWithMismatchedPropertyNames',
      category: 'InvalidData',
      message: runMessages.csvColumnMissing(missing),
      target: missing,
      exceptionType: 'System.InvalidOperationException',
    });
  }
  return columns;
}

export const importCsv: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Import-Csv',
    type: 'ImportCsvCommand',
    defaultSet: 'DelimiterPath',
    impact: 'None',
    parameters: `
      Delimiter Char DelimiterPath1 DelimiterLiteralPath1 @notNull
      Path String[] DelimiterPath!0*. CulturePath!0*. @notNullOrEmpty
      LiteralPath|PSPath|LP String[] DelimiterLiteralPath!. CultureLiteralPath!. @notNullOrEmpty
      UseCulture switch CulturePath! CultureLiteralPath! @notNull
      Header String[] @notNullOrEmpty
      Encoding Object @notNullOrEmpty`,
  },
  examples: [["'A,B', '1,2' | Set-Content /tmp/x.csv; (Import-Csv /tmp/x.csv).B", '2']],
  open: (call) => ({
    process: () => {
      const isLiteral = call.has('LiteralPath');
      const written = call.texts(isLiteral ? 'LiteralPath' : 'Path');
      return forEach(written, (path) => {
        const [found] = isLiteral ? [wholePath(call, path)] : expand(call, path);
        if (found === undefined || diskOf(call).kindOf(found) !== 'file') {
          call.error({
            id: 'FileOpenFailure',
            category: 'OpenError',
            message: runMessages.pathMissing(path),
            target: path,
            exceptionType: 'System.IO.FileNotFoundException',
          });
          return undefined;
        }
        const text = decodeText(diskOf(call).read(found), encodingOf(call));
        const header = call.has('Header') ? call.texts('Header') : null;
        return forEach(readCsvObjects(call, text, header), (item) => call.write(item));
      });
    },
  }),
};
