import { operateMessages } from '../../base/messages/operate.ts';
import type { RegexOptions } from '../regex/translate.ts';
import { toInteger } from '../to-number.ts';
import { toText } from '../to-text.ts';
import { enumerate } from '../types/enumerate.ts';
import { EnumValue } from '../types/objects/enum-value.ts';
import type { Value } from '../value.ts';
import { operatorError } from './operator-error.ts';

export interface SplitOptions {
  readonly isGiven: boolean;
  readonly isSimple: boolean;
  readonly regex: RegexOptions;
}

/** The members of SplitOptions, whose numbers can be given as well. */
const bits: Readonly<Record<string, number>> = {
  simplematch: 1,
  regexmatch: 2,
  cultureinvariant: 4,
  ignorepatternwhitespace: 8,
  multiline: 16,
  singleline: 32,
  ignorecase: 64,
  explicitcapture: 128,
};

/** Reads the third operand of -split: names, or their numbers. */
export function readSplitOptions(value: Value, isCaseSensitive: boolean): SplitOptions {
  const given = value === null || value === '' ? 0 : readBits(value);
  const isSimple = (given & 1) !== 0;
  if (isSimple && (given & ~65) !== 0) {
    throw operatorError('InvalidSplitOptionCombination', operateMessages.splitOptionsExclude(), {
      category: 'ParserError',
      exceptionType: 'System.Management.Automation.ParseException',
    });
  }
  const regex: RegexOptions = {
    ignoreCase: !isCaseSensitive || (given & 64) !== 0,
    multiline: (given & 16) !== 0,
    singleline: (given & 32) !== 0,
    explicitCapture: (given & 128) !== 0,
    ignoreWhitespace: (given & 8) !== 0,
  };
  return { isGiven: value !== null && value !== '', isSimple, regex };
}

function readBits(value: Value): number {
  if (value instanceof EnumValue) return value.value;
  const number = typeof value === 'string' ? undefined : toInteger(value, 'Int32');
  if (typeof number === 'number') return number;
  const names = (enumerate(value) ?? [value]).map((part) => toText(part)).join(',');
  let all = 0;
  for (const part of names.split(',')) {
    const typed = part.trim().toLowerCase();
    const [name, other] = Object.keys(bits).filter((known) => known.startsWith(typed));
    const chosen =
      bits[typed] ?? (name !== undefined && other === undefined ? bits[name] : undefined);
    if (chosen === undefined) {
      throw operatorError(
        'RuntimeException',
        operateMessages.unknownSplitOption(part.trim(), Object.keys(bits)),
        {
          category: 'NotSpecified',
          innerExceptionType: 'System.Management.Automation.PSInvalidCastException',
        },
      );
    }
    all |= chosen;
  }
  return all;
}
