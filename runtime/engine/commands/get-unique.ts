/** Get-Unique: of equal objects that stand side by side, the first. */
import { describeType } from '../../values/describe-type.ts';
import { toText } from '../../values/to-text.ts';
import type { Value } from '../../values/value.ts';
import type { BuiltInCommand } from './command.ts';
import { compareItems } from './compare-items.ts';

export const getUnique: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Get-Unique',
    type: 'GetUniqueCommand',
    defaultSet: 'AsString',
    impact: 'None',
    parameters: `
      InputObject PSObject *
      AsString switch AsString
      OnType switch UniqueByType
      CaseInsensitive switch`,
  },
  examples: [
    ["'a', 'a', 'b', 'a' | Get-Unique", 'a|b|a'],
    ["1, 2, 'x' | Get-Unique -OnType", '1|x'],
  ],
  open: (call) => {
    let before: Value | undefined;
    const isCased = (): boolean => !call.isOn('CaseInsensitive');
    const isSame = (one: Value, other: Value): boolean => {
      if (call.isOn('OnType')) return describeType(one) === describeType(other);
      if (call.isOn('AsString')) return compareItems(toText(one), toText(other), isCased()) === 0;
      return compareItems(one, other, isCased()) === 0;
    };
    return {
      process: () => {
        if (!call.has('InputObject')) return undefined;
        const item = call.value('InputObject') ?? null;
        if (before !== undefined && isSame(before, item)) return undefined;
        before = item;
        return call.write(item);
      },
    };
  },
};
