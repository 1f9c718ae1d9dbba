/**
 * Classes of UTF-16 units, as binding.md §1.1 names them. One byte-wide table answers for ASCII; the
 * classes of other units come from their Unicode category, worked out once per unit.
 */

const letter = 1;
const digit = 2;
const blank = 4;
const breaker = 8;
const afterNumber = 16;
const variableStart = 32;
const wordStop = 64;
const known = 128;

const classes = new Uint8Array(0x10000);

function mark(characters: string, bits: number): void {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    classes[code] = (classes[code] ?? 0) | bits;
  }
}

for (let code = 0; code < 128; code++) classes[code] = known;
mark('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', letter | variableStart);
mark('0123456789', digit | variableStart);
mark('_:?^$', variableStart);
mark(' \t\v\f', blank | breaker | wordStop);
mark('\0\r\n(){};,|&', breaker | wordStop);
mark('!#%*+-./<=>]', afterNumber);
mark('`$', wordStop);
mark('\'\u2018\u2019\u201a\u201b"\u201c\u201d\u201e', wordStop);

function classOf(code: number): number {
  const found = classes[code] ?? 0;
  return (found & known) === 0 ? classify(code) : found;
}

function classify(code: number): number {
  const character = String.fromCharCode(code);
  let bits = (classes[code] ?? 0) | known;
  if (/\p{L}/u.test(character)) bits |= letter | variableStart;
  if (/\p{Nd}/u.test(character)) bits |= digit | variableStart;
  const isBlank = code <= 256 ? code === 0xa0 || code === 0x85 : /\p{Z}/u.test(character);
  if (isBlank) bits |= blank | breaker | wordStop;
  classes[code] = bits;
  return bits;
}

/** A space, tab, no-break space or another separator; not a line end. */
export function isBlank(code: number): boolean {
  return (classOf(code) & blank) !== 0;
}

/** A carriage return or line feed. */
export function isNewline(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** Blank, line end or one of `( ) { } ; , | &`, or NUL, which also stands for the end of the text. */
export function isTokenBreaker(code: number): boolean {
  return (classOf(code) & breaker) !== 0;
}

/** A character at which the plain part of a bareword ends: a breaker, quote, backtick or dollar sign. */
export function isWordStop(code: number): boolean {
  return (classOf(code) & wordStop) !== 0;
}

/** What may follow a number in an expression besides breakers. */
export function canFollowNumber(code: number, endsAtTernary: boolean): boolean {
  if (code >= 128) return isDash(code);
  if ((classOf(code) & afterNumber) !== 0) return true;
  return endsAtTernary && (code === 0x3f || code === 0x3a);
}

/** `-` or one of the dashes that word processors make of it. */
export function isDash(code: number): boolean {
  return code === 0x2d || code === 0x2013 || code === 0x2014 || code === 0x2015;
}

/** `'` or one of its typographic forms. */
export function isSingleQuote(code: number): boolean {
  return code === 0x27 || (code >= 0x2018 && code <= 0x201b);
}

/** `"` or one of its typographic forms. */
export function isDoubleQuote(code: number): boolean {
  return code === 0x22 || (code >= 0x201c && code <= 0x201e);
}

/** A letter of any script. */
export function isLetter(code: number): boolean {
  return (classOf(code) & letter) !== 0;
}

/** A letter or a decimal digit of any script. */
export function isLetterOrDigit(code: number): boolean {
  return (classOf(code) & (letter | digit)) !== 0;
}

/** A decimal digit of any script. */
export function isDigit(code: number): boolean {
  return (classOf(code) & digit) !== 0;
}

/** `0` to `9`. */
export function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The first character of an identifier. */
export function isIdentifierStart(code: number): boolean {
  return code === 0x5f || isLetter(code);
}

/** A further character of an identifier. */
export function isIdentifierPart(code: number): boolean {
  return code === 0x5f || isLetterOrDigit(code);
}

/** What makes a `$` or `@` before it a variable. */
export function isVariableStart(code: number): boolean {
  return (classOf(code) & variableStart) !== 0;
}

/** A hexadecimal digit. */
export function isHexDigit(code: number): boolean {
  const lower = code | 0x20;
  return isAsciiDigit(code) || (code < 128 && lower >= 0x61 && lower <= 0x66);
}
