/** Constants, text, lists, hashtables and script blocks as they are written. */
import { CmdletError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { HashtableNode } from '../../language/ast.ts';
import { numericValue } from '../../values/numeric.ts';
import { toText } from '../../values/to-text.ts';
import { Hashtable, type Value } from '../../values/value.ts';
import { type Compiled, type Frame, ScriptBlockValue } from '../frame.ts';
import { listSeparator } from '../members/list-separator.ts';
import { constant, mapAll, now } from './combine.ts';
import type { Compiler, ExpressionCompilers } from './compiler.ts';
import { compileVariable } from './variables.ts';

export const literalCompilers: ExpressionCompilers = {
  ConstantExpression: ({ literal }) => constant(numericValue(literal.type, literal.value)),
  StringConstantExpression: ({ value }) => constant(value),
  ExpandableStringExpression: ({ literals, nested }, compiler) =>
    mapAll(
      nested.map((node) =>
        node.kind === 'VariableExpression'
          ? compileVariable(node, compiler, false)
          : compiler.expression(node),
      ),
      (values, frame) => {
        let text = literals[0] ?? '';
        for (let index = 0; index < values.length; index++) {
          text += textOf(values[index] ?? null, frame) + (literals[index + 1] ?? '');
        }
        return text;
      },
    ),
  ArrayLiteral: ({ elements }, compiler) =>
    mapAll(
      elements.map((element) => compiler.expression(element)),
      (values) => values,
    ),
  Hashtable: (node, compiler) => compileHashtable(node, compiler, false),
  ScriptBlockExpression: ({ scriptBlock }, compiler) => {
    const code = compiler.code(scriptBlock);
    return now(() => new ScriptBlockValue(code));
  },
};

/** The text of a value inside a text: $OFS stands between the elements of a list. */
export function textOf(value: Value, frame: Frame): string {
  return typeof value === 'object' && value !== null
    ? toText(value, listSeparator(frame))
    : toText(value);
}

/** `@{ }`, or `[ordered]@{ }`. */
export function compileHashtable(
  { pairs, extent }: HashtableNode,
  compiler: Compiler,
  isOrdered: boolean,
): Compiled {
  const parts = pairs.flatMap(({ key, value }) => [
    compiler.expression(key),
    compiler.value(value),
  ]);
  return mapAll(parts, (values) => {
    const table = new Hashtable([], isOrdered);
    for (let index = 0; index < values.length; index += 2) {
      const key = values[index] ?? null;
      if (key === null || table.has(key)) throw badKey(key, extent);
      table.set(key, values[index + 1] ?? null);
    }
    return table;
  });
}

function badKey(key: Value, extent: HashtableNode['extent']): CmdletError {
  return new CmdletError({
    id: key === null ? 'InvalidNullKey' : 'DuplicateKeyInHashLiteral',
    category: 'InvalidOperation',
    message: key === null ? runMessages.nullKey() : runMessages.duplicateKey(toText(key)),
    extent,
  });
}
