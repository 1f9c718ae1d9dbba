/** Text in, Json out: strict JSON, with integers too long for a JavaScript number kept as bigints. */
import type { Json, JsonObject } from './json-text.ts';

/** Reads JSON, or gives undefined when the text is not JSON. */
export function readJson(text: string): Json | undefined {
  const reader = new Reader(text);
  try {
    return reader.document();
  } catch (error) {
    if (error === notJson) return undefined;
    throw error;
  }
}

const forms = {
  value:
    /[ \t\r\n]*([{[]|"(?:[^"\\]|\\.)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y,
  name: /[ \t\r\n]*("(?:[^"\\]|\\.)*")/y,
  colon: /[ \t\r\n]*(:)/y,
  endOfObject: /[ \t\r\n]*(\})/y,
  endOfArray: /[ \t\r\n]*(\])/y,
  afterMember: /[ \t\r\n]*([,}])/y,
  afterElement: /[ \t\r\n]*([,\]])/y,
  blanks: /[ \t\r\n]*/y,
} as const;

const notJson = Symbol('not JSON');
const deepest = 500;
const literals = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

class Reader {
  readonly #text: string;
  #offset = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): Json {
    const value = this.#value();
    if (this.#next(forms.blanks) === undefined || this.#offset < this.#text.length) throw notJson;
    return value;
  }

  #value(): Json {
    const token = this.#expect(forms.value);
    if (token === '{') return this.#nested(() => this.#members());
    if (token === '[') return this.#nested(() => this.#elements());
    if (token.startsWith('"')) return readString(token);
    const literal = literals.get(token);
    return literal === undefined ? readNumber(token) : literal;
  }

  #nested(read: () => Json): Json {
    if (++this.#depth > deepest) throw notJson;
    const value = read();
    this.#depth--;
    return value;
  }

  #members(): JsonObject {
    const members = new Map<string, Json>();
    if (this.#next(forms.endOfObject)) return members;
    do {
      const name = readString(this.#expect(forms.name));
      this.#expect(forms.colon);
      members.set(name, this.#value());
    } while (this.#expect(forms.afterMember) === ',');
    return members;
  }

  #elements(): readonly Json[] {
    const elements: Json[] = [];
    if (this.#next(forms.endOfArray)) return elements;
    do elements.push(this.#value());
    while (this.#expect(forms.afterElement) === ',');
    return elements;
  }

  #expect(form: RegExp): string {
    return this.#next(form) ?? fail();
  }

  #next(form: RegExp): string | undefined {
    form.lastIndex = this.#offset;
    const match = form.exec(this.#text);
    if (!match) return undefined;
    this.#offset = form.lastIndex;
    return match[1] ?? match[0];
  }
}

function fail(): never {
  throw notJson;
}

function readString(token: string): string {
  try {
    return JSON.parse(token) as string;
  } catch {
    return fail();
  }
}

function readNumber(token: string): number | bigint {
  const number = Number(token);
  return /^-?\d+$/.test(token) && !Number.isSafeInteger(number) ? BigInt(token) : number;
}
