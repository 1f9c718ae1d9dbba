/**
 * The type name of an action's inline body carries the operation's path (help-and-routes.md §6):
 * `I` `Paths` hash, the pieces of path and method in lower case with a capital in front,
 * `RequestbodyContentApplicationJsonSchema`, and perhaps a number. Read here into words; which words
 * are segments and which placeholders is not decided here.
 */
import type { HttpMethod } from '../../model.ts';

export interface BodyTypeName {
  readonly method: HttpMethod;
  /** The words of the path in lower case, once for each place where the hash may end, latest first. */
  readonly readings: readonly (readonly string[])[];
  /** The OData action in lower case, when the path ends in one. */
  readonly action: string | undefined;
}

const whole =
  /^IPaths([A-Z0-9]\w*)(Get|Post|Put|Patch|Delete)RequestbodyContentApplicationJsonSchema\d*$/;
const methods: Readonly<Record<string, HttpMethod>> = {
  Get: 'GET',
  Post: 'POST',
  Put: 'PUT',
  Patch: 'PATCH',
  Delete: 'DELETE',
};
const shortestHash = 5;
const longestHash = 7;

/** Reads a body type name, or gives undefined when the name is not of that kind. */
export function readBodyType(type: string): BodyTypeName | undefined {
  const match = whole.exec(type);
  const method = methods[match?.[2] ?? ''];
  const text = match?.[1];
  if (!method || text === undefined) return undefined;
  const readings = hashEnds(text).map((end) => splitWords(text.slice(end)));
  return readings.length === 0 ? undefined : { method, readings, action: actionOf(readings) };
}

/** The OData action in lower case whose body the type is; also of a body shared by several paths. */
export function actionOfBody(type: string): string | undefined {
  const shared =
    /^IComponents\w*?Requestbodies(\w+?)requestbodyContentApplicationJsonSchema\d*$/.exec(
      type,
    )?.[1];
  return shared?.toLowerCase() ?? readBodyType(type)?.action;
}

/** The hash is base 36 in pascal case at digit borders, so a capital inside it follows a digit. */
function hashEnds(text: string): number[] {
  const ends: number[] = [];
  for (let end = longestHash; end >= shortestHash; end--) {
    const isHash = /^(?:\d|[A-Z](?=[a-z\d]|$)|(?<=[A-Za-z])[a-z])+$/.test(text.slice(0, end));
    const capitalsFollowDigits = !/[A-Za-z][A-Z]/.test(text.slice(0, end));
    if (isHash && capitalsFollowDigits && /^[A-Z]/.test(text.slice(end))) ends.push(end);
  }
  return ends;
}

function splitWords(text: string): string[] {
  return (text.match(/[A-Z][a-z]*[0-9]*|[a-z]+[0-9]*/g) ?? []).map((word) => word.toLowerCase());
}

function actionOf(readings: readonly (readonly string[])[]): string | undefined {
  const words = readings[0] ?? [];
  const start = words.findLastIndex(
    (word, at) => word === 'microsoft' && words[at + 1] === 'graph',
  );
  const isAction = start >= 0 && start + 2 < words.length;
  return isAction ? words.at(-1) : undefined;
}
