/** -match and -notmatch: a single text sets $Matches, a list is filtered. */
import type { CompiledRegex, RegexMatch } from '../regex/compile.ts';
import { RegexObject, regexOf } from '../regex/regex-object.ts';
import { toText } from '../to-text.ts';
import { enumerate } from '../types/enumerate.ts';
import { Hashtable, type Value } from '../value.ts';
import type { OperatorExtras } from './extras.ts';

/** -match, -notmatch and their case-sensitive kin. */
export function match(options: { readonly isCaseSensitive: boolean; readonly isNegated: boolean }) {
  return (left: Value, right: Value, extras: OperatorExtras): Value => {
    const regex = patternOf(right, options.isCaseSensitive);
    const elements = enumerate(left);
    if (elements !== undefined) {
      return elements.filter((element) => regex.isMatch(toText(element)) !== options.isNegated);
    }
    const found = regex.matchAt(toText(left), 0);
    if (found !== null) extras.setMatches(matchTable(regex, found));
    return (found !== null) !== options.isNegated;
  };
}

/** The regular expression that an operand is or stands for. */
export function patternOf(
  value: Value,
  isCaseSensitive: boolean,
  failure?: { readonly id: string },
): CompiledRegex {
  if (value instanceof RegexObject) return value.compiled;
  return regexOf(toText(value), { ignoreCase: !isCaseSensitive }, failure);
}

/** The groups that took part, by number or name: what $Matches holds. */
function matchTable(regex: CompiledRegex, found: RegexMatch): Hashtable {
  const entries = regex.groupNames.flatMap((name, at): [Value, Value][] => {
    const group = found.groups[at];
    return group ? [[/^\d+$/.test(name) ? Number(name) : name, group.text]] : [];
  });
  return new Hashtable(entries);
}
