/** The drives that are no disk: variables, the environment, functions and aliases as items with a name and a value. */
import { foldCase } from '../../base/case-map.ts';
import { toText } from '../../values/to-text.ts';
import { Pair } from '../../values/types/objects/pair.ts';
import type { Value } from '../../values/value.ts';
import { compileWildcard, hasWildcard } from '../../values/wildcard.ts';
import { ScriptBlockValue } from '../frame.ts';
import { CommandInfo } from '../stages/command-info.ts';
import { allAliases } from '../stages/find-alias.ts';
import { aliasInfo } from './alias-info.ts';
import type { CommandCall } from './command-call.ts';
import { pathMissing } from './disk.ts';
import { VariableObject, visibleVariables } from './variable-object.ts';

interface DriveItem {
  readonly name: string;
  readonly item: () => Value;
  readonly value: () => Value;
}

type ListItems = (call: CommandCall, name: string) => readonly DriveItem[];

const lists: Readonly<Record<string, ListItems>> = {
  variable: ({ frame }) =>
    [...visibleVariables(frame.scope).values()].map((variable) => ({
      name: variable.name,
      item: () => new VariableObject(variable),
      value: () => variable.value ?? null,
    })),
  env: ({ frame }, name) => {
    const value = frame.run.environment.get(name);
    return value === null
      ? []
      : [
          {
            name,
            item: () => new Pair('System.Collections.DictionaryEntry', name, value),
            value: () => value,
          },
        ];
  },
  function: ({ frame }, name) => {
    const found = frame.scope.findFunction(foldCase(name));
    if (!found) return [];
    const { block } = found;
    const describe = (): ReturnType<NonNullable<CommandInfo['facts']['describe']>> =>
      block.code.body().describe(frame, found.name);
    const item = (): Value =>
      new CommandInfo({ kind: 'Function', name: found.name, block, describe });
    return [{ name: found.name, item, value: () => block }];
  },
  alias: ({ frame }) =>
    [...allAliases(frame.scope).values()].map((alias) => ({
      name: alias.name,
      item: () => aliasInfo(alias),
      value: () => alias.target,
    })),
};

export interface DrivePath {
  readonly drive: string;
  readonly rest: string;
}

/** The items of a drive that a name or pattern means; nothing names all of them. */
export function driveItems(call: CommandCall, { drive, rest }: DrivePath): readonly DriveItem[] {
  const all = lists[drive]?.(call, rest) ?? [];
  const pattern = rest === '' ? '*' : rest;
  if (!hasWildcard(pattern)) return all.filter(({ name }) => foldCase(name) === foldCase(pattern));
  const { matches } = compileWildcard(pattern);
  return all.filter(({ name }) => matches(name));
}

/** The same; a plain name that is not there is told. */
export function namedDriveItems(call: CommandCall, path: DrivePath): readonly DriveItem[] {
  const items = driveItems(call, path);
  if (items.length === 0 && !hasWildcard(path.rest)) {
    pathMissing(call, `${path.drive}:${path.rest}`);
  }
  return items;
}

/** Gives an item its value, or makes it. */
export function setDriveItem(
  { frame }: CommandCall,
  { drive, rest }: DrivePath,
  value: Value,
): void {
  const { scope, run } = frame;
  if (drive === 'variable') scope.own(rest).assign(value);
  else if (drive === 'env') run.environment.set(rest, value === null ? null : toText(value));
  else if (drive === 'alias') {
    scope.setAlias(rest, { name: rest, target: toText(value), description: '', options: 'None' });
  } else if (value instanceof ScriptBlockValue) {
    scope.setFunction(rest, { name: rest, block: value });
  }
}

/** Takes an item away. */
export function removeDriveItem({ frame }: CommandCall, drive: string, name: string): void {
  const { scope, run } = frame;
  if (drive === 'variable') scope.remove(name);
  else if (drive === 'env') run.environment.set(name, null);
  else if (drive === 'alias') scope.setAlias(name, null);
  else scope.removeFunction(name);
}
