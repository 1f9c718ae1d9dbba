/**
 * JSON text in, a value out as ConvertFrom-Json reads it: also with comments, single quotes, bare names
 * and commas at the end. What is wrong is told by its place.
 */
import type { DateTime } from '../../values/date-time.ts';
import { Numeric } from '../../values/numeric.ts';
import { double, int64 } from '../../values/types/define.ts';
import type { Value } from '../../values/value.ts';

export interface JsonReading {
  readonly makeObject: (members: readonly (readonly [string, Value])[]) => Value;
  readonly readDate: (text: string) => DateTime | string;
  readonly depth: number;
}

/** What is wrong with the text. */
export class JsonError extends Error {
  readonly reason: 'text' | 'depth';

  constructor(reason: JsonError['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Reads one value; nothing else may stand behind it. */
export function readJsonText(text: string, reading: JsonReading): Value {
  const reader = new Reader(text, reading);
  const value = reader.value(0);
  reader.end();
  return value;
}

const blank = /(?:[\s\ufeff]|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const number = /-?(?:0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/iy;
const word = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const words: Readonly<Record<string, Value>> = {
  true: true,
  false: false,
  null: null,
  undefined: null,
  NaN: new Numeric('Double', Number.NaN),
  Infinity: new Numeric('Double', Number.POSITIVE_INFINITY),
};
const longest = 9_223_372_036_854_775_807n;

class Reader {
  readonly #text: string;
  readonly #reading: JsonReading;
  #at = 0;

  constructor(text: string, reading: JsonReading) {
    this.#text = text;
    this.#reading = reading;
  }

  value(depth: number): Value {
    this.#skip();
    const start = this.#text[this.#at];
    if (start === '{') return this.#object(depth + 1);
    if (start === '[') return this.#list(depth + 1);
    if (start === '"' || start === "'") return this.#reading.readDate(this.#string(start));
    const digits = this.#match(number);
    if (digits !== null) return readNumber(digits);
    const name = this.#match(word);
    if (name !== null && Object.hasOwn(words, name)) return words[name] ?? null;
    return this.#fail();
  }

  end(): void {
    this.#skip();
    if (this.#at < this.#text.length) this.#fail();
  }

  #object(depth: number): Value {
    this.#enter(depth);
    const members = new Map<string, Value>();
    while (!this.#takes('}')) {
      this.#skip();
      const start = this.#text[this.#at];
      const name =
        start === '"' || start === "'" ? this.#string(start) : (this.#match(word) ?? this.#fail());
      if (!this.#takes(':')) this.#fail();
      members.set(name, this.value(depth));
      if (this.#takes(',')) continue;
      if (!this.#takes('}')) this.#fail();
      break;
    }
    return this.#reading.makeObject([...members]);
  }

  #list(depth: number): Value {
    this.#enter(depth);
    const elements: Value[] = [];
    while (!this.#takes(']')) {
      elements.push(this.value(depth));
      if (this.#takes(',')) continue;
      if (!this.#takes(']')) this.#fail();
      break;
    }
    return elements;
  }

  #enter(depth: number): void {
    if (depth > this.#reading.depth) {
      throw new JsonError('depth', `it is deeper than ${this.#reading.depth}`);
    }
    this.#at++;
  }

  #string(quote: string): string {
    let output = '';
    for (this.#at++; this.#at < this.#text.length; this.#at++) {
      const character = this.#text[this.#at] ?? '';
      if (character === quote) {
        this.#at++;
        return output;
      }
      output += character === '\\' ? this.#escape() : character;
    }
    return this.#fail();
  }

  #escape(): string {
    const letter = this.#text[++this.#at] ?? '';
    if (letter === 'u') {
      const digits = this.#text.slice(this.#at + 1, this.#at + 5);
      if (!/^[\da-f]{4}$/i.test(digits)) return this.#fail();
      this.#at += 4;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const meant = {
      b: '\b',
      f: '\f',
      n: '\n',
      r: '\r',
      t: '\t',
      '/': '/',
      '\\': '\\',
      '"': '"',
      "'": "'",
    }[letter];
    return meant ?? this.#fail();
  }

  #takes(text: string): boolean {
    this.#skip();
    const isThere = this.#text.startsWith(text, this.#at);
    if (isThere) this.#at += text.length;
    return isThere;
  }

  #skip(): void {
    this.#match(blank);
  }

  #match(form: RegExp): string | null {
    form.lastIndex = this.#at;
    const found = form.exec(this.#text)?.[0] ?? null;
    this.#at += found?.length ?? 0;
    return found;
  }

  #fail(): never {
    const before = this.#text.slice(0, this.#at).split('\n');
    const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
    const isEnd = this.#at >= this.#text.length;
    throw new JsonError('text', isEnd ? `it ends too early (${place})` : `it is wrong at ${place}`);
  }
}

function readNumber(digits: string): Value {
  if (/^-?\d+$/.test(digits) || /^-?0x/i.test(digits)) {
    const whole = digits.startsWith('-0x') ? -BigInt(digits.slice(1)) : BigInt(digits);
    const isLong = whole <= longest && whole >= -longest - 1n;
    return isLong ? int64(whole) : new Numeric('BigInteger', whole);
  }
  return double(Number(digits));
}
