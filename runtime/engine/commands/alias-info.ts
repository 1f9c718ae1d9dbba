import { CommandInfo } from '../stages/command-info.ts';
import type { Alias } from '../variables/scope.ts';

/** An alias as Get-Alias gives it. */
export function aliasInfo({ name, target }: Alias): CommandInfo {
  return new CommandInfo({ kind: 'Alias', name, target });
}
