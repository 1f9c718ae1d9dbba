/**
 * .NET's regular expressions in JavaScript: a pattern in, JavaScript's source and the groups out.
 * Everything is written anew, code unit by code unit, so that classes, ends of lines and options mean
 * what they mean in .NET. What JavaScript cannot do (balancing groups, conditions) is refused.
 */
import { bothCases, type CharSet, unit, writeSet } from './char-set.ts';
import { boundarySet } from './class-names.ts';
import { type GroupList, scanGroups } from './groups.ts';
import { looksAt, PatternFailure, type Reader, readEscapedUnit, take } from './pattern-reader.ts';
import { readClass, readNamedClass } from './read-class.ts';

export interface RegexOptions {
  readonly ignoreCase?: boolean;
  readonly multiline?: boolean;
  readonly singleline?: boolean;
  readonly explicitCapture?: boolean;
  readonly ignoreWhitespace?: boolean;
}

export interface Translation {
  readonly source: string;
  readonly groups: GroupList;
  /** Begins with \G: each match must start where the last one ended. */
  readonly isContiguous: boolean;
  /** A reference back to a group whose case does not count: the only thing that needs JavaScript's own flag. */
  readonly foldsReferences: boolean;
}

interface State extends Reader {
  readonly isAscii: boolean;
  readonly groups: GroupList;
  options: Required<RegexOptions>;
  isContiguous: boolean;
  foldsReferences: boolean;
}

/** Translates a pattern; `isAscii` when only ASCII text will be matched, which makes the classes small. */
export function translatePattern(
  pattern: string,
  options: RegexOptions,
  isAscii: boolean,
): Translation {
  const all: Required<RegexOptions> = {
    ignoreCase: false,
    multiline: false,
    singleline: false,
    explicitCapture: false,
    ignoreWhitespace: false,
    ...options,
  };
  const groups = scanGroups(pattern, all);
  const state: State = {
    text: pattern,
    at: 0,
    isAscii,
    groups,
    options: all,
    isContiguous: false,
    foldsReferences: false,
  };
  const source = translateAlternatives(state);
  if (state.at < pattern.length)
    throw new PatternFailure('a parenthesis is closed that was not opened.');
  return {
    source,
    groups,
    isContiguous: state.isContiguous,
    foldsReferences: state.foldsReferences,
  };
}

/** alternatives: sequence ( '|' sequence )*; options set inside end with it. */
function translateAlternatives(state: State): string {
  const outer = state.options;
  let output = '';
  while (state.at < state.text.length && state.text[state.at] !== ')') {
    output += translateItem(state);
  }
  state.options = outer;
  return output;
}

const blanks = /(?:\s|#[^\n]*)+/y;
const comment = /\(\?#[^)]*\)/y;
const quantifier = /(?:[*+?]|\{\d+(?:,\d*)?\})/y;

function skipBlanks(state: State): void {
  while (take(state, comment) || (state.options.ignoreWhitespace && take(state, blanks))) {
    // Both can follow each other any number of times.
  }
}

function translateItem(state: State): string {
  skipBlanks(state);
  if (state.at >= state.text.length || state.text[state.at] === ')') return '';
  if (state.text[state.at] === '|') {
    state.at++;
    return '|';
  }
  if (take(state, quantifier)) throw new PatternFailure('a quantifier has nothing before it.');
  const atom = translateAtom(state);
  if (atom === '') return '';
  skipBlanks(state);
  const count = take(state, quantifier)?.[0];
  if (count === undefined) return atom;
  const [, least, most] = /^\{(\d+),(\d+)\}$/.exec(count) ?? [];
  if (least !== undefined && Number(least) > Number(most)) {
    throw new PatternFailure(`in '${count}' the smaller number comes first.`);
  }
  skipBlanks(state);
  const lazy = looksAt(state, '?') ? '?' : '';
  state.at += lazy.length;
  skipBlanks(state);
  if (take(state, quantifier)) throw new PatternFailure('a quantifier follows a quantifier.');
  return `${atom}${count}${lazy}`;
}

function translateAtom(state: State): string {
  const character = state.text.charAt(state.at);
  state.at++;
  if (character === '\\') return translateEscape(state);
  if (character === '[') return writeClass(state, readClass(state, foldOf(state)));
  if (character === '(') return translateGroup(state);
  if (character === '.') return state.options.singleline ? '[^]' : '[^\\n]';
  if (character === '^') return state.options.multiline ? '(?<![^\\n])' : start;
  if (character === '$') return state.options.multiline ? '(?![^\\n])' : endOrLastLine;
  return writeUnit(state, character.charCodeAt(0));
}

const start = '(?<![^])';
const end = '(?![^])';
const endOrLastLine = `(?=\\n?${end})`;

function writeClass(state: State, set: CharSet): string {
  return writeSet(set, state.isAscii);
}

function writeUnit(state: State, code: number): string {
  if (!state.options.ignoreCase) return unit(code);
  const set = bothCases([[code, code]]);
  const isSingle = set.length === 1 && set[0]?.[0] === set[0]?.[1];
  return isSingle ? unit(code) : writeSet(set, false);
}

function foldOf(state: State): (set: CharSet) => CharSet {
  return state.options.ignoreCase ? bothCases : (set) => set;
}

const anchors: Readonly<Record<string, string>> = { A: start, z: end, Z: endOrLastLine };
const namedReference = /k(?:<(\w+)>|'(\w+)')/y;
const numberedReference = /[1-9]\d*/y;

function translateEscape(state: State): string {
  const letter = state.text.charAt(state.at);
  if (letter === 'b' || letter === 'B') {
    state.at++;
    return boundary(state, letter === 'B');
  }
  const anchor = anchors[letter];
  if (anchor !== undefined || letter === 'G') state.at++;
  if (anchor !== undefined) return anchor;
  if (letter === 'G') {
    state.isContiguous = true;
    return '';
  }
  const set = readNamedClass(state);
  if (set !== undefined) return writeClass(state, foldOf(state)(set));
  return translateReference(state) ?? writeUnit(state, readEscapedUnit(state));
}

function boundary(state: State, isNegated: boolean): string {
  if (state.isAscii) return isNegated ? '\\B' : '\\b';
  const word = writeSet(boundarySet(), false);
  return isNegated
    ? `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`
    : `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`;
}

function translateReference(state: State): string | undefined {
  const [, angled, quoted] = take(state, namedReference) ?? [];
  const before = state.at;
  const name = angled ?? quoted ?? take(state, numberedReference)?.[0];
  if (name === undefined) return undefined;
  const indexes = state.groups.indexesOf(name);
  if (state.options.ignoreCase) state.foldsReferences = true;
  if (indexes.length > 0) return `(?:${indexes.map((index) => `\\${index}(?:)`).join('')})`;
  // More than one digit can be an octal escape instead; a single one cannot.
  if (angled === undefined && quoted === undefined && /^[0-3]?[0-7]{2}/.test(name)) {
    state.at = before;
    return undefined;
  }
  throw new PatternFailure(`it refers to a group '${name}' that it does not have.`);
}

const groupForms = {
  plain: /\?:/y,
  look: /\?(?:=|!|<=|<!)/y,
  atomic: /\?>/y,
  named: /\?(?:<([A-Za-z_]\w*|\d+)>|'([A-Za-z_]\w*|\d+)')/y,
  options: /\?([imnsx]*)(?:-([imnsx]*))?([:)])/y,
};

function translateGroup(state: State): string {
  const outer = state.options;
  const look = take(state, groupForms.look)?.[0];
  if (look !== undefined) return closeGroup(state, `(${look}`);
  if (take(state, groupForms.plain)) return closeGroup(state, '(?:');
  if (take(state, groupForms.atomic)) {
    const index = state.groups.open(null);
    return `${closeGroup(state, '(?:(?=(')})\\${index})`;
  }
  const [, angled, quoted] = take(state, groupForms.named) ?? [];
  const name = angled ?? quoted;
  if (name !== undefined) {
    state.groups.open(name);
    return closeGroup(state, '(');
  }
  const [, on, off = '', close] = take(state, groupForms.options) ?? [];
  if (on !== undefined) {
    state.options = changeOptions(outer, on, off);
    if (close === ')') return '';
    const inner = closeGroup(state, '(?:');
    state.options = outer;
    return inner;
  }
  if (looksAt(state, '?'))
    throw new PatternFailure('it has a kind of group that is not available here.');
  if (state.options.explicitCapture) return closeGroup(state, '(?:');
  state.groups.open('');
  return closeGroup(state, '(');
}

function changeOptions(
  options: Required<RegexOptions>,
  on: string,
  off: string,
): Required<RegexOptions> {
  const changed = { ...options };
  for (const [letters, value] of [
    [on, true],
    [off, false],
  ] as const) {
    for (const letter of letters) {
      const name = optionNames[letter];
      if (name !== undefined) changed[name] = value;
    }
  }
  return changed;
}

const optionNames: Readonly<Record<string, keyof RegexOptions>> = {
  i: 'ignoreCase',
  m: 'multiline',
  n: 'explicitCapture',
  s: 'singleline',
  x: 'ignoreWhitespace',
};

function closeGroup(state: State, opening: string): string {
  const inner = translateAlternatives(state);
  if (state.text[state.at] !== ')') throw new PatternFailure('a parenthesis is not closed.');
  state.at++;
  return `${opening}${inner})`;
}
