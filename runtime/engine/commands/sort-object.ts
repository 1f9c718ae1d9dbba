/** Sort-Object: the objects in order, by themselves or by what their properties say. */
import { isTrue } from '../../values/truth.ts';
import type { Value } from '../../values/value.ts';
import { forEach, then, type Waiting } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { compareItems } from './compare-items.ts';
import { type PropertyExpression, readProperties } from './property-expression.ts';

export interface Keyed {
  readonly item: Value;
  /** Undefined where the object has no such property. */
  readonly keys: readonly (Value | undefined)[];
}

export const sortObject: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Sort-Object',
    type: 'SortObjectCommand',
    defaultSet: 'Default',
    impact: 'None',
    parameters: `
      Stable switch Default
      Descending switch
      Unique switch
      Top Int32 Top! @range(1,2147483647)
      Bottom Int32 Bottom! @range(1,2147483647)
      InputObject PSObject *
      Property Object[] 0
      Culture String
      CaseSensitive switch`,
  },
  examples: [
    ['3, 1, 2 | Sort-Object', '1|2|3'],
    ["'bb', 'a', 'ccc' | Sort-Object Length -Descending", 'ccc|bb|a'],
    ["'10', '9' | Sort-Object { [int]$_ }", '9|10'],
    ['3, 1, 3 | Sort-Object -Unique', '1|3'],
    ['5, 3, 9 | Sort-Object -Top 1', '3'],
  ],
  open: (call) => {
    const properties = readProperties(call, call.list('Property'), ['descending', 'ascending']);
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
      end: () =>
        forEach(chosen(call, sorted(call, items, properties)), ({ item }) => call.write(item)),
    };
  },
};

/** The values of the properties, or the object itself where there are none. */
export function keysOf(
  item: Value,
  properties: readonly PropertyExpression[],
): Waiting<readonly (Value | undefined)[]> {
  if (properties.length === 0) return [item];
  const keys: (Value | undefined)[] = [];
  const work = forEach(properties, (property) =>
    then(property.evaluate(item), (value) => {
      keys.push(value);
    }),
  );
  return then(work, () => keys);
}

/** Sorted; of equal objects the one that came first stands first. */
export function sorted(
  call: CommandCall,
  items: readonly Keyed[],
  properties: readonly PropertyExpression[],
): readonly Keyed[] {
  const isCased = call.isOn('CaseSensitive');
  const all = call.isOn('Descending');
  const directions = properties.map(({ options }) => {
    const [down, up] = [options.get('descending'), options.get('ascending')];
    if (down !== undefined) return isTrue(down) ? -1 : 1;
    if (up !== undefined) return isTrue(up) ? 1 : -1;
    return all ? -1 : 1;
  });
  const compare = (one: Keyed, other: Keyed): number => {
    for (let index = 0; index < one.keys.length; index++) {
      const [left, right] = [one.keys[index], other.keys[index]];
      const isThere = Number(left !== undefined) - Number(right !== undefined);
      const order = isThere || compareItems(left, right, isCased);
      if (order !== 0) return order * (directions[index] ?? (all ? -1 : 1));
    }
    return 0;
  };
  const inOrder = items.toSorted(compare);
  if (!call.isOn('Unique')) return inOrder;
  return inOrder.filter((each, index) => {
    const before = inOrder[index - 1];
    return before === undefined || compare(before, each) !== 0;
  });
}

function chosen(call: CommandCall, items: readonly Keyed[]): readonly Keyed[] {
  const [top, bottom] = [call.number('Top'), call.number('Bottom')];
  if (top !== undefined) return items.slice(0, top);
  return bottom === undefined ? items : items.slice(Math.max(0, items.length - bottom));
}
