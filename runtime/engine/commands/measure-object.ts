/** Measure-Object: how many objects there are, what their numbers come to, or how much text. */
import { runMessages } from '../../base/messages/run.ts';
import { tryConvert } from '../../values/convert.ts';
import { Numeric, toDouble } from '../../values/numeric.ts';
import { toText } from '../../values/to-text.ts';
import { double } from '../../values/types/define.ts';
import { CustomObject, type Value } from '../../values/value.ts';
import { typeNamed } from '../members/type-named.ts';
import { forEach, then, type Waiting } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { compareItems } from './compare-items.ts';
import {
  type PropertyExpression,
  propertyNames,
  propertyOf,
  readProperties,
} from './property-expression.ts';

interface Statistics {
  readonly name: string | null;
  count: number;
  sum: number;
  squares: number;
  mean: number;
  most: Value | undefined;
  least: Value | undefined;
  lines: number;
  words: number;
  characters: number;
  /** Whether something was no number that had to be one. */
  isOther: boolean;
}

export const measureObject: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Measure-Object',
    type: 'MeasureObjectCommand',
    defaultSet: 'GenericMeasure',
    impact: 'None',
    parameters: `
      InputObject PSObject *
      Property Object[] 0 @notNullOrEmpty
      StandardDeviation switch GenericMeasure
      Sum switch GenericMeasure
      AllStats switch GenericMeasure
      Average switch GenericMeasure
      Maximum switch GenericMeasure
      Minimum switch GenericMeasure
      Line switch TextMeasure
      Word switch TextMeasure
      Character switch TextMeasure
      IgnoreWhiteSpace switch TextMeasure`,
  },
  examples: [
    ['(1..4 | Measure-Object).Count', '4'],
    ['$m = 1, 2, 3 | measure -Sum -Average; $m.Sum; $m.Average', '6|2'],
    ["('b', 'a' | Measure-Object -Minimum).Minimum", 'a'],
    ["('one two' | Measure-Object -Word).Words", '2'],
  ],
  open: (call) => {
    const properties = readProperties(call, call.list('Property'), []);
    const found = new Map<string, Statistics>();
    const total = statistics(null);
    return {
      process: () => {
        if (!call.has('InputObject')) return undefined;
        const item = call.value('InputObject') ?? null;
        if (item === null) return undefined;
        if (properties.length === 0) return count(call, total, item);
        return forEach(properties, (property) => countProperty(call, item, { property, found }));
      },
      end: () => {
        if (properties.length === 0) return call.write(show(call, total));
        return forEach(found.values(), (each) => call.write(show(call, each)));
      },
    };
  },
};

function statistics(name: string | null): Statistics {
  return {
    name,
    count: 0,
    sum: 0,
    squares: 0,
    mean: 0,
    most: undefined,
    least: undefined,
    lines: 0,
    words: 0,
    characters: 0,
    isOther: false,
  };
}

function countProperty(
  call: CommandCall,
  item: Value,
  {
    property,
    found,
  }: { readonly property: PropertyExpression; readonly found: Map<string, Statistics> },
): Waiting<void> {
  const { pattern, name } = property;
  const add = (key: string, value: Value | undefined): void => {
    if (value === undefined || value === null) return;
    const known = found.get(key) ?? statistics(key);
    found.set(key, known);
    count(call, known, value);
  };
  if (pattern) {
    for (const own of propertyNames(item).filter(pattern.matches)) {
      add(own, propertyOf(call, item, own));
    }
    return undefined;
  }
  return then(property.evaluate(item), (value) => add(name, value));
}

function count(call: CommandCall, into: Statistics, value: Value): void {
  into.count++;
  if (call.set === 'TextMeasure') {
    countText(call, into, toText(value));
    return;
  }
  const isAll = call.isOn('AllStats');
  if (isAll || ['Sum', 'Average', 'StandardDeviation'].some((name) => call.isOn(name))) {
    const number = tryConvert(value, typeNamed('System.Double'));
    if (typeof number !== 'number' && !(number instanceof Numeric)) {
      into.count--;
      into.isOther = true;
      call.error({
        id: 'NonNumericInputObject',
        category: 'InvalidType',
        message: runMessages.notANumber(toText(value)),
        target: value,
        exceptionType: 'System.Management.Automation.PSInvalidCastException',
      });
      return;
    }
    addNumber(into, toDouble(number));
  }
  // What is compared is the number, where all are numbers.
  const wantsMost = isAll || call.isOn('Maximum');
  if (wantsMost && (into.most === undefined || compareItems(value, into.most, false) > 0)) {
    into.most = value;
  }
  const wantsLeast = isAll || call.isOn('Minimum');
  if (wantsLeast && (into.least === undefined || compareItems(value, into.least, false) < 0)) {
    into.least = value;
  }
}

/** Welford's way, which does not lose small deviations of large numbers. */
function addNumber(into: Statistics, number: number): void {
  into.sum += number;
  const off = number - into.mean;
  into.mean += off / into.count;
  into.squares += off * (number - into.mean);
}

function countText(call: CommandCall, into: Statistics, text: string): void {
  into.lines += text === '' ? 0 : text.split('\n').length;
  into.words += text.match(/\S+/g)?.length ?? 0;
  into.characters += call.isOn('IgnoreWhiteSpace') ? text.replace(/\s/g, '').length : text.length;
}

function show(call: CommandCall, found: Statistics): Value {
  const isAll = call.isOn('AllStats');
  const wanted = (name: string, value: () => Value): Value =>
    (isAll || call.isOn(name)) && found.count > 0 ? value() : null;
  const space = 'Microsoft.PowerShell.Commands.';
  if (call.set === 'TextMeasure') {
    return new CustomObject(
      [
        ['Lines', call.isOn('Line') ? found.lines : null],
        ['Words', call.isOn('Word') ? found.words : null],
        ['Characters', call.isOn('Character') ? found.characters : null],
        ['Property', found.name],
      ],
      `${space}TextMeasureInfo`,
    );
  }
  const { count: many, sum, squares } = found;
  const most = extreme(found.most);
  const least = extreme(found.least);
  const isNumeric =
    !found.isOther && [most, least].every((each) => each === null || each instanceof Numeric);
  const counted = (name: string, value: number): Value => wanted(name, () => double(value));
  const members: [string, Value][] = [
    ['Count', many],
    ['Maximum', wanted('Maximum', () => (isNumeric ? most : (found.most ?? null)))],
    ['Minimum', wanted('Minimum', () => (isNumeric ? least : (found.least ?? null)))],
    ['Property', found.name],
  ];
  if (!isNumeric) return new CustomObject(members, `${space}GenericObjectMeasureInfo`);
  const numbers: [string, Value][] = [
    ['Average', counted('Average', sum / many)],
    ['Sum', isAll || call.isOn('Sum') ? double(sum) : null],
    [
      'StandardDeviation',
      counted('StandardDeviation', many > 1 ? Math.sqrt(squares / (many - 1)) : 0),
    ],
  ];
  return new CustomObject(
    [...members.slice(0, 1), ...numbers, ...members.slice(1)],
    `${space}GenericMeasureInfo`,
  );
}

/** A number as a Double, whatever number it was; $null for anything else. */
function extreme(value: Value | undefined): Value {
  if (value === undefined) return null;
  const number = tryConvert(value, typeNamed('System.Double'));
  if (typeof number === 'number') return double(number);
  return number instanceof Numeric ? number : value;
}
