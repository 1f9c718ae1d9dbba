/** `mgsh --help`: composed from the tables of verbs and options, so that it cannot say what is not so. */
import { formatColumns } from '../output/format-columns.ts';
import { optionTable } from './options.ts';

/** The help text. */
export function helpText(
  verbs: Readonly<Record<string, { readonly usage: string; readonly help: string }>>,
): string {
  const verbRows = Object.values(verbs).map(({ usage, help }) => [`mgsh ${usage}`, help]);
  const optionRows = Object.entries(optionTable).map(([name, { short, value, help }]) => [
    `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`,
    help,
  ]);
  return [
    'Microsoft Graph PowerShell cmdlets in Node.\n\n',
    formatColumns(verbRows, '  '),
    '\nOptions (anywhere on the line; what stands behind -- belongs to the cmdlet)\n',
    formatColumns(optionRows, '  '),
    '\nExit status: 0 done, 1 failed, 2 the line was not understood, 130 interrupted.\n',
    '\nExample\n',
    "  mgsh New-MgUserDriveRootUploadSession -UserId nora@fabrikam.example -DriveId 'b!fabrikam-nora' -InFile plan.pdf --sandbox\n",
  ].join('');
}
