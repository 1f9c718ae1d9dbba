/** `if`, and what every condition is: a statement whose value counts as true or false. */

import type { StatementNode } from '../../language/ast.ts';
import { isTrue } from '../../values/truth.ts';
import type { Value } from '../../values/value.ts';
import { noticed, placed } from '../errors/statement-errors.ts';
import type { Completion } from '../flow.ts';
import type { Frame, RunStatement } from '../frame.ts';
import { then, type Waiting } from '../wait.ts';
import type { Compiler, StatementCompilers } from './compiler.ts';

export const conditionCompilers: StatementCompilers = {
  IfStatement: ({ clauses, elseClause }, compiler) => {
    const last: RunStatement = elseClause ? compiler.block(elseClause) : () => undefined;
    return clauses.reduceRight<RunStatement>((otherwise, { condition, body }) => {
      const holds = compileCondition(condition, compiler);
      const run = compiler.block(body);
      const decide = (frame: Frame, isTrueNow: boolean): Waiting<Completion> =>
        isTrueNow ? run(frame) : otherwise(frame);
      return (frame) => {
        const result = holds(frame);
        return result instanceof Promise
          ? result.then((isTrueNow) => decide(frame, isTrueNow))
          : decide(frame, result);
      };
    }, last);
  },
};

/** Whether the statement's value counts as true. */
export function compileCondition(
  node: StatementNode,
  compiler: Compiler,
): (frame: Frame) => Waiting<boolean> {
  const { run, mayWait } = compiler.value(node);
  const { extent } = node;
  if (mayWait) return placed(extent, (frame) => then(run(frame), isTrue));
  return (frame) => {
    try {
      const value = run(frame) as Value;
      return value === true || (value !== false && isTrue(value));
    } catch (error) {
      throw noticed(error, { frame, extent });
    }
  };
}
