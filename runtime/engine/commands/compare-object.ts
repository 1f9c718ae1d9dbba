/** Compare-Object: what two lists have that the other has not. */
import { typeNamesOf } from '../../values/types/type-names.ts';
import { CustomObject, type Value } from '../../values/value.ts';
import { forEach, then, type Waiting } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { compareItems } from './compare-items.ts';
import { readProperties } from './property-expression.ts';
import { type Keyed, keysOf } from './sort-object.ts';

type Side = '<=' | '=>' | '==';

export const compareObject: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Compare-Object',
    type: 'CompareObjectCommand',
    impact: 'None',
    parameters: `
      ReferenceObject Object[] !0 @allowEmptyCollection
      DifferenceObject Object[] !1* @allowEmptyCollection
      SyncWindow Int32 @range(0,2147483647)
      Property Object[]
      ExcludeDifferent switch
      IncludeEqual switch
      PassThru switch
      Culture String
      CaseSensitive switch`,
  },
  examples: [
    ["Compare-Object 'a', 'b' 'b', 'c' | % { $_.InputObject + $_.SideIndicator }", 'c=>|a<='],
    ['(Compare-Object 1, 2 2, 1) -eq $null', 'True'],
    ['compare 1, 2 2, 3 -IncludeEqual -ExcludeDifferent -PassThru', '2'],
  ],
  open: (call) => {
    const properties = readProperties(call, call.list('Property'), []);
    const others: Keyed[] = [];
    const keyed = (items: readonly Value[], into: Keyed[]): Waiting<void> =>
      forEach(items, (item) =>
        then(keysOf(item, properties), (keys) => {
          into.push({ item, keys });
        }),
      );
    return {
      process: () => keyed(call.list('DifferenceObject'), others),
      end: () => {
        const references: Keyed[] = [];
        return then(keyed(call.list('ReferenceObject'), references), () =>
          forEach(differences(call, references, others), ([each, side]) =>
            show(call, each, { side, names: properties.map(({ name }) => name) }),
          ),
        );
      },
    };
  },
};

/** In PowerShell's order: what only the second list has comes first. */
function differences(
  call: CommandCall,
  references: readonly Keyed[],
  others: readonly Keyed[],
): readonly (readonly [Keyed, Side])[] {
  const window = call.number('SyncWindow') ?? Number.POSITIVE_INFINITY;
  const isCased = call.isOn('CaseSensitive');
  const isSame = (one: Keyed, other: Keyed): boolean =>
    one.keys.every((key, index) => compareItems(key, other.keys[index], isCased) === 0);
  const left = new Set(references.keys());
  const equal: (readonly [Keyed, Side])[] = [];
  const added: (readonly [Keyed, Side, number])[] = [];
  for (const [place, other] of others.entries()) {
    const match = [...left].find(
      (index) => Math.abs(index - place) <= window && isSame(references[index] as Keyed, other),
    );
    if (match === undefined) added.push([other, '=>', place]);
    else {
      left.delete(match);
      equal.push([references[match] as Keyed, '==']);
    }
  }
  const removed = [...left].map((index) => [references[index] as Keyed, '<=', index] as const);
  const different =
    window === 0
      ? [...added, ...removed].sort(([, one, a], [, other, b]) => a - b || (one > other ? -1 : 1))
      : [...added, ...removed];
  return [
    ...(call.isOn('IncludeEqual') || call.isOn('ExcludeDifferent') ? equal : []),
    ...(call.isOn('ExcludeDifferent')
      ? []
      : different.map(([each, side]) => [each, side] as const)),
  ];
}

function show(
  call: CommandCall,
  { item, keys }: Keyed,
  { side, names }: { readonly side: Side; readonly names: readonly string[] },
): Waiting<void> {
  if (call.isOn('PassThru')) return call.write(item);
  const shown: [string, Value][] =
    names.length === 0
      ? [['InputObject', item]]
      : names.map((name, index) => [name, keys[index] ?? null]);
  const made = new CustomObject([...shown, ['SideIndicator', side]]);
  typeNamesOf(made, () => ['System.Management.Automation.PSCustomObject', 'System.Object']);
  return call.write(made);
}
