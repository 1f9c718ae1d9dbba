/** A .NET regular expression ready to be used: matches with .NET's groups. */
import { PatternFailure } from './pattern-reader.ts';
import { type RegexOptions, type Translation, translatePattern } from './translate.ts';

/** One match; `groups` stand in the order of the expression's group names, the whole match first. */
export interface RegexMatch {
  readonly index: number;
  readonly text: string;
  readonly groups: readonly (RegexGroup | null)[];
}

export interface RegexGroup {
  readonly text: string;
  readonly index: number;
}

export interface CompiledRegex {
  readonly pattern: string;
  readonly options: RegexOptions;
  /** .NET's group names: numbers as text, then names. */
  readonly groupNames: readonly string[];
  /** The first match at or behind an offset. */
  readonly matchAt: (text: string, offset: number) => RegexMatch | null;
  /** Whether there is any match; quicker than looking for it. */
  readonly isMatch: (text: string) => boolean;
}

const ascii = /^[\0-\x7f]*$/;

/** Compiles a pattern; throws a PatternFailure for one that is not valid or not possible. */
export function compileRegex(pattern: string, options: RegexOptions = {}): CompiledRegex {
  const plain = build(pattern, options, true);
  let wide: Engine | undefined;
  // Text beyond ASCII needs the large classes; most text does without.
  const engineFor = (text: string): Engine => {
    if (ascii.test(text)) return plain;
    wide ??= build(pattern, options, false);
    return wide;
  };
  const groupNames = plain.translation.groups.names;
  return {
    pattern,
    options,
    groupNames,
    matchAt: (text, offset) => matchAt(engineFor(text), text, offset),
    isMatch: (text) => {
      const { finder } = engineFor(text);
      finder.lastIndex = 0;
      return finder.test(text);
    },
  };
}

interface Engine {
  readonly translation: Translation;
  readonly finder: RegExp;
  /** The same with the places of the groups, compiled when groups are asked where they are. */
  readonly locator: () => RegExp;
}

function build(pattern: string, options: RegexOptions, isAscii: boolean): Engine {
  const translation = translatePattern(pattern, options, isAscii);
  const fold = translation.foldsReferences ? 'i' : '';
  const flags = (translation.isContiguous ? 'y' : 'g') + fold;
  let locator: RegExp | undefined;
  return {
    translation,
    finder: construct(translation.source, flags),
    locator: () => {
      locator ??= construct(translation.source, `dy${fold}`);
      return locator;
    },
  };
}

function construct(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch {
    throw new PatternFailure('it is not well formed.');
  }
}

function matchAt(engine: Engine, text: string, offset: number): RegexMatch | null {
  engine.finder.lastIndex = offset;
  const found = engine.finder.exec(text);
  if (found === null) return null;
  const { groups } = engine.translation;
  let located: RegExpExecArray | null | undefined;
  const placeOf = (index: number): number => {
    if (located === undefined) {
      const locator = engine.locator();
      locator.lastIndex = found.index;
      located = locator.exec(text);
    }
    return located?.indices?.[index]?.[0] ?? found.index;
  };
  const captured = groups.names.map((name) => {
    if (name === '0') return { text: found[0], index: found.index };
    const index = groups.indexesOf(name).findLast((candidate) => found[candidate] !== undefined);
    if (index === undefined) return null;
    return {
      text: found[index] ?? '',
      get index() {
        return placeOf(index);
      },
    };
  });
  return { index: found.index, text: found[0], groups: captured };
}

/** All matches from left to right; after an empty one the search goes on one unit further. */
export function* allMatches(
  regex: CompiledRegex,
  text: string,
  offset: number = 0,
): Generator<RegexMatch> {
  let next = offset;
  while (next <= text.length) {
    const match = regex.matchAt(text, next);
    if (match === null) return;
    yield match;
    next = match.index + match.text.length + (match.text === '' ? 1 : 0);
  }
}
