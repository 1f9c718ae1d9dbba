/** Import-PowerShellDataFile: the table that a .psd1 file holds; no command in it is run. */
import { runMessages } from '../../base/messages/run.ts';
import type { ExpressionNode } from '../../language/ast.ts';
import { parse } from '../../language/parse.ts';
import { evaluateData } from '../evaluate-data.ts';
import { forEach, type Waiting } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { decodeText, encodingOf } from './content-encoding.ts';
import { diskOf, foundPaths } from './disk.ts';

export const importDataFile: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Import-PowerShellDataFile',
    type: 'ImportPowerShellDataFileCommand',
    defaultSet: 'ByPath',
    impact: 'None',
    parameters: `
      Path String[] ByPath!0 @notNullOrEmpty
      LiteralPath|PSPath|LP String[] ByLiteralPath!0. @notNullOrEmpty
      SkipLimitCheck switch`,
  },
  examples: [
    [
      "'@{ A = 1; B = @(2, 3) }' | Set-Content /tmp/x.psd1; (Import-PowerShellDataFile /tmp/x.psd1).B",
      '2|3',
    ],
  ],
  open: (call) => ({
    process: () => forEach(foundPaths(call), (path) => read(call, path)),
  }),
};

function read(call: CommandCall, path: string): Waiting<void> {
  const text = decodeText(diskOf(call).read(path), encodingOf(call));
  const { ast, errors } = parse(text);
  const [statement, further] = ast.endBlock?.statements ?? [];
  const element = statement?.kind === 'Pipeline' ? statement.elements[0] : undefined;
  const table: ExpressionNode | undefined =
    element?.kind === 'CommandExpression' ? element.expression : undefined;
  if (errors.length > 0 || further || table?.kind !== 'Hashtable') {
    call.error({
      id:
        errors.length > 0
          ? 'CouldNotParseAsPowerShellDataFile'
          : 'CouldNotParseAsPowerShellDataFileNoHashtableRoot',
      category: 'InvalidData',
      message: runMessages.noDataFile(path),
      target: path,
      exceptionType: 'System.InvalidOperationException',
    });
    return undefined;
  }
  return call.write(evaluateData(table, text));
}
