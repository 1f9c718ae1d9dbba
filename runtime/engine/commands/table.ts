/** The built-in commands, found by name. */
import { foldCase } from '../../base/case-map.ts';
import { windowsAliases } from './aliases.ts';
import { clearVariable } from './clear-variable.ts';
import type { BuiltInCommand } from './command.ts';
import { forEachObject } from './for-each-object.ts';
import { getVariable } from './get-variable.ts';
import { groupObject } from './group-object.ts';
import { measureObject } from './measure-object.ts';
import { newVariable } from './new-variable.ts';
import { outNull } from './out-null.ts';
import { removeVariable } from './remove-variable.ts';
import { selectObject } from './select-object.ts';
import { setVariable } from './set-variable.ts';
import { sortObject } from './sort-object.ts';
import { whereObject } from './where-object.ts';
import { writeError } from './write-error.ts';
import { writeHost } from './write-host.ts';
import { writeInformation } from './write-information.ts';
import { writeOutput } from './write-output.ts';
import { writeDebug, writeVerbose, writeWarning } from './write-streams.ts';

/** All of them. */
export const builtInCommands: readonly BuiltInCommand[] = [
  clearVariable,
  forEachObject,
  getVariable,
  groupObject,
  measureObject,
  newVariable,
  outNull,
  removeVariable,
  selectObject,
  setVariable,
  sortObject,
  whereObject,
  writeDebug,
  writeError,
  writeHost,
  writeInformation,
  writeOutput,
  writeVerbose,
  writeWarning,
];

const byName = new Map(
  builtInCommands.map((command) => [foldCase(command.signature.name), command]),
);

/** The command of that name, also where its module stands before it: `Microsoft.PowerShell.Utility\\Write-Output`. */
export function findBuiltIn(name: string): BuiltInCommand | undefined {
  const folded = foldCase(name);
  const known = byName.get(folded) ?? byName.get(foldCase(windowsAliases.get(folded) ?? ''));
  if (known) return known;
  const cut = folded.lastIndexOf('\\');
  if (cut < 0) return undefined;
  const command = byName.get(folded.slice(cut + 1));
  const module = command && `microsoft.powershell.${foldCase(command.module)}`;
  return module === folded.slice(0, cut) ? command : undefined;
}
