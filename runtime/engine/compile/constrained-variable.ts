/**
 * Variables with types and Validate attributes: whatever is assigned, now and later, is converted and
 * has to keep the rules.
 */
import { ValueError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { AttributeNode, ConvertExpressionNode, ExpressionNode } from '../../language/ast.ts';
import { formatTypeName } from '../../language/type-name.ts';
import type { VariablePath } from '../../language/variable-path.ts';
import { convertTo } from '../../values/convert.ts';
import type { NetType } from '../../values/net-type.ts';
import type { Value } from '../../values/value.ts';
import { ruleBroken } from '../errors/rule-broken.ts';
import type { Frame } from '../frame.ts';
import type { Variable } from '../variables/scope.ts';
import { ruleNamed } from '../variables/value-rules.ts';
import { then, type Waiting } from '../wait.ts';
import { evaluateAll } from './combine.ts';
import type { Compiler } from './compiler.ts';
import type { Target } from './place.ts';
import { accessVariable } from './variables.ts';

/** What is written before a target, the outermost first. */
export interface Constraints {
  readonly types: readonly ConvertExpressionNode['type'][];
  readonly attributes: readonly AttributeNode[];
}

/** The constraints of a target, and the target without them. */
export function constraintsOf(
  node: ExpressionNode,
): Constraints & { readonly inner: ExpressionNode } {
  const types: ConvertExpressionNode['type'][] = [];
  const attributes: AttributeNode[] = [];
  let inner = node;
  while (inner.kind === 'ConvertExpression' || inner.kind === 'AttributedExpression') {
    if (inner.kind === 'ConvertExpression') types.push(inner.type);
    else attributes.push(inner.attribute);
    inner = inner.expression;
  }
  return { types, attributes, inner };
}

/** Throws where the value does not keep a rule. */
type Check = (value: Value, name: string) => void;

/** The variable as a target. */
export function constrainedVariable(
  { path, types, attributes }: Constraints & { readonly path: VariablePath },
  compiler: Compiler,
): Target {
  const { read, assign, find } = accessVariable(path, compiler);
  const references = types
    .filter(({ typeName }) => !isAnything(formatTypeName(typeName)))
    .map(({ typeName, extent }) => compiler.type(typeName, extent));
  const checks = attributes.flatMap((attribute) => compileCheck(attribute, compiler));
  const isFree = references.length === 0 && checks.length === 0;
  return {
    place: (frame) => ({
      get: () => read(frame) ?? null,
      set: (value) => {
        if (!find || isFree) {
          assign(frame, value);
          return undefined;
        }
        return then(makeChecks(checks, frame), (rules) => {
          const wanted = references.map((reference) => reference(frame));
          keepRules(() => find(frame), value ?? null, { wanted, rules, frame });
          return undefined;
        });
      },
    }),
  };
}

function isAnything(typeName: string): boolean {
  return /^(?:object|psobject|system\.object)$/i.test(typeName);
}

type MakeCheck = (frame: Frame) => Waiting<Check>;

function compileCheck(attribute: AttributeNode, compiler: Compiler): readonly MakeCheck[] {
  const rule = ruleNamed(formatTypeName(attribute.typeName));
  if (!rule) return [];
  const positional = attribute.positional.map((argument) => compiler.expression(argument));
  const written = attribute.named.flatMap(({ name, argument }) =>
    argument ? [{ name: name.toLowerCase(), value: compiler.expression(argument) }] : [],
  );
  const values = written.map(({ value }) => value);
  return [
    (frame) =>
      then(evaluateAll(positional, frame), (given) =>
        then(evaluateAll(values, frame), (named) => {
          const entries = written.map(({ name }, index): [string, Value] => [
            name,
            named[index] ?? null,
          ]);
          const rules = { positional: given, named: new Map(entries) };
          return (value: Value, name: string): void => {
            if (!rule(value, rules, frame)) throw ruleBroken(value, name);
          };
        }),
      ),
  ];
}

function makeChecks(checks: readonly MakeCheck[], frame: Frame): Waiting<readonly Check[]> {
  return checks.reduce<Waiting<readonly Check[]>>(
    (made, make) => then(made, (list) => then(make(frame), (check) => [...list, check])),
    [],
  );
}

/** The value is converted before the variable is looked for: one that is refused leaves no variable. */
function keepRules(
  find: () => Variable,
  value: Value,
  {
    wanted,
    rules,
    frame,
  }: {
    readonly wanted: readonly NetType[];
    readonly rules: readonly Check[];
    readonly frame: Frame;
  },
): void {
  const convert = (given: Value): Value =>
    wanted.reduceRight((converted, type) => convertTo(converted, type), given);
  const first = convert(value);
  for (const check of rules) check(first, '');
  const variable = find();
  variable.assign(first);
  const { name } = variable;
  // Code that knows the type converts like a cast; elsewhere it is the variable that refuses.
  const isElsewhere = frame.source.path === null && frame.scope.kind === 'global';
  const id = rules.length > 0 ? 'RuntimeException' : undefined;
  const guard =
    isElsewhere || rules.length > 0
      ? (later: Value): Value => asVariable(() => convert(later), { name, id })
      : convert;
  variable.guard = (later) => {
    const converted = guard(later);
    for (const check of rules) check(converted, name);
    return converted;
  };
}

/** A conversion that fails is an error of the variable. */
function asVariable(
  convert: () => Value,
  { name, id }: { readonly name: string; readonly id?: string | undefined },
): Value {
  try {
    return convert();
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw new ValueError({
      id: id ?? error.id,
      category: 'MetadataError',
      message: runMessages.typedVariable(name, error.message),
      exceptionType: 'System.Management.Automation.ArgumentTransformationMetadataException',
      innerExceptionType: error.exceptionType,
      cause: error,
    });
  }
}
