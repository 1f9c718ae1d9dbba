/** -split: by a pattern with a limit and options, or by a script block that says which characters part. */
import { ValueError } from '../../base/errors.ts';
import { operateMessages } from '../../base/messages/operate.ts';
import { convertTo } from '../convert.ts';
import { RegexObject, regexOf } from '../regex/regex-object.ts';
import { splitFromEnd, splitText } from '../regex/replacement.ts';
import { toText } from '../to-text.ts';
import { isTrue } from '../truth.ts';
import { TypedArray } from '../typed-array.ts';
import { enumerate } from '../types/enumerate.ts';
import { findType } from '../types/find-type.ts';
import type { Value } from '../value.ts';
import type { OperatorExtras } from './extras.ts';
import { operatorError } from './operator-error.ts';
import { isScriptBlock } from './script-block.ts';
import { readSplitOptions, type SplitOptions } from './split-options.ts';

/** -split and -csplit. */
export function split(isCaseSensitive: boolean) {
  return (left: Value, right: Value, extras: OperatorExtras): Value => {
    const [separator, limitGiven, optionsGiven] = enumerate(right) ?? [right];
    if (separator === undefined) {
      throw operatorError('BadOperatorArgument', operateMessages.splitNeedsPattern());
    }
    const limit = toLimit(limitGiven ?? null);
    const texts = (enumerate(left) ?? [left]).map((element) => toText(element));
    const options = readSplitOptions(optionsGiven ?? null, isCaseSensitive);
    if (!isScriptBlock(separator)) {
      return strings(texts.flatMap((text) => splitByPattern(text, separator, { limit, options })));
    }
    if (options.isGiven) {
      throw operatorError(
        'InvalidSplitOptionWithPredicate',
        operateMessages.splitOptionsWithBlock(),
        {
          category: 'ParserError',
          exceptionType: 'System.Management.Automation.ParseException',
        },
      );
    }
    const parts = (text: string, at: number): boolean => {
      const output = extras.invoke(separator, { arguments: [text, at], item: text.charAt(at) });
      return isTrue(output.length === 1 ? (output[0] ?? null) : output);
    };
    return strings(texts.flatMap((text) => splitByTest(text, limit, (at) => parts(text, at))));
  };
}

/** The unary -split: at blanks, none left at the ends. */
export function splitAtBlanks(value: Value): Value {
  const texts = (enumerate(value) ?? [value]).map((element) => trim(toText(element)));
  return strings(texts.flatMap((text) => splitText(regexOf('\\s+', {}), text)));
}

function trim(text: string): string {
  return text.replace(/^[\s\x85]+|[\s\x85]+$/g, '');
}

function strings(texts: readonly string[]): Value {
  return new TypedArray('System.String', texts);
}

function toLimit(value: Value): number {
  if (value === null || typeof value === 'number') return value ?? 0;
  const type = findType('System.Int32');
  if (type === undefined) return 0;
  try {
    return Number(toText(convertTo(value, type)));
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw operatorError('RuntimeException', error.message, {
      category: 'NotSpecified',
      innerExceptionType: 'System.Management.Automation.PSInvalidCastException',
    });
  }
}

function splitByPattern(
  text: string,
  separator: Value,
  how: { readonly limit: number; readonly options: SplitOptions },
): string[] {
  const { limit, options } = how;
  const written = separator instanceof RegexObject ? separator.text : toText(separator);
  const pattern = options.isSimple ? escapePattern(written) : written;
  const regex = regexOf(pattern, options.regex);
  return limit < 0 ? splitFromEnd(regex, text, -limit) : splitText(regex, text, limit);
}

function escapePattern(text: string): string {
  return text.replace(/[\\*+?|{[()^$.#\s]/g, (character) =>
    /\s/.test(character)
      ? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
      : `\\${character}`,
  );
}

/** The pieces between the characters that the test names; a negative limit counts from the end. */
function splitByTest(text: string, limit: number, parts: (at: number) => boolean): string[] {
  if (Math.abs(limit) === 1) return [text];
  const most = limit === 0 ? Number.POSITIVE_INFINITY : Math.abs(limit);
  const pieces: string[] = [];
  if (limit >= 0) {
    let start = 0;
    for (let at = 0; at < text.length && pieces.length + 1 < most; at++) {
      if (!parts(at)) continue;
      pieces.push(text.slice(start, at));
      start = at + 1;
    }
    return [...pieces, text.slice(start)];
  }
  let end = text.length;
  for (let at = text.length - 1; at >= 0 && pieces.length + 1 < most; at--) {
    if (!parts(at)) continue;
    pieces.unshift(text.slice(at + 1, end));
    end = at;
  }
  return [text.slice(0, end), ...pieces];
}
