/** Members and indexes as expressions. */
import type {
  ExpressionNode,
  InvokeMemberExpressionNode,
  MemberExpressionNode,
} from '../../language/ast.ts';
import type { NetType } from '../../values/net-type.ts';
import { toText } from '../../values/to-text.ts';
import { noValue } from '../../values/types/no-value.ts';
import type { Value } from '../../values/value.ts';
import type { Compiled, Frame } from '../frame.ts';
import { readIndex } from '../members/indexes.ts';
import {
  callMember,
  callStaticMember,
  readEntry,
  readMember,
  readStaticMember,
} from '../members/members.ts';
import { resolveTypeValue } from '../members/type-reference.ts';
import { then, type Waiting } from '../wait.ts';
import { choose, evaluateAll, map1, map2, rawMap2 } from './combine.ts';
import type { Compiler, ExpressionCompilers } from './compiler.ts';

export const memberCompilers: ExpressionCompilers = {
  MemberExpression: ({ expression, member, isStatic, isNullConditional }, compiler) => {
    if (isStatic) {
      return compileStatic(staticType(expression, compiler), { expression, member }, compiler);
    }
    const object = compiler.expression(expression);
    if (member.kind === 'StringConstantExpression' && !isNullConditional) {
      const { value: name } = member;
      return map1(object, (value, frame) => readMember(value, name, frame));
    }
    const name = compiler.expression(member);
    const read = (value: Value, key: Value, frame: Frame): Value =>
      readEntry(value, key) ?? readMember(value, toText(key), frame);
    if (!isNullConditional) return map2(object, name, read);
    return unlessNull(object, (value) => map1(name, (text, frame) => read(value, text, frame)));
  },
  IndexExpression: ({ target, index, isNullConditional }, compiler) => {
    const object = compiler.expression(target);
    const at = compiler.expression(index);
    if (!isNullConditional) return rawMap2(object, at, readIndex);
    return unlessNull(object, (value) =>
      map1(at, (given, frame) => readIndex(value, given, frame) ?? null),
    );
  },
  InvokeMemberExpression: compileCall,
};

/** A static property; the one that stands for no object puts none out. */
function compileStatic(
  type: Compiled,
  { expression, member }: Pick<MemberExpressionNode, 'expression' | 'member'>,
  compiler: Compiler,
): Compiled {
  const read = map2(type, compiler.expression(member), (owner, name, frame) =>
    readStaticMember(ownerType(owner, expression), toText(name), frame),
  );
  return {
    mayWait: read.mayWait,
    raw: (frame) => then(read.run(frame), (value) => (value === noValue ? undefined : value)),
    run: (frame) => then(read.run(frame), (value) => (value === noValue ? null : value)),
  };
}

function compileCall(node: InvokeMemberExpressionNode, compiler: Compiler): Compiled {
  const { expression, member, isStatic, isNullConditional } = node;
  const object = isStatic ? staticType(expression, compiler) : compiler.expression(expression);
  const name = compiler.expression(member);
  const parts = node.arguments.map((argument) => compiler.expression(argument));
  const call = (target: Value, text: Value, frame: Frame): Waiting<Value | undefined> =>
    then(evaluateAll(parts, frame), (given) => {
      const method = { name: toText(text), arguments: given };
      if (!isStatic) return callMember(target, method, frame);
      return callStaticMember(ownerType(target, expression), method, frame);
    });
  const raw = (frame: Frame): Waiting<Value | undefined> =>
    then(object.run(frame), (target) => {
      if (isNullConditional && target === null) return null;
      return then(name.run(frame), (text) => call(target, text, frame));
    });
  return { mayWait: true, raw, run: (frame) => then(raw(frame), (value) => value ?? null) };
}

function unlessNull(object: Compiled, further: (value: Value) => Compiled): Compiled {
  return choose(object, [further(null)], (value) => (value === null ? null : further(value)));
}

/** What stands before `::`: mostly a type as it is written. */
function staticType(node: ExpressionNode, compiler: Compiler): Compiled {
  return compiler.expression(node);
}

function ownerType(owner: Value, node: ExpressionNode): NetType {
  return resolveTypeValue(owner, { operator: '::', extent: node.extent });
}
