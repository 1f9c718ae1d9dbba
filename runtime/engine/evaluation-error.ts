import { CmdletError } from '../base/errors.ts';
import { runMessages } from '../base/messages/run.ts';
import type { Node } from '../language/ast.ts';

/** Refuses a kind of expression that the evaluator has no closure for. */
export function notEvaluated(node: Node): CmdletError {
  return new CmdletError({
    id: 'ExpressionNotSupported',
    category: 'NotImplemented',
    message: runMessages.notEvaluated(describe(node)),
    extent: node.extent,
  });
}

/** Refuses a kind of statement that the engine does not run. */
export function notRunnable(node: Node): CmdletError {
  return new CmdletError({
    id: 'StatementNotSupported',
    category: 'NotImplemented',
    message: runMessages.notRunnable(describe(node)),
    extent: node.extent,
  });
}

/** `ScriptBlockExpression` as words: "A script block expression". */
function describe(node: Node): string {
  const words = node.kind.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return `${/^[aeiou]/.test(words) ? 'An' : 'A'} ${words}`;
}
