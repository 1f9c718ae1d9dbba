/** ConvertTo-Html: objects as a table of HTML, in a page of its own or as a fragment of one. */
import { foldCase } from '../../base/case-map.ts';
import { runMessages } from '../../base/messages/run.ts';
import { textMembers } from '../../values/text-members.ts';
import { toText } from '../../values/to-text.ts';
import { Hashtable, type Value } from '../../values/value.ts';
import { forEach, then, type Waiting } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { csvFieldText } from './csv-objects.ts';
import { encodeHtml } from './html-text.ts';
import { type PropertyExpression, propertyNames, readProperties } from './property-expression.ts';

export const convertToHtml: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'ConvertTo-Html',
    type: 'ConvertToHtmlCommand',
    defaultSet: 'Page',
    impact: 'None',
    parameters: `
      InputObject PSObject *
      Property Object[] 0
      Body String[] Page3
      Head String[] Page1
      Title String Page2 @notNullOrEmpty
      As String @notNullOrEmpty @set(Table,List)
      CssUri|cu|uri Uri Page @notNullOrEmpty
      Fragment switch Fragment @notNullOrEmpty
      PostContent String[] @notNullOrEmpty
      PreContent String[] @notNullOrEmpty
      Meta Hashtable Page @notNullOrEmpty
      Charset String Page @notNullOrEmpty
      Transitional switch Page @notNullOrEmpty`,
  },
  examples: [
    [
      "[pscustomobject]@{ A = '<1>'; B = $null } | ConvertTo-Html -Fragment",
      '<table>|<colgroup><col/><col/></colgroup>|<tr><th>A</th><th>B</th></tr>|<tr><td>&lt;1&gt;</td><td></td></tr>|</table>',
    ],
    [
      '5, 6 | ConvertTo-Html -Fragment -As List -Property @{ n = "twice"; e = { $_ * 2 } }',
      '<table>|<tr><td>twice:</td><td>10</td></tr>|<tr><td><hr></td></tr>|<tr><td>twice:</td><td>12</td></tr>|</table>',
    ],
    [
      "(ConvertTo-Html -Title Report -CssUri site.css -Body '<p>' | Select-Object -Skip 2) -join ''",
      '<head><title>Report</title><link rel="stylesheet" type="text/css" href="site.css" /></head><body><p><table></table></body></html>',
    ],
  ],
  open: (call) => {
    const isList = call.text('As')?.toLowerCase() === 'list';
    const rows = isList ? listRows(call) : tableRows(call);
    const write = (lines: readonly string[]): Waiting<void> =>
      forEach(lines, (line) => call.write(line));
    return {
      begin: () => write([...pageStart(call), ...call.texts('PreContent'), '<table>']),
      process: () => {
        const item = call.value('InputObject') ?? null;
        return item === null ? undefined : then(rows(item), write);
      },
      end: () =>
        write(['</table>', ...call.texts('PostContent'), ...(isPage(call) ? pageEnd : [])]),
    };
  },
};

const pageEnd: readonly string[] = ['</body></html>'];

function isPage(call: CommandCall): boolean {
  return !call.isOn('Fragment');
}

/** What stands before the table; a head that is given stands in place of the title. */
function pageStart(call: CommandCall): readonly string[] {
  if (!isPage(call)) return [];
  const kind = call.isOn('Transitional') ? 'Transitional' : 'Strict';
  const file = `xhtml1-${kind.toLowerCase()}`;
  const style = call.text('CssUri');
  const charset = call.text('Charset');
  return [
    `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 ${kind}//EN"  "http://www.w3.org/TR/xhtml1/DTD/${file}.dtd">`,
    '<html xmlns="http://www.w3.org/1999/xhtml">',
    '<head>',
    ...(charset === undefined ? [] : [`<meta charset="${charset}">`]),
    ...metaLines(call),
    ...(call.has('Head')
      ? call.texts('Head')
      : [`<title>${call.text('Title') ?? 'HTML TABLE'}</title>`]),
    ...(style === undefined ? [] : [`<link rel="stylesheet" type="text/css" href="${style}" />`]),
    '</head><body>',
    ...call.texts('Body'),
  ];
}

const httpNames = new Set(['content-type', 'default-style', 'x-ua-compatible']);
const metaNames = new Set([
  ...httpNames,
  ...['application-name', 'author', 'description', 'generator', 'keywords', 'viewport'],
]);

function metaLines(call: CommandCall): readonly string[] {
  const table = call.value('Meta');
  if (!(table instanceof Hashtable)) return [];
  return textMembers(table).map(([name, value]) => {
    const folded = foldCase(name);
    if (!metaNames.has(folded)) call.tell('warning', runMessages.metaUnknown(name, [...metaNames]));
    const attribute = httpNames.has(folded) ? 'http-equiv' : 'name';
    return `<meta ${attribute}="${name}" content="${toText(value)}">`;
  });
}

interface Column {
  readonly label: string;
  /** The attributes of its `col`. */
  readonly style: string;
  readonly evaluate: PropertyExpression['evaluate'];
}

/** The columns that an object has: those that are wanted, as far as it has them, else all of its own. */
function columnsOf(
  item: Value,
  wanted: readonly PropertyExpression[] | null,
  read: (name: string) => PropertyExpression,
): readonly Column[] {
  if (item instanceof Hashtable && !wanted) return entriesOf(item);
  const names = propertyNames(item);
  const chosen =
    wanted?.flatMap((each) => {
      const { pattern } = each;
      return pattern ? names.filter((name) => pattern.matches(name)).map(read) : [each];
    }) ?? names.map(read);
  return chosen.map(({ name, options, evaluate }) => {
    const styles = ['width', 'alignment'].flatMap((key) => {
      const value = options.get(key);
      return value === undefined ? [] : ` ${key.replace('ment', '')} = "${toText(value)}"`;
    });
    return { label: name, style: styles.join(''), evaluate };
  });
}

/** The entries of a table are what it has. */
function entriesOf(table: Hashtable): readonly Column[] {
  return [...table].map(([key]) => ({
    label: toText(key),
    style: '',
    evaluate: (item) => (item instanceof Hashtable ? item.get(key) : undefined),
  }));
}

type Rows = (item: Value) => Waiting<readonly string[]>;

/** Gives the columns of an object with their values; of those that it does not have none. */
function cellsReader(
  call: CommandCall,
): (item: Value) => Waiting<readonly (readonly [Column, Value])[]> {
  const keys = ['name', 'label', 'width', 'alignment'] as const;
  const wanted = call.has('Property') ? readProperties(call, call.list('Property'), keys) : null;
  const read = (name: string): PropertyExpression =>
    readProperties(call, [name], keys)[0] as PropertyExpression;
  return (item) => {
    const cells: [Column, Value][] = [];
    const work = forEach(columnsOf(item, wanted, read), (column) =>
      then(column.evaluate(item), (value) => {
        if (value !== undefined) cells.push([column, value]);
      }),
    );
    return then(work, () => cells);
  };
}

/** A row an object, below the heads; the first object decides about the columns. */
function tableRows(call: CommandCall): Rows {
  const readCells = cellsReader(call);
  let columns: readonly Column[] | null = null;
  const row = (values: readonly Value[]): string =>
    `<tr>${values.map((value) => `<td>${htmlOf(value)}</td>`).join('')}</tr>`;
  return (item) => {
    if (columns === null) {
      return then(readCells(item), (cells) => {
        columns = cells.map(([column]) => column);
        if (columns.length === 0) return [];
        const styles = columns.map(({ style }) => `<col${style}/>`).join('');
        const heads = columns.map(({ label }) => `<th>${label}</th>`).join('');
        return [
          `<colgroup>${styles}</colgroup>`,
          `<tr>${heads}</tr>`,
          row(cells.map(([, value]) => value)),
        ];
      });
    }
    if (columns.length === 0) return [];
    const values: Value[] = [];
    const work = forEach(columns, ({ evaluate }) =>
      then(evaluate(item), (value) => void values.push(value ?? null)),
    );
    return then(work, () => [row(values)]);
  };
}

/** A row a property, and a line between objects. */
function listRows(call: CommandCall): Rows {
  const readCells = cellsReader(call);
  let isFirst = true;
  return (item) =>
    then(readCells(item), (cells) => {
      const lines = cells.map(
        ([{ label }, value]) => `<tr><td>${label}:</td><td>${htmlOf(value)}</td></tr>`,
      );
      const between = isFirst ? [] : ['<tr><td><hr></td></tr>'];
      isFirst = false;
      return [...between, ...lines];
    });
}

function htmlOf(value: Value): string {
  return value === null ? '' : encodeHtml(csvFieldText(value));
}
