/** A position in a .NET pattern, and the errors that reading it can meet. */

/** Why a pattern is refused; whoever compiles it turns it into an error. */
export class PatternFailure extends Error {}

export interface Reader {
  readonly text: string;
  at: number;
}

/** Whether the given text comes next. */
export function looksAt(reader: Reader, text: string): boolean {
  return reader.text.startsWith(text, reader.at);
}

/** Takes what the sticky expression matches here, or undefined. */
export function take(reader: Reader, form: RegExp): RegExpExecArray | undefined {
  form.lastIndex = reader.at;
  const match = form.exec(reader.text) ?? undefined;
  if (match !== undefined) reader.at += match[0].length;
  return match;
}

const controls: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  e: 27,
};

const hexadecimal = /x([0-9a-f]{2})|u([0-9a-f]{4})/iy;
const control = /c([@-_a-z])/iy;
const octal = /[0-7]{1,3}/y;

/** The code unit of an escape whose backslash is read already, the one that a class and a pattern share. */
export function readEscapedUnit(reader: Reader): number {
  const [, byte, word] = take(reader, hexadecimal) ?? [];
  if (byte !== undefined || word !== undefined) return Number.parseInt(byte ?? word ?? '', 16);
  const key = take(reader, control)?.[1];
  if (key !== undefined) return key.toUpperCase().charCodeAt(0) - 64;
  const digits = take(reader, octal)?.[0];
  if (digits !== undefined) return Number.parseInt(digits, 8) % 256;
  const character = reader.text[reader.at];
  if (character === undefined) throw new PatternFailure('a backslash stands at its end.');
  reader.at++;
  const code = controls[character];
  if (code !== undefined) return code;
  if (/[\p{L}\p{N}_]/u.test(character)) {
    throw new PatternFailure(`'\\${character}' is no escape.`);
  }
  return character.charCodeAt(0);
}
