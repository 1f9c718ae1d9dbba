/** Where-Object: the objects for which a block, or a comparison of one property, is true. */
import { foldCase } from '../../base/case-map.ts';
import { runMessages } from '../../base/messages/run.ts';
import { type BinaryOperatorName, binaryOperators } from '../../values/operators/table.ts';
import { isTrue } from '../../values/truth.ts';
import { isAssignable, typeOf } from '../../values/types/find-type.ts';
import type { Value } from '../../values/value.ts';
import { blockValues } from '../blocks/block-runner.ts';
import { operatorExtras } from '../context.ts';
import type { ScriptBlockValue } from '../frame.ts';
import { resolveTypeValue } from '../members/type-reference.ts';
import { then, type Waiting } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { memberOf } from './property-expression.ts';

/** By the switch: the set it stands for, without `Set`. */
const comparisons: Readonly<Record<string, string>> = {
  EQ: 'Equal',
  NE: 'NotEqual',
  GT: 'GreaterThan',
  LT: 'LessThan',
  GE: 'GreaterOrEqual',
  LE: 'LessOrEqual',
  Like: 'Like',
  NotLike: 'NotLike',
  Match: 'Match',
  NotMatch: 'NotMatch',
  Contains: 'Contains',
  NotContains: 'NotContains',
  In: 'In',
  NotIn: 'NotIn',
};

interface ComparisonSwitch {
  readonly line: string;
  readonly set: string;
}

const switches: readonly ComparisonSwitch[] = [
  ...Object.entries(comparisons).flatMap(([name, set]) => [
    { set: `${set}Set`, line: `${name}|I${name} switch ${set}Set${name === 'EQ' ? '' : '!'}` },
    { set: `CaseSensitive${set}Set`, line: `C${name} switch CaseSensitive${set}Set!` },
  ]),
  { set: 'IsSet', line: 'Is switch IsSet!' },
  { set: 'IsNotSet', line: 'IsNot switch IsNotSet!' },
  { set: 'Not', line: 'Not switch Not!' },
];

const inEach = (sets: readonly ComparisonSwitch[], place: string): string =>
  sets.map(({ set }) => set + place).join(' ');

export const whereObject: BuiltInCommand = {
  module: 'Core',
  signature: {
    name: 'Where-Object',
    type: 'WhereObjectCommand',
    defaultSet: 'EqualSet',
    impact: 'None',
    parameters: `
      InputObject PSObject *
      FilterScript ScriptBlock ScriptBlockSet!0
      Property String ${inEach(switches, '!0')} @notNullOrEmpty
      Value Object ${inEach(
        switches.filter(({ set }) => set !== 'Not'),
        '1',
      )}
      ${switches.map(({ line }) => line).join('\n')}`,
  },
  examples: [
    ['1..4 | Where-Object { $_ % 2 }', '1|3'],
    ["'a', 'bb' | Where-Object Length -gt 1", 'bb'],
    ["'ab', 'cd' | ? { $_ -like 'a*' }", 'ab'],
    ['@{ On = $true }, @{ On = $false } | where On | % Count', '1'],
    ["'x', 'y' | where -Property Length -in 1, 2", 'x|y'],
  ],
  open: (call) => {
    const test = testOf(call);
    return {
      process: () => {
        if (!call.has('InputObject')) return undefined;
        const item = call.value('InputObject') ?? null;
        return then(test(item), (isWanted) => (isWanted ? call.write(item) : undefined));
      },
    };
  },
};

function testOf(call: CommandCall): (item: Value) => Waiting<boolean> {
  const block = call.value('FilterScript');
  if (block !== undefined) {
    const run = blockValues(call.frame, block as ScriptBlockValue);
    return (item) =>
      then(run(item), (values) => isTrue(values.length > 1 ? values : (values[0] ?? null)));
  }
  const name = call.text('Property') ?? '';
  const read = (item: Value): Value => memberOf(call, item, name) ?? null;
  if (call.set === 'Not') return (item) => !isTrue(read(item));
  const wanted = call.value('Value') ?? null;
  if (call.set === 'IsSet' || call.set === 'IsNotSet') {
    const type = resolveTypeValue(wanted, { operator: 'Is', extent: call.extent });
    const isWanted = call.set === 'IsSet';
    return (item) => {
      const value = read(item);
      return (value !== null && isAssignable(typeOf(value), type)) === isWanted;
    };
  }
  const operator = operatorOf(call);
  if (!operator) return truthOf(call, read);
  const extras = operatorExtras(call.frame);
  return (item) => isTrue(binaryOperators[operator](read(item), wanted, extras));
}

/** Without an operator the property itself decides; a value to compare with needs one. */
function truthOf(call: CommandCall, read: (item: Value) => Value): (item: Value) => boolean {
  if (call.has('Value')) {
    call.fail({
      id: 'OperatorNotSpecified',
      category: 'InvalidArgument',
      message: runMessages.operatorWanted(),
      exceptionType: 'System.Management.Automation.PSArgumentException',
    });
  }
  return (item) => isTrue(read(item));
}

function operatorOf(call: CommandCall): BinaryOperatorName | undefined {
  if (call.set === 'EqualSet' && !call.has('EQ')) return undefined;
  const isCased = call.set.startsWith('CaseSensitive');
  const set = call.set.replace(/^CaseSensitive|Set$/g, '');
  const found = Object.entries(comparisons).find(([, its]) => its === set);
  if (!found) return undefined;
  return `${isCased ? 'C' : 'I'}${foldCase(found[0])}` as BinaryOperatorName;
}
