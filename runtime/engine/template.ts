/**
 * Tagged template in, script text and the values of its holes out. A hole is a variable that only its
 * place can name, so whatever its value is, it stays one value: it is never read as PowerShell.
 */
import { CmdletError } from '../base/errors.ts';
import { runMessages } from '../base/messages/run.ts';
import type { Node } from '../language/ast.ts';
import { parse } from '../language/parse.ts';
import { childrenOf } from '../language/visit.ts';
import { fromJavaScript } from '../values/from-javascript.ts';
import type { Value } from '../values/value.ts';

export interface TemplateScript {
  readonly text: string;
  /** The variables that the holes became. */
  readonly holes: readonly (readonly [string, Value])[];
}

/** Reads a tagged template; throws when a hole stands where no value can. */
export function readTemplate(
  strings: readonly string[],
  values: readonly unknown[],
): TemplateScript {
  let text = strings[0] ?? '';
  const holes = values.map((value, index) => {
    const name = `template value ${index + 1}`;
    const start = text.length;
    const before = text.slice(-20);
    text += `\${${name}}`;
    const end = text.length;
    text += strings[index + 1] ?? '';
    return { name, start, end, before, value: fromJavaScript(value) };
  });
  const places = new Set(variablePlaces(parse(text).ast));
  holes.forEach(({ start, end, before }, index) => {
    if (!places.has(`${start}-${end}`)) throw misplaced(index, before);
  });
  return { text, holes: holes.map(({ name, value }) => [name, value]) };
}

function* variablePlaces(node: Node): Generator<string> {
  if (node.kind === 'VariableExpression') yield `${node.extent.start}-${node.extent.end}`;
  for (const child of childrenOf(node)) yield* variablePlaces(child);
}

function misplaced(index: number, before: string): CmdletError {
  return new CmdletError({
    id: 'TemplateValueMisplaced',
    category: 'InvalidArgument',
    message: runMessages.holeInText(index, before),
  });
}
