/** Get-Random: a number by chance, or some of the objects. */
import { runMessages } from '../../base/messages/run.ts';
import { tryConvert } from '../../values/convert.ts';
import { Numeric, numberValue, toDouble } from '../../values/numeric.ts';
import { double, int64 } from '../../values/types/define.ts';
import type { Value } from '../../values/value.ts';
import { typeNamed } from '../members/type-named.ts';
import { forEach } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';

export const getRandom: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Get-Random',
    type: 'GetRandomCommand',
    defaultSet: 'RandomNumberParameterSet',
    impact: 'None',
    parameters: `
      SetSeed Nullable[Int32] @notNull
      Maximum Object RandomNumberParameterSet0
      Minimum Object RandomNumberParameterSet
      InputObject Object[] RandomListItemParameterSet!0* ShuffleParameterSet!0* @allowNull
      Count Int32 RandomNumberParameterSet RandomListItemParameterSet @range(1,2147483647)
      Shuffle switch ShuffleParameterSet!`,
  },
  examples: [
    ['Get-Random -Minimum 5 -Maximum 6', '5'],
    ["'only' | Get-Random", 'only'],
    ['@(1..5 | Get-Random -Count 3).Count', '3'],
    ["'a', 'a' | Get-Random -Shuffle", 'a|a'],
  ],
  open: (call) => {
    const items: Value[] = [];
    const chance = chanceOf(call);
    return {
      process: () => {
        items.push(...call.list('InputObject'));
      },
      end: () => {
        const isNumber = call.set === 'RandomNumberParameterSet';
        if (isNumber) {
          const count = call.number('Count') ?? 1;
          return forEach(Array.from({ length: count }), () => call.write(number(call, chance)));
        }
        const count = call.isOn('Shuffle') ? items.length : (call.number('Count') ?? 1);
        return forEach(shuffled(items, chance).slice(0, count), (item) => call.write(item));
      },
    };
  },
};

/** With a seed the same numbers come each time; they are not those of .NET. */
function chanceOf(call: CommandCall): () => number {
  const seed = call.number('SetSeed');
  if (seed === undefined) return () => call.frame.run.host.random();
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled(items: readonly Value[], chance: () => number): readonly Value[] {
  const left = [...items];
  for (let at = left.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [left[at], left[other]] = [left[other] ?? null, left[at] ?? null];
  }
  return left;
}

function number(call: CommandCall, chance: () => number): Value {
  const [least, most] = [bound(call, 'Minimum'), bound(call, 'Maximum')];
  const from = least === null ? 0 : toDouble(least);
  const to = most === null ? 2_147_483_647 : toDouble(most);
  if (from >= to) {
    return call.fail({
      id: 'MinGreaterThanOrEqualMax',
      category: 'InvalidArgument',
      message: runMessages.leastNotBelowMost(from, to),
      exceptionType: 'System.ArgumentException',
    });
  }
  const isDouble = [least, most].some((each) => each instanceof Numeric && each.type === 'Double');
  const found = from + chance() * (to - from);
  if (isDouble) return double(found);
  const isLong = [least, most].some((each) => each instanceof Numeric);
  return isLong ? int64(Math.floor(found)) : numberValue(Math.floor(found));
}

function bound(call: CommandCall, name: string): number | Numeric | null {
  const value = call.value(name) ?? null;
  if (value === null || typeof value === 'number' || value instanceof Numeric) return value;
  const text = typeof value === 'string' ? value : '';
  const type = /[.e]/i.test(text) ? 'System.Double' : 'System.Int32';
  const converted = tryConvert(value, typeNamed(type));
  if (typeof converted === 'number' || converted instanceof Numeric) return converted;
  return null;
}
