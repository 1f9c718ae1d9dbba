/**
 * Generated block YAML in, plain values out: the part of YAML that the SDK's OpenAPI files are written
 * in, namely mappings, sequences and one-line scalars. Scalars stay text. Keys that nobody asks for
 * are skipped with all below them, which keeps a file of 4 MB small in memory. A general parser takes
 * 15 times the CPU and twice the memory. Whatever else YAML allows is an error with its line, never a guess.
 */

export type YamlValue = string | YamlMap | readonly YamlValue[];

export interface YamlMap {
  readonly [key: string]: YamlValue | undefined;
}

/** Says what is on which line that this reader does not know. */
export class BlockYamlError extends Error {
  readonly line: number;

  constructor(line: number, text: string) {
    super(text);
    this.line = line;
  }
}

export interface YamlOptions {
  /** Keys that are left out with all below them. */
  readonly skipped: ReadonlySet<string>;
  /** Keys directly below which nothing is left out. */
  readonly whole: ReadonlySet<string>;
}

interface Reader extends YamlOptions {
  readonly text: string;
  position: number;
  line: number;
  /** Of the line at `position`; -1 behind the last line. */
  indent: number;
}

const space = 0x20;
const newline = 0x0a;
const carriageReturn = 0x0d;
const hash = 0x23;
const dash = 0x2d;
const apostrophe = 0x27;
const quote = 0x22;

/** Reads a document. */
export function parseBlockYaml(text: string, options: YamlOptions): YamlMap {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const reader: Reader = { ...options, text, position: start, line: 1, indent: -1 };
  settle(reader);
  const value = reader.indent < 0 ? {} : readBlock(reader, reader.indent);
  if (reader.indent >= 0) throw fault(reader, 'the indentation does not fit the lines above');
  return isMap(value) ? value : {};
}

/** Whether the value is a mapping. */
export function isMap(value: YamlValue | undefined): value is YamlMap {
  return typeof value === 'object' && !Array.isArray(value);
}

/** The value of a key as a mapping; an empty one when it is something else or missing. */
export function mapAt(map: YamlMap, key: string): YamlMap {
  const value = map[key];
  return isMap(value) ? value : {};
}

/** The value of a key as text, or undefined. */
export function textAt(map: YamlMap, key: string): string | undefined {
  const value = map[key];
  return typeof value === 'string' ? value : undefined;
}

/** The items of a sequence that are mappings. */
export function mapsAt(map: YamlMap, key: string): readonly YamlMap[] {
  const value = map[key];
  return Array.isArray(value) ? value.filter(isMap) : [];
}

function readBlock(reader: Reader, indent: number, isWhole = false): YamlValue {
  return isItem(reader) ? readSequence(reader, indent) : readMapping(reader, indent, isWhole);
}

function readSequence(reader: Reader, indent: number): YamlValue[] {
  const items: YamlValue[] = [];
  while (reader.indent === indent && isItem(reader)) {
    const { text } = reader;
    let position = reader.position + 1;
    while (text.charCodeAt(position) === space) position++;
    reader.indent += position - reader.position;
    reader.position = position;
    const end = lineEnd(reader);
    if (position >= end) {
      nextLine(reader, end);
      items.push(reader.indent > indent ? readBlock(reader, reader.indent) : '');
    } else if (isItem(reader) || keyEnd(reader, end) >= 0) {
      items.push(readBlock(reader, reader.indent));
    } else {
      items.push(scalar(reader, position, end));
      nextLine(reader, end);
    }
  }
  return items;
}

function readMapping(reader: Reader, indent: number, isWhole: boolean): YamlMap {
  const map: Record<string, YamlValue> = {};
  while (reader.indent === indent && !isItem(reader)) {
    const end = lineEnd(reader);
    const colon = keyEnd(reader, end);
    if (colon < 0) throw fault(reader, 'expected a key');
    const key = keyText(reader, colon);
    let value = colon + 1;
    while (reader.text.charCodeAt(value) === space) value++;
    if (!isWhole && reader.skipped.has(key)) {
      nextLine(reader, end);
      while (reader.indent > indent || (reader.indent === indent && isItem(reader))) {
        nextLine(reader, lineEnd(reader));
      }
    } else if (value < end) {
      map[key] = scalar(reader, value, end);
      nextLine(reader, end);
    } else {
      nextLine(reader, end);
      const isBelow = reader.indent > indent || (reader.indent === indent && isItem(reader));
      map[key] = isBelow ? readBlock(reader, reader.indent, reader.whole.has(key)) : '';
    }
  }
  return map;
}

function isItem({ text, position }: Reader): boolean {
  if (text.charCodeAt(position) !== dash) return false;
  const next = text.charCodeAt(position + 1);
  return next === space || next === newline || Number.isNaN(next);
}

/** Where the `:` behind the key stands, or -1 when the line does not begin with a key. */
function keyEnd({ text, position }: Reader, end: number): number {
  const first = text.charCodeAt(position);
  let at = position;
  if (first === apostrophe || first === quote) {
    at = quotedEnd(text, position, end);
    return at > 0 && text.charCodeAt(at) === 0x3a ? at : -1;
  }
  for (;;) {
    at = text.indexOf(':', at);
    if (at < 0 || at >= end) return -1;
    if (at + 1 >= end || text.charCodeAt(at + 1) === space) return at;
    at++;
  }
}

/** The place behind the closing quote, or -1. */
function quotedEnd(text: string, start: number, end: number): number {
  const mark = text.charCodeAt(start);
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c && mark === quote) at++;
    else if (code === mark) {
      if (mark !== apostrophe || text.charCodeAt(at + 1) !== apostrophe) return at + 1;
      at++;
    }
  }
  return -1;
}

function keyText({ text, position }: Reader, colon: number): string {
  const raw = text.slice(position, colon);
  return unquote(raw) ?? raw;
}

function scalar(reader: Reader, start: number, end: number): YamlValue {
  const raw = reader.text.slice(start, end).trimEnd();
  const first = raw.charCodeAt(0);
  if (first === apostrophe || first === quote) {
    const text = unquote(raw);
    if (text === undefined) throw fault(reader, 'a quoted text does not end on its line');
    return text;
  }
  if (/^\{\s*\}$/.test(raw)) return {};
  if (/^\[\s*\]$/.test(raw)) return [];
  if (/^[|>&*!%@`[{]/.test(raw)) throw fault(reader, `'${raw.slice(0, 40)}' is not a plain value`);
  return raw;
}

/** The text in quotes, or undefined when the quotes do not enclose all of it. */
function unquote(raw: string): string | undefined {
  const mark = raw.charCodeAt(0);
  if (mark !== apostrophe && mark !== quote) return undefined;
  if (quotedEnd(raw, 0, raw.length) !== raw.length) return undefined;
  const inner = raw.slice(1, -1);
  if (mark === apostrophe) return inner.replaceAll("''", "'");
  try {
    return String(JSON.parse(raw));
  } catch {
    return inner;
  }
}

function lineEnd({ text, position }: Reader): number {
  const end = text.indexOf('\n', position);
  const last = end < 0 ? text.length : end;
  return text.charCodeAt(last - 1) === carriageReturn ? last - 1 : last;
}

function nextLine(reader: Reader, end: number): void {
  const newlineAt = reader.text.indexOf('\n', end);
  reader.position = newlineAt < 0 ? reader.text.length : newlineAt + 1;
  reader.line++;
  settle(reader);
}

/** Moves from the start of a line to its first character, over empty lines and comments. */
function settle(reader: Reader): void {
  const { text } = reader;
  for (;;) {
    let position = reader.position;
    while (text.charCodeAt(position) === space) position++;
    const code = text.charCodeAt(position);
    if (Number.isNaN(code)) {
      reader.indent = -1;
      reader.position = position;
      return;
    }
    const isEmpty = code === newline || code === carriageReturn || code === hash;
    const isMark = position === reader.position && isDocumentMark(text, position);
    if (!isEmpty && !isMark) {
      reader.indent = position - reader.position;
      reader.position = position;
      return;
    }
    const end = text.indexOf('\n', position);
    reader.position = end < 0 ? text.length : end + 1;
    reader.line++;
  }
}

function isDocumentMark(text: string, position: number): boolean {
  return text.startsWith('---', position) && /^\s*$/.test(text.charAt(position + 3));
}

function fault(reader: Reader, text: string): BlockYamlError {
  return new BlockYamlError(reader.line, text);
}
