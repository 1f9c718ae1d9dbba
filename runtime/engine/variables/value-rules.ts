/**
 * The Validate attributes as rules: what is given of an attribute in, a test of values out. Those of
 * .NET and PowerShell by their names, one row each.
 */
import { foldCase } from '../../base/case-map.ts';
import { convertTo } from '../../values/convert.ts';
import { binaryOperators } from '../../values/operators/table.ts';
import { toText } from '../../values/to-text.ts';
import { isTrue } from '../../values/truth.ts';
import { enumerate } from '../../values/types/enumerate.ts';
import type { Value } from '../../values/value.ts';
import { memberContext, operatorExtras } from '../context.ts';
import type { Frame } from '../frame.ts';
import { typeNamed } from '../members/type-named.ts';

/** What is written in an attribute. */
export interface RuleArguments {
  readonly positional: readonly Value[];
  /** By names in small letters. */
  readonly named: ReadonlyMap<string, Value>;
}

/** Whether a value keeps the rule. */
export type Rule = (value: Value, given: RuleArguments, frame: Frame) => boolean;

const isEmpty = (value: Value): boolean =>
  value === null || value === '' || enumerate(value)?.length === 0;

/** A rule for each element of a list, which may not be $null. */
const forEach =
  (rule: Rule): Rule =>
  (value, given, frame) =>
    (enumerate(value) ?? [value]).every(
      (element) => element !== null && rule(element, given, frame),
    );

const isWithin = (count: number, { positional: [least, most] }: RuleArguments): boolean =>
  count >= Number(least) && count <= Number(most);

const kinds: Readonly<Record<string, 'Igt' | 'Ige' | 'Ilt' | 'Ile'>> = {
  positive: 'Igt',
  nonnegative: 'Ige',
  negative: 'Ilt',
  nonpositive: 'Ile',
};

const range: Rule = (value, { positional: [least = null, most] }, frame) => {
  const extras = operatorExtras(frame);
  if (most === undefined) {
    const kind = kinds[foldCase(toText(least))];
    return kind !== undefined && isTrue(binaryOperators[kind](value, 0, extras));
  }
  return (
    isTrue(binaryOperators.Ige(value, least, extras)) &&
    isTrue(binaryOperators.Ile(value, most, extras))
  );
};

const set: Rule = (value, { positional, named }) => {
  const isCased = named.get('ignorecase') === false;
  const fold = (text: string): string => (isCased ? text : foldCase(text));
  return positional.some((choice) => fold(toText(choice)) === fold(toText(value)));
};

const pattern: Rule = (value, { positional: [regex = null], named }, frame) => {
  const isCased = /^(?:none|0)$/i.test(toText(named.get('options') ?? ''));
  const operator = isCased ? 'Cmatch' : 'Imatch';
  // A validation leaves $Matches alone.
  const extras = { ...operatorExtras(frame), setMatches: () => undefined };
  return isTrue(binaryOperators[operator](toText(value), regex, extras));
};

/** The rules by the names of their attributes, in small letters and without `attribute`. */
const rules: Readonly<Record<string, Rule>> = {
  validatecount: (value, given) => isWithin(enumerate(value)?.length ?? 1, given),
  validatelength: forEach((value, given) => isWithin(toText(value).length, given)),
  validatenotnull: (value) => value !== null && (enumerate(value) ?? []).every((e) => e !== null),
  validatenotnullorempty: (value) => !isEmpty(value) && !(enumerate(value) ?? []).some(isEmpty),
  validatenotnullorwhitespace: forEach((value) => toText(value).trim() !== ''),
  validatepattern: forEach(pattern),
  validaterange: forEach(range),
  validatescript: forEach((value, { positional: [block = null] }, frame) => {
    const script = convertTo(block, typeNamed('System.Management.Automation.ScriptBlock'));
    const output = memberContext(frame).invoke(script, { arguments: [], item: value });
    return output.length > 1 || isTrue(output[0] ?? null);
  }),
  validateset: forEach(set),
};

/** The rule that an attribute stands for, or undefined where it is none. */
export function ruleNamed(attribute: string): Rule | undefined {
  const name = foldCase(attribute).replace(/^.*\.|attribute$/g, '');
  return Object.hasOwn(rules, name) ? rules[name] : undefined;
}
