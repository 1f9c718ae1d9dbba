/** -replace: a pattern and what takes its place, text or a script block that gets the match as $_. */
import { operateMessages } from '../../base/messages/operate.ts';
import type { RegexMatch } from '../regex/compile.ts';
import { MatchObject } from '../regex/regex-object.ts';
import { expandReplacement, replaceMatches } from '../regex/replacement.ts';
import { isList, toText } from '../to-text.ts';
import { enumerate } from '../types/enumerate.ts';
import type { Value } from '../value.ts';
import type { OperatorExtras } from './extras.ts';
import { patternOf } from './match.ts';
import { operatorError } from './operator-error.ts';
import { isScriptBlock } from './script-block.ts';

/** -replace and -creplace. */
export function replace(isCaseSensitive: boolean) {
  return (left: Value, right: Value, extras: OperatorExtras): Value => {
    const [pattern = '', substitute = ''] = operands(right);
    const regex = patternOf(pattern, isCaseSensitive, { id: 'InvalidRegularExpression' });
    const fixed = isScriptBlock(substitute) ? undefined : toText(substitute);
    const replaceOne = (text: string, found: RegexMatch): string => {
      if (fixed !== undefined) return expandReplacement(fixed, found, { regex, text });
      const item = new MatchObject(regex, text, found);
      return outputText(extras.invoke(substitute, { arguments: [], item }));
    };
    const replaceIn = (value: Value): string => {
      const text = toText(value);
      return replaceMatches(regex, text, { replace: (found) => replaceOne(text, found) });
    };
    const elements = enumerate(left);
    return elements === undefined ? replaceIn(left) : elements.map(replaceIn);
  };
}

function operands(right: Value): readonly Value[] {
  if (!isList(right)) return enumerate(right) ?? [right];
  if (right.length <= 2) return right;
  throw operatorError('BadReplaceArgument', operateMessages.tooManyReplaceArguments(right.length));
}

/** Several values that a script block gives are joined as a list is. */
function outputText(values: readonly Value[]): string {
  return values.length === 1 ? toText(values[0] ?? null) : toText(values);
}
