/** How objects of some types are shown where nothing is said: the columns of a table, or the text itself. */
import type { Alignment } from './block.ts';

export interface ViewColumn {
  readonly label: string;
  readonly property: string;
  readonly width?: number;
  readonly alignment?: Alignment;
}

export interface View {
  readonly columns: readonly ViewColumn[];
  /** The property by which tables are divided, and what stands before its value. */
  readonly group?: { readonly property: string; readonly label: string };
}

function column(label: string, width?: number, alignment?: Alignment): ViewColumn {
  return {
    label,
    property: label,
    ...(width !== undefined && { width }),
    ...(alignment && { alignment }),
  };
}

const named: View = { columns: [column('Name', 30), column('Value')] };
const command: View = {
  columns: [column('CommandType', 15), column('Name', 50), column('Version', 10), column('Source')],
};
const file: View = {
  columns: [
    column('Mode', 6),
    column('LastWriteTime', 22, 'right'),
    { label: 'Length', property: 'Length', width: 14, alignment: 'right' },
    column('Name'),
  ],
};
const automation = 'System.Management.Automation.';

/** The properties of a list, where they are not simply all. */
export const listViews: Readonly<Record<string, readonly string[]>> = {
  'System.Collections.DictionaryEntry': ['Name', 'Value'],
  'System.TimeSpan': [
    ...['Days', 'Hours', 'Minutes', 'Seconds', 'Milliseconds', 'Ticks'],
    ...['TotalDays', 'TotalHours', 'TotalMinutes', 'TotalSeconds', 'TotalMilliseconds'],
  ],
  'System.Exception': [
    ...['TargetSite', 'Message', 'Data', 'InnerException'],
    ...['HelpLink', 'Source', 'HResult', 'StackTrace'],
  ],
};

/** By the type's full name. */
export const views: Readonly<Record<string, View>> = {
  'System.Collections.DictionaryEntry': named,
  [`${automation}PSVariable`]: named,
  [`${automation}LocalVariable`]: named,
  [`${automation}AliasInfo`]: {
    columns: [
      column('CommandType', 15),
      { label: 'Name', property: 'DisplayName', width: 50 },
      column('Version', 10),
      column('Source'),
    ],
  },
  [`${automation}FunctionInfo`]: command,
  [`${automation}CmdletInfo`]: command,
  [`${automation}PathInfo`]: { columns: [column('Path')] },
  'Microsoft.PowerShell.Commands.GroupInfo': {
    columns: [column('Count', 5, 'right'), column('Name', 25), column('Group')],
  },
  'Microsoft.PowerShell.Commands.GroupInfoNoElement': {
    columns: [column('Count', 5, 'right'), column('Name', 25)],
  },
  'Microsoft.PowerShell.Commands.MemberDefinition': {
    columns: [column('Name'), column('MemberType'), column('Definition')],
    group: { property: 'TypeName', label: 'TypeName' },
  },
  'System.Guid': { columns: [column('Guid')] },
  'System.Version': {
    columns: [column('Major', 6), column('Minor', 6), column('Build', 6), column('Revision', 8)],
  },
  'System.RuntimeType': {
    columns: [column('IsPublic', 8), column('IsSerial', 8), column('Name', 40), column('BaseType')],
  },
  [`${automation}PSCredential`]: {
    columns: [column('UserName'), column('Password', undefined, 'right')],
  },
  'System.IO.FileInfo': { ...file, group: { property: 'DirectoryName', label: 'Directory' } },
  'System.IO.DirectoryInfo': { ...file, group: { property: 'Parent', label: 'Directory' } },
};
