/**
 * Members of what only the engine can do: script blocks that are run, and the methods that PowerShell
 * gives to every object, .ForEach and .Where.
 */
import { foldCase } from '../../base/case-map.ts';
import type { NetType } from '../../values/net-type.ts';
import { findMethods } from '../../values/types/find-member.ts';
import { typeOf } from '../../values/types/find-type.ts';
import type { Value } from '../../values/value.ts';
import { CommandObject, commandMethods, commandProperties } from '../blocks/command-object.ts';
import { type Frame, ScriptBlockValue } from '../frame.ts';
import type { Waiting } from '../wait.ts';
import { blockMethods, blockProperties, createBlock } from './block-members.ts';
import { ExecutionContext, expandString } from './execution-context.ts';
import { forEachMethod, whereMethod } from './list-methods.ts';

/** A method of the engine's; undefined where it gives nothing. */
export type EngineMethod = (
  target: Value,
  given: readonly Value[],
  frame: Frame,
) => Waiting<Value | undefined>;

/** With a script block they may wait; with a name or a type they are the values' own. */
const everyObject: Readonly<Record<string, EngineMethod>> = {
  foreach: forEachMethod,
  where: whereMethod,
};

/** The method, where it is the engine's. */
export function engineMethod(
  target: Value,
  name: string,
  [first]: readonly Value[],
): EngineMethod | undefined {
  const folded = foldCase(name);
  if (target instanceof ScriptBlockValue) {
    if (Object.hasOwn(blockMethods, folded)) return blockMethods[folded];
  }
  if (target instanceof ExecutionContext && folded === 'expandstring') return expandString;
  if (target instanceof CommandObject) {
    return Object.hasOwn(commandMethods, folded) ? commandMethods[folded] : undefined;
  }
  if (!(first instanceof ScriptBlockValue) || !Object.hasOwn(everyObject, folded)) return undefined;
  return findMethods(typeOf(target), name) ? undefined : everyObject[folded];
}

/** The property, where it is the engine's. */
export function engineProperty(target: Value, name: string): Value | undefined {
  const folded = foldCase(name);
  if (target instanceof ExecutionContext && folded === 'invokecommand') return target;
  if (target instanceof CommandObject) {
    return Object.hasOwn(commandProperties, folded)
      ? commandProperties[folded]?.(target)
      : undefined;
  }
  if (!(target instanceof ScriptBlockValue)) return undefined;
  return Object.hasOwn(blockProperties, folded) ? blockProperties[folded]?.(target) : undefined;
}

/** A static method, where it is the engine's. */
export function engineStatic(
  type: NetType,
  name: string,
): ((given: readonly Value[], frame: Frame) => Waiting<Value | undefined>) | undefined {
  const isCreate =
    type.fullName === 'System.Management.Automation.ScriptBlock' && foldCase(name) === 'create';
  return isCreate ? createBlock : undefined;
}
