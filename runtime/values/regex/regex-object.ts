import { ValueError } from '../../base/errors.ts';
import { operateMessages } from '../../base/messages/operate.ts';
import { NetObject } from '../net-object.ts';
import { type CompiledRegex, compileRegex, type RegexGroup, type RegexMatch } from './compile.ts';
import { PatternFailure } from './pattern-reader.ts';
import type { RegexOptions } from './translate.ts';

/** A System.Text.RegularExpressions.Regex. */
export class RegexObject extends NetObject {
  readonly typeName = 'System.Text.RegularExpressions.Regex';
  readonly compiled: CompiledRegex;

  constructor(compiled: CompiledRegex) {
    super();
    this.compiled = compiled;
  }

  override get text(): string {
    return this.compiled.pattern;
  }
}

/** A Match: what was found where, and what it was found by. */
export class MatchObject extends NetObject {
  readonly typeName = 'System.Text.RegularExpressions.Match';
  readonly regex: CompiledRegex;
  readonly input: string;
  /** Null for the match that failed. */
  readonly match: RegexMatch | null;

  constructor(regex: CompiledRegex, input: string, match: RegexMatch | null) {
    super();
    this.regex = regex;
    this.input = input;
    this.match = match;
  }

  override get text(): string {
    return this.match?.text ?? '';
  }
}

/** A Group of a match; null where the group took no part. */
export class GroupObject extends NetObject {
  readonly typeName = 'System.Text.RegularExpressions.Group';
  readonly name: string;
  readonly group: RegexGroup | null;

  constructor(name: string, group: RegexGroup | null) {
    super();
    this.name = name;
    this.group = group;
  }

  override get text(): string {
    return this.group?.text ?? '';
  }
}

const cache = new Map<string, CompiledRegex>();
const enoughPatterns = 500;

/**
 * The compiled pattern, remembered. A pattern that is refused is an error with the id that the caller
 * gives it: -match passes on .NET's exception, a cast and -replace have ids of their own.
 */
export function regexOf(
  pattern: string,
  options: RegexOptions,
  failure: { readonly id: string; readonly exceptionType?: string } = parseFailure,
): CompiledRegex {
  const key = `${Object.entries(options)
    .flatMap(([name, isOn]) => (isOn ? [name] : []))
    .join()}/${pattern}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const compiled = compileOrThrow(pattern, options, failure);
  if (cache.size >= enoughPatterns) cache.clear();
  cache.set(key, compiled);
  return compiled;
}

const parseFailure = {
  id: 'System.Text.RegularExpressions.RegexParseException',
  exceptionType: 'System.Text.RegularExpressions.RegexParseException',
};

function compileOrThrow(
  pattern: string,
  options: RegexOptions,
  failure: { readonly id: string; readonly exceptionType?: string },
): CompiledRegex {
  try {
    return compileRegex(pattern, options);
  } catch (error) {
    if (!(error instanceof PatternFailure)) throw error;
    const isForeign = failure.id === failure.exceptionType;
    throw new ValueError({
      id: failure.id,
      category: isForeign ? 'OperationStopped' : 'InvalidOperation',
      exceptionType: failure.exceptionType,
      innerExceptionType: isForeign ? undefined : parseFailure.exceptionType,
      message: operateMessages.badRegex(pattern, error.message),
    });
  }
}
