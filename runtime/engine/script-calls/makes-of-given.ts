import { foldCase } from '../../base/case-map.ts';
import { builtInAliases } from '../commands/aliases.ts';
import { findBuiltIn } from '../commands/table.ts';

const made =
  /^(?:ForEach|Where|Select|Sort|Group|Measure|Compare|Tee)-Object$|^(?:ConvertTo|ConvertFrom|Join|Write|Out)-|^(?:New-Object|New-TimeSpan|Add-Member|Get-Unique)$/i;

/** Whether a command is one of ours that makes its output of what it is given, and looks at nothing else. */
export function makesOfGiven(name: string): boolean {
  const target = builtInAliases.get(foldCase(name)) ?? name;
  return made.test(target) && findBuiltIn(target) !== undefined;
}
