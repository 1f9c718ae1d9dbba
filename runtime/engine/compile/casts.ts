/** `[type] value`, and a type as a value. */
import { foldCase } from '../../base/case-map.ts';
import { CmdletError, type Extent } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { ConvertExpressionNode } from '../../language/ast.ts';
import { formatTypeName } from '../../language/type-name.ts';
import type { VariablePath } from '../../language/variable-path.ts';
import { convertTo } from '../../values/convert.ts';
import { customObjectOf } from '../../values/custom-object.ts';
import { isList } from '../../values/to-text.ts';
import { isTrue } from '../../values/truth.ts';
import { nullText } from '../../values/types/objects/absent-value.ts';
import { NetTypeValue } from '../../values/types/objects/net-type-value.ts';
import {
  PSReference,
  referenceTo,
  referenceType,
} from '../../values/types/objects/ps-reference.ts';
import { Hashtable, type Value } from '../../values/value.ts';
import type { Compiled, Frame } from '../frame.ts';
import { listSeparator } from '../members/list-separator.ts';
import { then, type Waiting } from '../wait.ts';
import { map1, now } from './combine.ts';
import type { Compiler, ExpressionCompilers } from './compiler.ts';
import { compileHashtable, textOf } from './literals.ts';
import { accessVariable, type VariableAccess } from './variables.ts';

export const castCompilers: ExpressionCompilers = {
  ConvertExpression: (node, compiler) => {
    const name = castName(node);
    const special = Object.hasOwn(specialCasts, name) ? specialCasts[name] : undefined;
    const compiled = special?.(node, compiler);
    if (compiled) return compiled;
    const type = compiler.type(node.type.typeName, insideBrackets(node.type.extent));
    const inner = compiler.expression(node.expression);
    // Only what lies in a list may have to be joined.
    return map1(inner, (value, frame) =>
      convertTo(value, type(frame), isList(value) ? listSeparator(frame) : undefined),
    );
  },
  AttributedExpression: ({ expression }, compiler) => compiler.expression(expression),
  TypeExpression: ({ typeName, extent }, compiler) => {
    const type = compiler.type(typeName, extent);
    return now((frame) => new NetTypeValue(type(frame)));
  },
};

function insideBrackets({ start, end }: Extent): Extent {
  return { start: start + 1, end: end - 1 };
}

type CompileCast = (node: ConvertExpressionNode, compiler: Compiler) => Compiled | null;

/** Casts that are more than a conversion of a value. */
const specialCasts: Readonly<Record<string, CompileCast>> = {
  ordered: ({ expression }, compiler) =>
    expression.kind === 'Hashtable' ? compileHashtable(expression, compiler, true) : null,
  pscustomobject: ({ expression }, compiler) =>
    map1(
      expression.kind === 'Hashtable'
        ? compileHashtable(expression, compiler, true)
        : compiler.expression(expression),
      (value) => (value instanceof Hashtable ? customObjectOf(value) : value),
    ),
  bool: ({ expression }, compiler) =>
    map1(compiler.expression(expression), (value) => isTrue(value)),
  string: ({ expression }, compiler) =>
    map1(compiler.expression(expression), (value, frame) =>
      value === nullText ? null : textOf(value, frame),
    ),
  void: ({ expression }, compiler) => {
    const inner = compiler.expression(expression);
    const raw = (frame: Frame): Waiting<Value | undefined> =>
      then(inner.run(frame), () => undefined);
    return { mayWait: inner.mayWait, raw, run: (frame) => then(raw(frame), () => null) };
  },
  ref: ({ expression }, compiler) => {
    if (expression.kind !== 'VariableExpression') {
      return map1(compiler.expression(expression), (value) =>
        referenceTo(value, referenceType(value)),
      );
    }
    return now(referToVariable(expression.path, accessVariable(expression.path, compiler)));
  },
};

function castName({ type }: ConvertExpressionNode): string {
  return foldCase(formatTypeName(type.typeName)).replace(
    /^system\.(?:management\.automation\.)?/,
    '',
  );
}

function referToVariable(
  { name, scope }: VariablePath,
  { read, assign, find }: VariableAccess,
): (frame: Frame) => Value {
  return (frame) => {
    const start = read(frame) ?? null;
    const isMissing = start === null && find !== null && scope === undefined;
    if (isMissing && !frame.scope.find(foldCase(name))) throw variableMissing(name);
    return new PSReference(
      () => read(frame) ?? null,
      (value) => assign(frame, value),
      referenceType(start),
    );
  };
}

function variableMissing(name: string): CmdletError {
  const message = runMessages.noVariableToRefer(name);
  return new CmdletError({
    id: 'NonExistingVariableReference',
    category: 'InvalidOperation',
    message,
  });
}
