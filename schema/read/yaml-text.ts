/**
 * YAML text in, plain values out, with the line of each. The only file that knows the YAML library,
 * which is loaded by the pages that need it and by nothing else.
 */
import { isNode, LineCounter, parseDocument } from 'yaml';
import { errorAt, type Finding, reasons } from '../diagnostic.ts';

export interface YamlText {
  readonly value: unknown;
  /** The line of the value at the path, or of the nearest above it. */
  lineOf(...path: readonly (string | number)[]): number;
}

/** Parses one document whose first line has the given number. */
export function readYaml(text: string, firstLine: number): YamlText | Finding {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });
  const [problem] = document.errors;
  if (problem) {
    const { line } = lines.linePos(problem.pos[0]);
    return errorAt(firstLine + line - 1, reasons.badYaml(problem.message));
  }
  return {
    value: document.toJS({ maxAliasCount: 10_000 }),
    lineOf: (...path) => {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return firstLine + lines.linePos(node.range[0]).line - 1;
      }
      return firstLine;
    },
  };
}

/** The member of an object as an object. */
export function recordAt(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const member = isRecord(value) ? value[key] : undefined;
  return isRecord(member) ? member : {};
}

/** The member of an object as a list; nothing is an empty one. */
export function listAt(value: unknown, key: string): readonly unknown[] {
  const member = isRecord(value) ? value[key] : undefined;
  return Array.isArray(member) ? member : [];
}

/** The member of an object as text; nothing is an empty one. */
export function textAt(value: unknown, key: string): string {
  const member = isRecord(value) ? value[key] : undefined;
  return member === undefined || member === null || typeof member === 'object'
    ? ''
    : String(member);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
