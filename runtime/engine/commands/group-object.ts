/** Group-Object: the objects that have the same values, together. */
import { foldCase } from '../../base/case-map.ts';
import { runMessages } from '../../base/messages/run.ts';
import { toText } from '../../values/to-text.ts';
import { enumerate } from '../../values/types/enumerate.ts';
import { ListObject } from '../../values/types/objects/list-object.ts';
import { CustomObject, Hashtable, type Value } from '../../values/value.ts';
import { collectionOf } from '../members/collection.ts';
import { forEach, then, type Waiting } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { compareItems } from './compare-items.ts';
import { readProperties } from './property-expression.ts';
import { type Keyed, keysOf } from './sort-object.ts';

interface Group {
  readonly keys: readonly (Value | undefined)[];
  readonly items: Value[];
}

export const groupObject: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Group-Object',
    type: 'GroupObjectCommand',
    impact: 'None',
    parameters: `
      NoElement switch
      AsHashTable|AHT switch HashTable
      AsString switch HashTable
      InputObject PSObject *
      Property Object[] 0
      Culture String
      CaseSensitive switch`,
  },
  examples: [
    ['1..5 | Group-Object { $_ % 2 } | % { "$($_.Name):$($_.Count)" }', '0:2|1:3'],
    ["'b', 'a', 'B' | Group-Object -NoElement | % { $_.Name + $_.Count }", 'a1|b2'],
    ["('x', 'y', 'x' | Group-Object -AsHashTable)['x'].Count", '2'],
  ],
  open: (call) => {
    if (call.isOn('AsString') && !call.isOn('AsHashTable')) {
      call.fail({
        id: 'ArgumentException',
        category: 'InvalidArgument',
        message: runMessages.textKeysOfTable(),
        exceptionType: 'System.ArgumentException',
      });
    }
    const properties = readProperties(call, call.list('Property'), []);
    const items: Keyed[] = [];
    return {
      process: () => {
        if (!call.has('InputObject')) return undefined;
        const item = call.value('InputObject') ?? null;
        if (item === null) return undefined;
        return then(keysOf(item, properties), (keys) => {
          items.push({ item, keys });
        });
      },
      end: () => {
        if (items.length === 0) return undefined;
        const groups = grouped(items, call.isOn('CaseSensitive'));
        return call.isOn('AsHashTable')
          ? call.write(asTable(call, groups))
          : forEach(groups, (group) => showGroup(call, group));
      },
    };
  },
};

/** Groups in the order of their values; a list as the only value is its elements. */
function grouped(items: readonly Keyed[], isCased: boolean): readonly Group[] {
  const groups: Group[] = [];
  const compare = (one: Pick<Group, 'keys'>, other: Pick<Group, 'keys'>): number => {
    for (const [index, left] of one.keys.entries()) {
      const order = compareItems(left, other.keys[index], isCased);
      if (order !== 0) return order;
    }
    return 0;
  };
  const byText = new Map<string, Group[]>();
  for (const { item, keys } of items) {
    const key = keys.map((each) => foldCase(toText(each ?? null))).join('\0');
    const near = byText.get(key) ?? [];
    const known = near.find((group) => compare(group, { keys }) === 0);
    if (known) {
      known.items.push(item);
      continue;
    }
    const made: Group = { keys, items: [item] };
    byText.set(key, [...near, made]);
    groups.push(made);
  }
  return groups.toSorted(compare);
}

function nameOf({ keys }: Group): string {
  return keys
    .map((key) => {
      const elements = enumerate(key ?? null);
      return elements ? elements.map((each) => toText(each)).join(', ') : toText(key ?? null);
    })
    .join(', ');
}

function showGroup(call: CommandCall, group: Group): Waiting<void> {
  const { keys, items } = group;
  const isBare = call.isOn('NoElement');
  const shown = new CustomObject(
    [
      [
        'Values',
        new ListObject(
          'System.Collections.ArrayList',
          keys.map((key) => key ?? null),
        ),
      ],
      ['Count', items.length],
      ['Group', isBare ? collectionOf([]) : collectionOf(items)],
      ['Name', nameOf(group)],
    ],
    `Microsoft.PowerShell.Commands.GroupInfo${isBare ? 'NoElement' : ''}`,
  );
  return call.write(shown);
}

function asTable(call: CommandCall, groups: readonly Group[]): Value {
  const isText = call.isOn('AsString');
  const table = new Hashtable([], false, call.isOn('CaseSensitive'));
  for (const group of groups) {
    const [key] = group.keys;
    const name = isText || group.keys.length > 1 ? nameOf(group) : (key ?? null);
    if (name === null) continue;
    table.set(name, collectionOf(group.items));
  }
  return table;
}
