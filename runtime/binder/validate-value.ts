/** The validation attributes of a parameter, in their order, over a converted value (binding.md §2.17). */

import { foldCase } from '../base/case-map.ts';
import { CmdletError } from '../base/errors.ts';
import { bindMessages } from '../base/messages/bind.ts';
import { suggest } from '../base/suggest.ts';
import { tryConvert } from '../values/convert.ts';
import { DateTime } from '../values/date-time.ts';
import { Numeric, toDouble } from '../values/numeric.ts';
import { compileRegex } from '../values/regex/compile.ts';
import { TimeSpan } from '../values/time-span.ts';
import { toText } from '../values/to-text.ts';
import { isTrue } from '../values/truth.ts';
import { compareValues } from '../values/types/compare-values.ts';
import { enumerate } from '../values/types/enumerate.ts';
import { typeOf } from '../values/types/find-type.ts';
import { netText } from '../values/types/net-text.ts';
import { Hashtable, type Value } from '../values/value.ts';
import type { RangeSign, ValidationRule } from './validation-rule.ts';
import { type Offer, validationFailed } from './value-errors.ts';

type RuleKind = ValidationRule['kind'];
/** Gives what is wrong with a value, or null. */
type Checks = {
  readonly [Kind in RuleKind]: (
    value: Value,
    rule: Extract<ValidationRule, { kind: Kind }>,
    offer: Offer,
  ) => string | null;
};

/** Throws the error of the first rule that the value breaks. */
export function validate(offer: Offer): void {
  for (const rule of offer.parameter.rules) {
    const check = checks[rule.kind] as (
      value: Value,
      rule: ValidationRule,
      offer: Offer,
    ) => string | null;
    const reason = check(offer.argument.value, rule, offer);
    if (reason === null) continue;
    throw validationFailed(offer, reason, rule.kind === 'otherThan' ? 'plain' : 'validation');
  }
}

/** A rule for each element: nothing at all is refused, of a collection every element is asked. */
function each<Rule>(
  check: (value: Value, rule: Rule, offer: Offer) => string | null,
): (value: Value, rule: Rule, offer: Offer) => string | null {
  return (value, rule, offer) => {
    if (value === null) return bindMessages.mustBeThere;
    for (const element of enumerate(value) ?? [value]) {
      const reason = element === null ? bindMessages.mustBeThere : check(element, rule, offer);
      if (reason !== null) return reason;
    }
    return null;
  };
}

const checks: Checks = {
  notNull: (value, _, offer) => {
    const hasNull = value === null || (!isWrapped(offer) && enumerate(value)?.includes(null));
    return hasNull ? bindMessages.mustNotBeNull : null;
  },
  notNullOrEmpty: (value, _, offer) => findEmpty(value, offer, (text) => text === ''),
  notNullOrWhiteSpace: (value, _, offer) => findEmpty(value, offer, (text) => text.trim() === ''),
  set: each((value, { values, isCaseSensitive = false }) => {
    const text = toText(value);
    const isIn = isCaseSensitive
      ? values.includes(text)
      : values.some((one) => foldCase(one) === foldCase(text));
    return isIn ? null : bindMessages.mustBeOneOf(values, suggest(text, values));
  }),
  range: each((value, { minimum, maximum }) => {
    const type = typeOf(minimum);
    const given = tryConvert(value, type);
    if (given === undefined) return bindMessages.mustBeOfType(type.name);
    return compareValues(given, minimum) < 0 || compareValues(given, maximum) > 0
      ? bindMessages.mustBeBetween(toText(minimum), toText(maximum))
      : null;
  }),
  rangeKind: each((value, { sign }) => {
    const order = orderOf(value);
    if (order === undefined) return bindMessages.mustBeOfType('a number');
    return signs[sign](order) ? null : bindMessages.mustHaveSign(sign);
  }),
  length: each((value, { minimum, maximum }, offer) => {
    const isHidden = hidesElements(offer) || (isWrapped(offer) && value === offer.argument.value);
    if (typeof value !== 'string' || isHidden) return bindMessages.mustBeOfType('text');
    const { length } = value;
    return length < minimum || length > maximum
      ? bindMessages.mustHaveLength(minimum, maximum)
      : null;
  }),
  count: (value, { minimum, maximum }, offer) => {
    const count = isWrapped(offer) ? undefined : countOf(value);
    if (count === undefined) return bindMessages.mustBeCountable;
    return count < minimum || count > maximum ? bindMessages.mustHaveCount(minimum, maximum) : null;
  },
  pattern: each((value, { pattern, isCaseSensitive = false }) => {
    const regex = compileRegex(pattern, { ignoreCase: !isCaseSensitive });
    return regex.isMatch(netText(value)) ? null : bindMessages.mustMatch(pattern);
  }),
  script: each((value, { block }, offer) => {
    if (isSatisfied(offer, block, value)) return null;
    return bindMessages.mustSatisfy(toText(block).trim());
  }),
  otherThan: (value, { values }) => {
    const text = toText(value);
    const isTaken = values.some((one) => foldCase(one) === foldCase(text));
    return isTaken ? bindMessages.mustBeOther(text) : null;
  },
  drive: each((_, { drives }) => bindMessages.drivesUnknown(drives)),
  variableName: (value) =>
    typeof value === 'string' && !scopedName.test(value) ? bindMessages.mustBeVariable : null,
};

const signs: Readonly<Record<RangeSign, (order: number) => boolean>> = {
  Positive: (order) => order > 0,
  NonNegative: (order) => order >= 0,
  Negative: (order) => order < 0,
  NonPositive: (order) => order <= 0,
};

/** A number that has the sign of the value; what is neither a number nor a time is one when it converts to one, but text is none. */
function orderOf(value: Value): number | undefined {
  if (value instanceof TimeSpan) return Number(value.ticks);
  if (value instanceof Numeric && value.type !== 'BigInteger') return toDouble(value);
  if (typeof value === 'string' || value instanceof DateTime) return undefined;
  return tryConvert(value, typeOf(0)) as number | undefined;
}

/** What a variable-name parameter refuses: nothing, blanks inside with a scope, a scope that is none (§7 point 5). */
const scopedName = /^\+?(?:(?:global|local|script|private|variable|env|function|alias):)?[^:]+$/i;

/** A parameter that is a PSObject holds its value wrapped: what is inside, some rules do not see. */
function isWrapped({ parameter }: Offer): boolean {
  return parameter.wants.name === 'PSObject' && parameter.wants.collection === 'none';
}

/** The same of the elements of a PSObject[]. */
function hidesElements({ parameter }: Offer): boolean {
  return parameter.wants.element?.name === 'PSObject';
}

/** Text counts by its characters, because .NET enumerates it. */
function countOf(value: Value): number | undefined {
  if (value === null) return 0;
  if (typeof value === 'string') return value.length;
  return value instanceof Hashtable ? value.size : enumerate(value)?.length;
}

/** Nothing, an empty text, an empty collection or table, and each of them inside a collection. */
function findEmpty(value: Value, offer: Offer, isEmpty: (text: string) => boolean): string | null {
  if (value === null) return bindMessages.mustNotBeNull;
  if (isWrapped(offer)) return null;
  if (typeof value === 'string') return isEmpty(value) ? bindMessages.mustBeThere : null;
  if (value instanceof Hashtable) return value.size === 0 ? bindMessages.mustBeThere : null;
  const elements = enumerate(value);
  if (!elements) return null;
  const hasEmpty = elements.some(
    (element) =>
      element === null ||
      (typeof element === 'string' && !hidesElements(offer) && isEmpty(element)),
  );
  return elements.length === 0 || hasEmpty ? bindMessages.mustBeThere : null;
}

/** The script's last word decides; one that fails is the same as one that says no. */
function isSatisfied(offer: Offer, block: Value, value: Value): boolean {
  try {
    const output = offer.state.context.invoke?.(block, { arguments: [], item: value }) ?? [];
    return output.length > 1 || isTrue(output[0] ?? null);
  } catch (error) {
    if (error instanceof CmdletError) return false;
    throw error;
  }
}
