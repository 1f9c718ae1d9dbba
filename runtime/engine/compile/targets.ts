/**
 * What stands on the left of an assignment. A target gives a place, whose parts are evaluated once, and
 * which can then be read and filled.
 */
import type {
  ExpressionNode,
  IndexExpressionNode,
  MemberExpressionNode,
} from '../../language/ast.ts';
import { convertTo } from '../../values/convert.ts';
import { toText } from '../../values/to-text.ts';
import { enumerate } from '../../values/types/enumerate.ts';
import { setStatic } from '../../values/types/members.ts';
import type { Value } from '../../values/value.ts';
import { notRunnable } from '../evaluation-error.ts';
import type { Compiled, Frame } from '../frame.ts';
import { readIndex, writeIndex } from '../members/indexes.ts';
import { readEntry, readMember, readStaticMember, writeMember } from '../members/members.ts';
import { resolveTypeValue } from '../members/type-reference.ts';
import { then, type Waiting } from '../wait.ts';
import type { Compiler } from './compiler.ts';
import { constrainedVariable, constraintsOf } from './constrained-variable.ts';
import type { Place, Target } from './place.ts';
import { accessVariable } from './variables.ts';

/** The target that the expression is. */
export function compileTarget(node: ExpressionNode, compiler: Compiler): Target {
  switch (node.kind) {
    case 'VariableExpression':
      return variableTarget(node, compiler);
    case 'MemberExpression':
      return memberTarget(node, compiler);
    case 'IndexExpression':
      return indexTarget(node, compiler);
    case 'ArrayLiteral':
      return listTarget(node.elements.map((element) => compileTarget(element, compiler)));
    case 'ConvertExpression':
    case 'AttributedExpression':
      return constrainedTarget(node, compiler);
    case 'ParenExpression': {
      const inner = node.pipeline.kind === 'Pipeline' ? node.pipeline.elements[0] : undefined;
      if (inner?.kind === 'CommandExpression') return compileTarget(inner.expression, compiler);
      throw notRunnable(node);
    }
    default:
      throw notRunnable(node);
  }
}

function variableTarget(
  { path }: Extract<ExpressionNode, { kind: 'VariableExpression' }>,
  compiler: Compiler,
): Target {
  const { read, assign } = accessVariable(path, compiler);
  return {
    place: (frame) => ({
      get: () => read(frame) ?? null,
      set: (value) => {
        assign(frame, value);
        return undefined;
      },
    }),
  };
}

function memberTarget(node: MemberExpressionNode, compiler: Compiler): Target {
  const object = compiler.expression(node.expression);
  const member = compiler.expression(node.member);
  const { isStatic, extent } = node;
  return pairTarget(object, member, (value, name, frame) => {
    const text = toText(name);
    if (isStatic) {
      const type = resolveTypeValue(value, { operator: '::', extent });
      return {
        get: () => readStaticMember(type, text, frame),
        set: (to) => {
          setStatic(type, text, to ?? null);
          return undefined;
        },
      };
    }
    return {
      get: () => readEntry(value, name) ?? readMember(value, text, frame),
      set: (to) => {
        writeMember(value, name, to ?? null);
        return undefined;
      },
    };
  });
}

function indexTarget(node: IndexExpressionNode, compiler: Compiler): Target {
  const object = compiler.expression(node.target);
  const index = compiler.expression(node.index);
  const isSeveral = node.index.kind === 'ArrayLiteral' && node.index.elements.length > 1;
  return pairTarget(object, index, (value, at, frame) => ({
    get: () => readIndex(value, at, frame) ?? null,
    set: (to) => {
      writeIndex({ target: value, index: at, isSeveral }, to ?? null, frame);
      return undefined;
    },
  }));
}

/** `[int]$x`, `[ValidateSet('a')]$x`: a variable keeps the rules; of anything else only the value is converted. */
function constrainedTarget(
  node: Extract<ExpressionNode, { kind: 'ConvertExpression' | 'AttributedExpression' }>,
  compiler: Compiler,
): Target {
  const { types, attributes, inner } = constraintsOf(node);
  if (inner.kind === 'VariableExpression') {
    return constrainedVariable({ path: inner.path, types, attributes }, compiler);
  }
  const target = compileTarget(inner, compiler);
  const references = types.map(({ typeName, extent }) => compiler.type(typeName, extent));
  const convert = (value: Value, frame: Frame): Value =>
    references.reduceRight((converted, type) => convertTo(converted, type(frame)), value);
  return {
    place: (frame) =>
      then(target.place(frame), (place) => ({
        get: () => place.get(),
        set: (value) => place.set(convert(value ?? null, frame)),
      })),
  };
}

function pairTarget(
  first: Compiled,
  second: Compiled,
  make: (first: Value, second: Value, frame: Frame) => Place,
): Target {
  return {
    place: (frame) =>
      then(first.run(frame), (left) =>
        then(second.run(frame), (right) => make(left, right, frame)),
      ),
  };
}

/** `$a, $b = 1, 2, 3`: each target gets one, the last one the rest. */
function listTarget(targets: readonly Target[]): Target {
  const fill = (
    frame: Frame,
    values: readonly (Value | undefined)[],
    at: number,
  ): Waiting<undefined> => {
    const target = targets[at];
    if (!target) return undefined;
    return then(target.place(frame), (place) =>
      then(place.set(values[at]), () => fill(frame, values, at + 1)),
    );
  };
  return {
    place: (frame) => ({
      get: () => null,
      set: (value) => fill(frame, distribute(value ?? null, targets.length), 0),
    }),
  };
}

function distribute(value: Value, count: number): readonly Value[] {
  const elements = enumerate(value) ?? [value];
  const values: Value[] = elements.slice(0, count - 1);
  while (values.length < count - 1) values.push(null);
  const rest = elements.slice(count - 1);
  values.push(rest.length > 1 ? rest : (rest[0] ?? null));
  return values;
}
