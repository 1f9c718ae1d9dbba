/** `2>&1`, `> $null`: where the streams of a statement go. */
import type { RedirectionNode } from '../../language/ast.ts';
import { withOutput } from '../collect.ts';
import { Diversion, divertedStage } from '../diversion.ts';
import { notRunnable } from '../evaluation-error.ts';
import type { Frame, Output, RunStatement, Sinks, Stage } from '../frame.ts';
import type { StreamName } from '../stream-record.ts';
import { then, type Waiting } from '../wait.ts';

const nowhere: Output = { write: () => undefined };

/** How the redirections of a command lead its streams; `out` is the command's output. */
type Lead = (outer: Sinks, out: Output) => Sinks;

const streams: Readonly<Record<string, StreamName>> = {
  Warning: 'warning',
  Verbose: 'verbose',
  Debug: 'debug',
  Information: 'information',
};

interface Redirections {
  readonly dropsOutput: boolean;
  readonly leads: readonly Lead[];
}

/** The redirections of a command; files are refused. */
function read(nodes: readonly RedirectionNode[]): Redirections {
  return {
    dropsOutput: nodes.some(
      ({ kind, from }) => kind === 'FileRedirection' && (from === 'Output' || from === 'All'),
    ),
    leads: nodes.flatMap((node) => leadOf(node)),
  };
}

function leadOf(node: RedirectionNode): readonly Lead[] {
  const { from } = node;
  if (node.kind === 'FileRedirection') {
    const { location } = node;
    const isNull =
      location.kind === 'VariableExpression' && location.path.name.toLowerCase() === 'null';
    if (!isNull) throw notRunnable(node);
  }
  const isMerged = node.kind === 'MergingRedirection';
  if (isMerged && node.to !== 'Output') return [];
  const leads: Lead[] = [];
  if (from === 'Error' || from === 'All') {
    leads.push((outer, out) => ({
      ...outer,
      onError: (record) => {
        if (isMerged) void out.write(record);
      },
    }));
  }
  const stream = streams[from];
  if (stream || from === 'All') {
    leads.push((outer, out) => ({
      ...outer,
      onRecord: (record, isShown) => {
        if (stream && record.stream !== stream) outer.onRecord(record, isShown);
        else if (isMerged) void out.write(record);
      },
    }));
  }
  return leads;
}

function divert(frame: Frame, leads: readonly Lead[], out: Output): Diversion {
  return new Diversion(frame.run, (outer) =>
    leads.reduce((sinks, lead) => lead(sinks, out), outer),
  );
}

/** The statement with its redirections. */
export function redirected(nodes: readonly RedirectionNode[], run: RunStatement): RunStatement {
  if (nodes.length === 0) return run;
  const { dropsOutput, leads } = read(nodes);
  return (frame) => {
    const plain = dropsOutput ? nowhere : frame.out;
    if (leads.length === 0) return withOutput(frame, plain, run);
    const diversion = divert(frame, leads, plain);
    return withOutput(frame, diversion.output(plain), (own) => diversion.during(() => run(own)));
  };
}

/** A stage of a pipeline with its redirections; `open` opens it over the output that it is given. */
export function redirectedStage(
  nodes: readonly RedirectionNode[],
): (frame: Frame, out: Output, open: (out: Output) => Waiting<Stage>) => Waiting<Stage> {
  if (nodes.length === 0) return (_, out, open) => open(out);
  const { dropsOutput, leads } = read(nodes);
  return (frame, out, open) => {
    const plain = dropsOutput ? nowhere : out;
    if (leads.length === 0) return open(plain);
    const diversion = divert(frame, leads, plain);
    const opened = diversion.during(() => open(diversion.output(plain)));
    return then(opened, (stage) => divertedStage(stage, diversion));
  };
}
