/** `2>&1`, `> $null`, `> file`: where the streams of a statement go. */
import type { Extent } from '../../base/errors.ts';
import type { RedirectionNode } from '../../language/ast.ts';
import { toText } from '../../values/to-text.ts';
import { withOutput } from '../collect.ts';
import {
  Collector,
  type Compiled,
  type Frame,
  type Output,
  type RunStatement,
  type Sinks,
  type Stage,
} from '../frame.ts';
import { Diversion, divertedStage } from '../streams/diversion.ts';
import type { StreamName } from '../streams/stream-record.ts';
import { forEach, then, type Waiting } from '../wait.ts';
import type { Compiler } from './compiler.ts';

const nowhere: Output = { write: () => undefined };

/** How a redirection leads the streams of a command, where it leads any to `out`. */
type Lead = (outer: Sinks, out: Output) => Sinks;

const streams: Readonly<Record<string, StreamName>> = {
  Warning: 'warning',
  Verbose: 'verbose',
  Debug: 'debug',
  Information: 'information',
};

/** A file that takes what a command puts out on some of its streams. */
interface FileTarget {
  readonly path: Compiled;
  readonly isAppend: boolean;
  readonly from: RedirectionNode['from'];
  readonly extent: Extent;
}

interface Redirections {
  readonly dropsOutput: boolean;
  readonly leads: readonly Lead[];
  readonly files: readonly FileTarget[];
}

function read(nodes: readonly RedirectionNode[], compiler: Compiler): Redirections {
  const isDropped = (node: RedirectionNode): boolean =>
    node.kind === 'FileRedirection' && isNull(node);
  return {
    dropsOutput: nodes.some((node) => isDropped(node) && takesOutput(node)),
    leads: nodes.flatMap((node) => {
      if (node.kind === 'MergingRedirection')
        return node.to === 'Output' ? leadsOf(node.from, true) : [];
      return isDropped(node) ? leadsOf(node.from, false) : [];
    }),
    files: nodes.flatMap((node) => {
      if (node.kind === 'MergingRedirection' || isDropped(node)) return [];
      const { location, isAppend, from, extent } = node;
      return [{ path: compiler.expression(location), isAppend, from, extent }];
    }),
  };
}

function isNull({ location }: Extract<RedirectionNode, { kind: 'FileRedirection' }>): boolean {
  return location.kind === 'VariableExpression' && location.path.name.toLowerCase() === 'null';
}

function takesOutput({ from }: Pick<RedirectionNode, 'from'>): boolean {
  return from === 'Output' || from === 'All';
}

/** The streams of the redirection go to the output that is given, or are dropped. */
function leadsOf(from: RedirectionNode['from'], isMerged: boolean): readonly Lead[] {
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

/** What one run of a redirected command writes to, and what is done when it has ended. */
interface Opened {
  readonly output: Output;
  readonly diversion: Diversion | null;
  readonly finish: () => Waiting<void>;
}

function open(
  frame: Frame,
  out: Output,
  { dropsOutput, leads, files }: Redirections,
): Waiting<Opened> {
  const targets: { readonly file: FileTarget; readonly path: string; readonly kept: Collector }[] =
    [];
  const located = forEach(files, (file) =>
    then(file.path.run(frame), (path) => {
      targets.push({ file, path: toText(path), kept: new Collector() });
    }),
  );
  return then(located, () => {
    const taken = targets.find(({ file }) => takesOutput(file));
    const plain = dropsOutput ? nowhere : (taken?.kept ?? out);
    const all: Lead[] = [
      ...leads,
      ...targets.flatMap(({ file, kept }) =>
        leadsOf(file.from, true).map(
          (lead): Lead =>
            (outer) =>
              lead(outer, kept),
        ),
      ),
    ];
    const diversion =
      all.length === 0
        ? null
        : new Diversion(frame.run, (outer) =>
            all.reduce((sinks, lead) => lead(sinks, plain), outer),
          );
    return {
      output: diversion ? diversion.output(plain) : plain,
      diversion,
      finish: () => forEach(targets, (target) => save(frame, target)),
    };
  });
}

/** The file is written as Out-File writes it. */
function save(
  frame: Frame,
  {
    file,
    path,
    kept,
  }: { readonly file: FileTarget; readonly path: string; readonly kept: Collector },
): Waiting<void> {
  const given = { kind: 'argument', value: path } as const;
  const flag = { kind: 'argument', value: file.isAppend } as const;
  const opened = frame.run.openCommand({
    name: 'Out-File',
    elements: [
      { kind: 'parameter', name: 'LiteralPath', text: '-LiteralPath', argument: given },
      { kind: 'parameter', name: 'Append', text: '-Append', argument: flag },
    ],
    extent: file.extent,
    frame,
    out: nowhere,
    expectsInput: true,
  });
  return then(opened, (stage) =>
    then(stage.begin(), () =>
      then(
        forEach(kept.values, (value) => stage.process(value)),
        () => stage.end(),
      ),
    ),
  );
}

/** The statement with its redirections. */
export function redirected(
  nodes: readonly RedirectionNode[],
  compiler: Compiler,
  run: RunStatement,
): RunStatement {
  if (nodes.length === 0) return run;
  const redirections = read(nodes, compiler);
  return (frame) =>
    then(open(frame, frame.out, redirections), ({ output, diversion, finish }) => {
      const led: RunStatement = diversion ? (own) => diversion.during(() => run(own)) : run;
      return then(withOutput(frame, output, led), (completion) => then(finish(), () => completion));
    });
}

/** A stage of a pipeline with its redirections; `openStage` opens it over the output that it is given. */
export function redirectedStage(
  nodes: readonly RedirectionNode[],
  compiler: Compiler,
): (frame: Frame, out: Output, openStage: (out: Output) => Waiting<Stage>) => Waiting<Stage> {
  const redirections = read(nodes, compiler);
  return (frame, out, openStage) =>
    then(open(frame, out, redirections), ({ output, diversion, finish }) => {
      const opened = diversion ? diversion.during(() => openStage(output)) : openStage(output);
      return then(opened, (inner) => {
        const stage = diversion ? divertedStage(inner, diversion) : inner;
        return {
          begin: () => stage.begin(),
          process: (value) => stage.process(value),
          end: () => then(stage.end(), finish),
          clean: () => stage.clean?.(),
        };
      });
    });
}
