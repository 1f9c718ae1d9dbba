/** `2>&1`, `> $null`: where the streams of a statement go. */
import type { RedirectionNode } from '../../language/ast.ts';
import { withOutput } from '../collect.ts';
import { notRunnable } from '../evaluation-error.ts';
import type { Output, RunStatement } from '../frame.ts';
import { lastly } from '../wait.ts';
import type { Compiler } from './compiler.ts';

const nowhere: Output = { write: () => undefined };

type Redirect = (run: RunStatement) => RunStatement;

const dropOutput: Redirect = (run) => (frame) => withOutput(frame, nowhere, run);

const dropErrors: Redirect = (run) => (frame) => {
  const before = frame.run.onError;
  frame.run.onError = () => undefined;
  return lastly(
    () => run(frame),
    () => {
      frame.run.onError = before;
    },
  );
};

const errorsToOutput: Redirect = (run) => (frame) => {
  const before = frame.run.onError;
  const { out } = frame;
  frame.run.onError = (record) => void out.write(record);
  return lastly(
    () => run(frame),
    () => {
      frame.run.onError = before;
    },
  );
};

/** The statement with its redirections; files are refused. */
export function redirected(
  redirections: readonly RedirectionNode[],
  _compiler: Compiler,
  run: RunStatement,
): RunStatement {
  return redirections.reduce((inner, node) => redirectOf(node)(inner), run);
}

function redirectOf(node: RedirectionNode): Redirect {
  const isError = node.from === 'Error' || node.from === 'All';
  if (node.kind === 'MergingRedirection') {
    return isError && node.to === 'Output' ? errorsToOutput : (run) => run;
  }
  const { location } = node;
  const isNull =
    location.kind === 'VariableExpression' && location.path.name.toLowerCase() === 'null';
  if (!isNull) throw notRunnable(node);
  if (node.from === 'All') return (run) => dropErrors(dropOutput(run));
  if (node.from === 'Error') return dropErrors;
  return node.from === 'Output' ? dropOutput : (run) => run;
}
