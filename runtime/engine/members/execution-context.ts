/** `$ExecutionContext`, as far as scripts use it: text expanded as if it stood between double quotes. */
import { NetObject } from '../../values/net-object.ts';
import { toText } from '../../values/to-text.ts';
import type { Value } from '../../values/value.ts';
import type { Frame } from '../frame.ts';
import type { Waiting } from '../wait.ts';

export class ExecutionContext extends NetObject {
  readonly typeName = 'System.Management.Automation.EngineIntrinsics';
}

/** `$ExecutionContext.InvokeCommand.ExpandString(text)` */
export function expandString(
  _target: Value,
  given: readonly Value[],
  frame: Frame,
): Waiting<Value> {
  return frame.run.compiler.expandable(toText(given[0] ?? null)).run(frame);
}
