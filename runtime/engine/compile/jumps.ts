/** `break`, `continue`, `return`, `exit`, and functions that are defined. */
import { foldCase } from '../../base/case-map.ts';
import type { ExpressionNode } from '../../language/ast.ts';
import { tryConvert } from '../../values/convert.ts';
import { toText } from '../../values/to-text.ts';
import { findType } from '../../values/types/find-type.ts';
import { breakSignal, continueSignal, ExitException, returnSignal, type Signal } from '../flow.ts';
import { type EngineScope, type RunStatement, ScriptBlockValue } from '../frame.ts';
import { then } from '../wait.ts';
import type { Compiler, StatementCompilers } from './compiler.ts';

export const jumpCompilers: StatementCompilers = {
  BreakStatement: ({ label }, compiler) => jump(breakSignal, label, compiler),
  ContinueStatement: ({ label }, compiler) => jump(continueSignal, label, compiler),
  ReturnStatement: ({ pipeline }, compiler) => {
    if (!pipeline) return () => returnSignal;
    const run = compiler.statement(pipeline);
    return (frame) => then(run(frame), (completion) => completion ?? returnSignal);
  },
  ExitStatement: ({ pipeline }, compiler) => {
    const status = pipeline && compiler.value(pipeline);
    return (frame) =>
      then(status ? status.run(frame) : 0, (value) => {
        const type = findType('int');
        const number = type && tryConvert(value, type);
        throw new ExitException(typeof number === 'number' ? number : 0);
      });
  },
  FunctionDefinition: ({ name, parameters, body }, compiler) => {
    const code = compiler.code(body, { parameters });
    const { scopeOf, plain } = functionPlace(name);
    return ({ scope }) => {
      scopeOf(scope).setFunction(plain, { name: plain, block: new ScriptBlockValue(code) });
      return undefined;
    };
  },
};

function jump(plain: Signal, label: ExpressionNode | undefined, compiler: Compiler): RunStatement {
  if (!label) return () => plain;
  const { kind } = plain;
  if (kind === 'return') return () => plain;
  if (label.kind === 'StringConstantExpression') {
    const signal: Signal = { kind, label: label.value };
    return () => signal;
  }
  const name = compiler.expression(label);
  return (frame) => then(name.run(frame), (value): Signal => ({ kind, label: toText(value) }));
}

/** `function global:f`: the scope that the name says. */
function functionPlace(name: string): {
  readonly plain: string;
  readonly scopeOf: (scope: EngineScope) => EngineScope;
} {
  const [, scopeName = '', plain = name] = /^(global|script|local|private):(.+)$/i.exec(name) ?? [];
  const folded = foldCase(scopeName);
  if (folded === 'global') return { plain, scopeOf: (scope) => scope.global };
  if (folded === 'script') return { plain, scopeOf: (scope) => scope.script };
  return { plain, scopeOf: (scope) => scope };
}
