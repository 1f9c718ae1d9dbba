import { memberMessages } from '../../../base/messages/members.ts';
import type { Char } from '../../char.ts';
import type { MemberTable } from '../../net-type.ts';
import type { Value } from '../../value.ts';
import { compareOrdinal, compareTexts } from '../compare-values.ts';
import { fixed } from '../define.ts';
import { enumerate } from '../enumerate.ts';
import { nullArgument, outOfRange } from '../exception.ts';
import { formatComposite } from '../formatting.ts';
import { netText } from '../net-text.ts';
import type { EnumValue } from '../objects/enum-value.ts';

type Separator = string | Char;

function join(separator: Separator, parts: readonly Value[]): string {
  const between = typeof separator === 'string' ? separator : separator.text;
  return parts.map(netText).join(between);
}

function joinPart([separator, parts, start, count]: [
  Separator,
  readonly Value[],
  number,
  number,
]): string {
  if (start < 0 || count < 0 || start + count > parts.length) {
    const limit = `there are ${parts.length} parts`;
    throw outOfRange(memberMessages.outOfRange('The start', start, limit));
  }
  return join(separator, parts.slice(start, start + count));
}

function joinAll([separator, parts]: [Separator, Value]): string {
  if (parts === null) throw nullArgument('The list of values');
  return join(separator, enumerate(parts ?? null) ?? []);
}

function concat(given: readonly Value[]): string {
  return given.map(netText).join('');
}

function compareBy(left: string, right: string, how: EnumValue): number {
  const ignoresCase = how.value % 2 === 1;
  if (how.value < 4) return compareTexts(left, right, ignoresCase);
  return ignoresCase
    ? compareOrdinal(left.toUpperCase(), right.toUpperCase())
    : compareOrdinal(left, right);
}

/** An explicit $null for all values is refused. */
function given(values: readonly Value[] | null): readonly Value[] {
  if (values === null) throw nullArgument('The list of values');
  return values;
}

type FormatGiven = [template: string, ...values: Value[]];
const format = ([template, ...values]: FormatGiven): string => formatComposite(template, values);
const formatAll = ([template, values]: [string, readonly Value[]]): string =>
  formatComposite(template, given(values));
type ProviderGiven = [provider: Value, template: string, ...values: Value[]];
const formatBy = ([provider, template, ...values]: ProviderGiven): string =>
  formatComposite(template, values, provider);
const formatAllBy = ([provider, template, values]: [Value, string, readonly Value[]]): string =>
  formatComposite(template, given(values), provider);

/** The static methods of System.String. */
export const stringStatics: MemberTable = {
  methods: {
    Compare: [
      fixed('String, String', ([left, right]: [string, string]) => compareTexts(left, right)),
      fixed('String, String, Boolean', ([left, right, ignoresCase]: [string, string, boolean]) =>
        compareTexts(left, right, ignoresCase),
      ),
      fixed('String, String, StringComparison', ([left, right, how]: [string, string, EnumValue]) =>
        compareBy(left, right, how),
      ),
      fixed(
        'String, String, Boolean, CultureInfo',
        ([left, right, ignoresCase]: [string, string, boolean]) =>
          compareTexts(left, right, ignoresCase),
      ),
    ],
    CompareOrdinal: [
      fixed('String, String', ([left, right]: [string, string]) => compareOrdinal(left, right)),
    ],
    Concat: [
      fixed('Object', concat),
      fixed('Object, Object', concat),
      fixed('Object, Object, Object', concat),
      fixed('params Object[]', ([values]: [readonly Value[]]) => concat(values ?? [])),
      fixed('String, String', concat),
      fixed('String, String, String', concat),
      fixed('String, String, String, String', concat),
      fixed('params String[]', ([values]: [readonly Value[]]) => concat(values ?? [])),
      ...['String', 'Char'].map((element) =>
        fixed(`System.Collections.Generic.IEnumerable[${element}]`, ([values]: [Value]) =>
          concat(enumerate(values) ?? []),
        ),
      ),
    ],
    Copy: [fixed('String', ([text]: [string]) => text)],
    Equals: [
      fixed('String, String', ([left, right]: [string, string]) => left === right),
      fixed(
        'String, String, StringComparison',
        ([left, right, how]: [string, string, EnumValue]) =>
          how.value % 2 === 1 ? left.toLowerCase() === right.toLowerCase() : left === right,
      ),
      fixed('Object, Object', ([left, right]: [Value, Value]) => left === right),
    ],
    Format: [
      fixed('String, Object', format),
      fixed('String, Object, Object', format),
      fixed('String, Object, Object, Object', format),
      fixed('String, params Object[]', formatAll),
      fixed('IFormatProvider, String, Object', formatBy),
      fixed('IFormatProvider, String, Object, Object', formatBy),
      fixed('IFormatProvider, String, Object, Object, Object', formatBy),
      fixed('IFormatProvider, String, params Object[]', formatAllBy),
    ],
    IsNullOrEmpty: [fixed('String', ([text]: [string]) => text === '')],
    IsNullOrWhiteSpace: [fixed('String', ([text]: [string]) => text.trim() === '')],
    Join: [
      fixed('Char, params String[]', joinAll),
      fixed('String, params String[]', joinAll),
      fixed('Char, String[], Int32, Int32', joinPart),
      fixed('String, String[], Int32, Int32', joinPart),
      fixed('String, System.Collections.Generic.IEnumerable[String]', joinAll),
      fixed('Char, params Object[]', joinAll),
      fixed('String, params Object[]', joinAll),
      ...['Int32', 'Char'].map((element) =>
        fixed(`String, System.Collections.Generic.IEnumerable[${element}]`, joinAll),
      ),
      fixed('String, System.Collections.Generic.IEnumerable[Object]', joinAll),
    ],
  },
};
