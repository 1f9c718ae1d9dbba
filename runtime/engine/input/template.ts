/**
 * Tagged template in, a script out. A hole is written as a variable, and its place holds the value, so
 * whatever that is, it stays one value: it is never read as PowerShell.
 */
import { CmdletError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { Node } from '../../language/ast.ts';
import { parse } from '../../language/parse.ts';
import { childrenOf } from '../../language/visit.ts';
import { fromJavaScript } from '../../values/from-javascript.ts';
import { compileParsed, type Script } from '../compile-script.ts';

/** Reads a tagged template; throws when a hole stands where no value can. */
export function readTemplate(
  strings: readonly (string | undefined)[],
  values: readonly unknown[],
): Script {
  const texts = strings.map(requireText);
  let text = texts[0] ?? '';
  const holes = values.map((value, index) => {
    const name = `template value ${index + 1}`;
    const start = text.length;
    text += `\${${name}}`;
    const place = `${start}-${text.length}`;
    text += texts[index + 1] ?? '';
    return { start, place, value: fromJavaScript(value) };
  });
  const parsed = parse(text);
  const places = new Set(valuePlaces(parsed.ast));
  holes.forEach(({ place }, index) => {
    if (!places.has(place)) throw misplaced(index, texts[index] ?? '');
  });
  const valueAt = new Map(holes.map(({ start, value }) => [start, value]));
  return compileParsed(parsed, { text, path: null }, valueAt);
}

/** JavaScript gives no text for a part with an escape that it does not know; leaving it out would change the command. */
function requireText(text: string | undefined, index: number): string {
  if (text !== undefined) return text;
  throw new CmdletError({
    id: 'TemplateEscapeInvalid',
    category: 'InvalidArgument',
    message: runMessages.escapeInvalid(index),
  });
}

/** Where a variable is read; one that is assigned to, or that would name a parameter, takes no value of a template. */
function* valuePlaces(node: Node): Generator<string> {
  if (node.kind === 'VariableExpression') yield `${node.extent.start}-${node.extent.end}`;
  const skipped = node.kind === 'AssignmentStatement' ? node.left : dashedName(node);
  for (const child of childrenOf(node)) if (child !== skipped) yield* valuePlaces(child);
}

/** The variable right behind the dash of a bare word: it reads like a parameter's name, and would be a plain argument. */
function dashedName(node: Node): Node | undefined {
  if (node.kind !== 'ExpandableStringExpression' || node.stringType !== 'BareWord')
    return undefined;
  return /^[-\u2013\u2014\u2015]$/.test(node.literals[0] ?? '') ? node.nested[0] : undefined;
}

function misplaced(index: number, before: string): CmdletError {
  return new CmdletError({
    id: 'TemplateValueMisplaced',
    category: 'InvalidArgument',
    message: runMessages.holeInText(index, before.slice(-20)),
  });
}
