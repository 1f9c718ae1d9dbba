import { describeType } from '../describe-type.ts';
import type { Value } from '../value.ts';

/** Whether the value is a script block, which -replace and -split run. */
export function isScriptBlock(value: Value): boolean {
  return describeType(value) === 'System.Management.Automation.ScriptBlock';
}
