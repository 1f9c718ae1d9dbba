/**
 * What stands on the left of an assignment. A target gives a place, whose parts are evaluated once, and
 * which can then be read and filled.
 */
import { ValueError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type {
  ExpressionNode,
  IndexExpressionNode,
  MemberExpressionNode,
} from '../../language/ast.ts';
import { formatTypeName, type TypeName } from '../../language/type-name.ts';
import { convertTo } from '../../values/convert.ts';
import type { NetType } from '../../values/net-type.ts';
import { toText } from '../../values/to-text.ts';
import { enumerate } from '../../values/types/enumerate.ts';
import { setStatic } from '../../values/types/members.ts';
import type { Value } from '../../values/value.ts';
import { notRunnable } from '../evaluation-error.ts';
import type { Compiled, Frame } from '../frame.ts';
import { readIndex, writeIndex } from '../indexes.ts';
import { readMember, readStaticMember, writeMember } from '../members.ts';
import { resolveTypeValue } from '../type-reference.ts';
import { then, type Waiting } from '../wait.ts';
import type { Compiler } from './compiler.ts';
import { accessVariable } from './variables.ts';

/** Something that can be read and filled. */
export interface Place {
  get(): Value;
  /** Gives undefined behind the change. */
  set(value: Value | undefined): Waiting<undefined>;
}

export interface Target {
  readonly place: (frame: Frame) => Waiting<Place>;
}

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
      return typedTarget(node.expression, node.type.typeName, compiler);
    case 'AttributedExpression':
      return compileTarget(node.expression, compiler);
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
      get: () => readMember(value, text, frame),
      set: (to) => {
        writeMember(value, text, to ?? null);
        return undefined;
      },
    };
  });
}

function indexTarget(node: IndexExpressionNode, compiler: Compiler): Target {
  const object = compiler.expression(node.target);
  const index = compiler.expression(node.index);
  return pairTarget(object, index, (value, at, frame) => ({
    get: () => readIndex(value, at, frame),
    set: (to) => {
      writeIndex({ target: value, index: at }, to ?? null, frame);
      return undefined;
    },
  }));
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

/** `[int]$x = ...`: the variable keeps its type, and whatever is assigned later is converted too. */
function typedTarget(node: ExpressionNode, typeName: TypeName, compiler: Compiler): Target {
  const type = compiler.type(typeName, node.extent);
  const inner = node.kind === 'AttributedExpression' ? node.expression : node;
  if (inner.kind !== 'VariableExpression') {
    const target = compileTarget(inner, compiler);
    return {
      place: (frame) =>
        then(target.place(frame), (place) => ({
          get: () => place.get(),
          set: (value) => place.set(convertTo(value ?? null, type())),
        })),
    };
  }
  const { read, assign, find } = accessVariable(inner.path, compiler);
  const isAny = /^(?:object|psobject|system\.object)$/i.test(formatTypeName(typeName));
  return {
    place: (frame) => ({
      get: () => read(frame) ?? null,
      set: (value) => {
        if (!find || isAny) assign(frame, value);
        else keepType(frame, find, { value: value ?? null, type: type() });
        return undefined;
      },
    }),
  };
}

function keepType(
  frame: Frame,
  find: NonNullable<ReturnType<typeof accessVariable>['find']>,
  { value, type }: { readonly value: Value; readonly type: NetType },
): void {
  // Converted before the variable is looked for: a value that does not convert leaves no variable.
  const converted = convertTo(value, type);
  const variable = find(frame);
  variable.assign(converted);
  variable.guard = (later) => convertForVariable(later, type, variable.name);
}

/** The conversion of a typed variable keeps its id where it fails, but is an error of the variable. */
export function convertForVariable(value: Value, type: NetType, name: string): Value {
  try {
    return convertTo(value, type);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw new ValueError({
      id: error.id,
      category: 'MetadataError',
      message: runMessages.typedVariable(name, error.message),
      exceptionType: 'System.Management.Automation.ArgumentTransformationMetadataException',
      innerExceptionType: error.exceptionType,
      cause: error,
    });
  }
}
