/** Format-Table, Format-List and Format-Wide: how objects are to be shown. */
import type { Value } from '../../values/value.ts';
import { forEach, then, type Waiting } from '../wait.ts';
import type { BuiltInCommand, CommandSteps } from './command.ts';
import type { CommandCall } from './command-call.ts';
import type { Block } from './format/block.ts';
import { cellText } from './format/cell-text.ts';
import { FormatData } from './format/format-data.ts';
import { groupsOf, listBlocks, shownProperties, tableBlocks } from './format/format-objects.ts';
import { styleOf } from './format/show-objects.ts';
import { propertyNames, readProperties, type TableKey } from './property-expression.ts';

const shared = `
  GroupBy Object
  View String
  ShowError switch
  DisplayError switch
  Force switch
  Expand String @set(CoreOnly,EnumOnly,Both)
  InputObject PSObject *`;
const refused = ['View', 'ShowError', 'DisplayError', 'Expand'];
const keys: readonly TableKey[] = ['name', 'label', 'formatstring', 'width', 'alignment'];

export const formatTable: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Format-Table',
    type: 'FormatTableCommand',
    impact: 'None',
    parameters: `
      AutoSize switch
      RepeatHeader switch
      HideTableHeaders switch
      Wrap switch
      Property Object[] 0
      ExcludeProperty String[]
      ${shared}`,
  },
  refused: [...refused, 'ExcludeProperty', 'RepeatHeader'],
  examples: [
    ['[pscustomobject]@{ A = 1; B = "x" } | Format-Table | Out-String', '\nA B\n- -\n1 x\n\n'],
    [
      '[pscustomobject]@{ A = 1 } | ft @{ n = "N"; e = { $_.A + 1 } } -HideTableHeaders | Out-String',
      '\n2\n\n',
    ],
  ],
  open: (call) => {
    const expressions = readProperties(call, call.list('Property'), keys);
    const style = {
      expressions,
      isAutoSized: call.isOn('AutoSize'),
      hidesHeaders: call.isOn('HideTableHeaders'),
      wraps: call.isOn('Wrap'),
    };
    return collecting(call, (items) =>
      then(grouped(call, items), (groups) => tableBlocks(call, groups, style)),
    );
  },
};

export const formatList: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Format-List',
    type: 'FormatListCommand',
    impact: 'None',
    parameters: `
      Property Object[] 0
      ExcludeProperty String[]
      ${shared}`,
  },
  refused: [...refused, 'ExcludeProperty'],
  examples: [['[pscustomobject]@{ A = 1 } | Format-List | Out-String', '\nA : 1\n\n']],
  open: (call) => {
    const expressions = readProperties(call, call.list('Property'), keys);
    return collecting(call, (items) =>
      then(grouped(call, items), (groups) => listBlocks(call, groups, expressions)),
    );
  },
};

export const formatWide: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Format-Wide',
    type: 'FormatWideCommand',
    impact: 'None',
    parameters: `
      Property Object 0
      AutoSize switch
      Column Int32 @range(1,2147483647)
      ${shared}`,
  },
  refused: [...refused, 'AutoSize', 'GroupBy'],
  examples: [
    ['[pscustomobject]@{ A = 1 } | Format-Wide | Out-String -Width 20', '\n1          \n\n'],
  ],
  open: (call) => {
    const given = call.has('Property') ? [call.value('Property') ?? null] : [];
    const expressions = readProperties(call, given, keys);
    return collecting(call, (items) => {
      const texts: string[] = [];
      const work = forEach(items, (item) => {
        const [first = ''] = propertyNames(item);
        const wanted = expressions.length > 0 ? expressions : readProperties(call, [first], []);
        return then(shownProperties(call, item, wanted), ([property]) => {
          texts.push(cellText(property?.value, styleOf(call, false)));
        });
      });
      const columns = call.number('Column') ?? null;
      return then(work, (): readonly Block[] => [{ kind: 'wide', columns, texts }]);
    });
  },
};

function grouped(call: CommandCall, items: readonly Value[]): ReturnType<typeof groupsOf> {
  const by = call.has('GroupBy')
    ? readProperties(call, [call.value('GroupBy') ?? null], ['name', 'label', 'formatstring'])
    : [];
  return groupsOf(call, items, by[0]);
}

/** All objects first, then what they are shown as: in the parts in which PowerShell puts it out. */
function collecting(
  call: CommandCall,
  format: (items: readonly Value[]) => Waiting<readonly Block[]>,
): CommandSteps {
  const items: Value[] = [];
  return {
    process: () => {
      const item = call.value('InputObject') ?? null;
      if (item !== null) items.push(item);
    },
    end: () => {
      if (items.length === 0) return undefined;
      return then(format(items), (blocks) => {
        const parts = [
          new FormatData('FormatStartData', blocks),
          new FormatData('GroupStartData', null),
          ...items.map(() => new FormatData('FormatEntryData', null)),
          new FormatData('GroupEndData', null),
          new FormatData('FormatEndData', null),
        ];
        return forEach(parts, (part) => call.write(part));
      });
    },
  };
}
