/** .NET's replacement patterns and what is built on matches: Replace and Split. */
import { allMatches, type CompiledRegex, type RegexMatch } from './compile.ts';

const forms = /\$(?:(\d+)|\{(\w+)\}|([$&`'+_]))/g;

/** The text of a replacement pattern for one match: `$1`, `${name}`, `$&` and their like. */
export function expandReplacement(
  replacement: string,
  match: RegexMatch,
  context: { readonly regex: CompiledRegex; readonly text: string },
): string {
  if (!replacement.includes('$')) return replacement;
  const { regex, text } = context;
  const ends: Readonly<Record<string, string>> = {
    $: '$',
    '&': match.text,
    '`': text.slice(0, match.index),
    "'": text.slice(match.index + match.text.length),
    _: text,
    '+': lastGroup(match),
  };
  return replacement.replace(forms, (whole, number?: string, name?: string, sign?: string) => {
    if (sign !== undefined) return ends[sign] ?? whole;
    const key = number === undefined ? (name ?? '') : String(Number(number));
    const named = regex.groupNames.indexOf(key);
    // A group with a name has a number too, behind those without.
    const at = named < 0 && /^\d+$/.test(key) ? Number(key) : named;
    return at < 0 || at >= regex.groupNames.length ? whole : (match.groups[at]?.text ?? '');
  });
}

function lastGroup(match: RegexMatch): string {
  return match.groups.at(-1)?.text ?? '';
}

/** The text with matches replaced; at most `limit` of them unless that is negative. */
export function replaceMatches(
  regex: CompiledRegex,
  text: string,
  options: {
    readonly replace: (match: RegexMatch) => string;
    readonly limit?: number;
    readonly offset?: number;
  },
): string {
  let output = '';
  let end = 0;
  let left = options.limit ?? -1;
  for (const match of allMatches(regex, text, options.offset)) {
    if (left === 0) break;
    left--;
    output += text.slice(end, match.index) + options.replace(match);
    end = match.index + match.text.length;
  }
  return output + text.slice(end);
}

/** The pieces between the matches, and what groups captured; at most `limit` pieces when that is positive. */
export function splitText(regex: CompiledRegex, text: string, limit: number = 0): string[] {
  const pieces: string[] = [];
  let end = 0;
  let left = limit === 0 ? -1 : limit - 1;
  for (const match of allMatches(regex, text)) {
    if (left === 0) break;
    left--;
    pieces.push(text.slice(end, match.index), ...captures(match));
    end = match.index + match.text.length;
  }
  return [...pieces, text.slice(end)];
}

/** The same with the matches counted from the end, as a negative limit of -split asks for. */
export function splitFromEnd(regex: CompiledRegex, text: string, limit: number): string[] {
  const matches = [...allMatches(regex, text)].toReversed().slice(0, limit - 1);
  const pieces: string[] = [];
  let end = text.length;
  for (const match of matches) {
    pieces.unshift(...captures(match), text.slice(match.index + match.text.length, end));
    end = match.index;
  }
  return [text.slice(0, end), ...pieces];
}

function captures(match: RegexMatch): string[] {
  return match.groups.slice(1).flatMap((group) => (group === null ? [] : [group.text]));
}
