/** Expressions that are data, evaluated without a session: a command in them is refused. */
import { CmdletError } from '../base/errors.ts';
import { runMessages } from '../base/messages/run.ts';
import type { ExpressionNode } from '../language/ast.ts';
import type { Value } from '../values/value.ts';
import { createCompiler } from './compile/create-compiler.ts';
import { textCompiler } from './compile-script.ts';
import { invokeForBinding, memberContext } from './context.ts';
import { Collector, Frame } from './frame.ts';
import { Scope } from './variables/scope.ts';

/** The value of an expression in its text; sees no variables. */
export function evaluateData(node: ExpressionNode, text: string): Value {
  const source = { text, path: null };
  const compiler = createCompiler({ source, holes: new Map(), namespaces: [] });
  const { run } = compiler.expression(node);
  const frame = new Frame({
    run: {
      host: { clock: { now: refuse, sleep: refuse }, random: refuse },
      environment: { get: () => null, set: refuse },
      errors: { add: () => undefined },
      location: { path: null, stack: [] },
      types: new Map(),
      source,
      signal: undefined,
      isDry: true,
      membersOf: memberContext,
      invokeForBinding,
      openCommand: refuse,
      listBuiltIns: () => [],
      describeCommand: () => undefined,
      compiler: textCompiler,
      errorAction: 'Stop',
      sinks: { onError: () => undefined, onRecord: () => undefined, keep: null },
      say: () => undefined,
      hasHandler: false,
      hasSucceeded: true,
      hasFailed: false,
    },
    scope: new Scope(),
    source,
    out: new Collector(),
    slots: compiler.slots(),
  });
  const value = run(frame);
  return value instanceof Promise ? refuse() : value;
}

function refuse(): never {
  throw new CmdletError({
    id: 'ExpressionNotSupported',
    category: 'NotImplemented',
    message: runMessages.onlyData(),
  });
}
