/**
 * A script block for a parameter that takes pipeline input but no script blocks is kept, and run for
 * each pipeline object to give the parameter its value (binding.md §2.10 step 1, §2.16 step 1).
 */
import { CmdletError } from '../base/errors.ts';
import { NetObject } from '../values/net-object.ts';
import { ListObject } from '../values/types/objects/list-object.ts';
import type { Value } from '../values/value.ts';
import type { PlainArgument } from './argument-element.ts';
import type { BindingState } from './binding-state.ts';
import { type BindableParameter, entriesIn, isFed } from './command-metadata.ts';
import { blockGaveNothing, blockWithoutInput } from './pipeline-errors.ts';
import type { SetMask } from './set-mask.ts';

const openTypes = new Set(['Object', 'ScriptBlock']);

/** Keeps the script block for later; false when the argument is none, or the parameter takes it as it is. */
export function delayBlock(
  state: BindingState,
  parameter: BindableParameter,
  given: { readonly argument: PlainArgument; readonly mask: SetMask },
): boolean {
  const { argument, mask } = given;
  if (!parameter.isFedSomewhere || !isScriptBlock(argument.value)) return false;
  if (!entriesIn(parameter, mask).some(isFed)) return false;
  const { name, element } = parameter.wants;
  if (openTypes.has(name) || (element && openTypes.has(element.name))) return false;
  if (!state.context.expectsInput) throw blockWithoutInput(state, parameter, argument.extent);
  state.delayed.set(parameter, argument);
  state.take(parameter);
  return true;
}

/** Runs a kept script block for a pipeline object and gives the argument it makes. */
export function runDelayed(
  state: BindingState,
  parameter: BindableParameter,
  block: PlainArgument,
  input: Value,
): PlainArgument {
  const { extent } = block;
  let output: readonly Value[];
  try {
    output = state.context.invoke?.(block.value, { arguments: [], item: input }) ?? [];
  } catch (error) {
    if (!(error instanceof CmdletError)) throw error;
    throw blockGaveNothing(state, parameter, { extent, cause: error });
  }
  if (output.length === 0) throw blockGaveNothing(state, parameter, { extent });
  return { ...block, value: outputOf(output) };
}

const collectionName =
  'System.Collections.ObjectModel.Collection[System.Management.Automation.PSObject]';

/** What a block put out as one value: several are PowerShell's own collection, which is no array. */
export function outputOf(output: readonly Value[]): Value {
  return output.length === 1 ? (output[0] ?? null) : new ListObject(collectionName, output);
}

/** Whether the value is a script block. */
export function isScriptBlock(value: Value): boolean {
  return (
    value instanceof NetObject && value.typeName === 'System.Management.Automation.ScriptBlock'
  );
}
