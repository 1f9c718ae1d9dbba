/**
 * Runs the script of one recorded case over the definitions that the recording used, and compares each
 * call (set, values, types) and each error (id, category, parameter) with PowerShell's. What the
 * evaluator does not run counts as a difference: no case is left out because it disagrees.
 */
import { BindError, CmdletError } from '../../runtime/base/errors.ts';
import { openCall } from '../../runtime/binder/bind.ts';
import { type BoundCall, boundValue } from '../../runtime/binder/bound-call.ts';
import { compileScript } from '../../runtime/engine/compile-script.ts';
import { findCommand } from '../../runtime/engine/find-command.ts';
import type { CommandRequest, Stage } from '../../runtime/engine/frame.ts';
import { startScript } from '../../runtime/engine/run-script.ts';
import { createSession, type Session } from '../../runtime/engine/session.ts';
import { fakeHost } from '../support/fake-host.ts';
import { type RecordedDefinitions, readDefinitions } from './binding-definitions.ts';
import { type FindType, type RecordedValue, recordValue, sortPairs } from './binding-values.ts';
import { compare, type Difference } from './difference.ts';

export interface BindingJudge {
  /** The differences; null when the record's command is not among the definitions. */
  judge(record: unknown): Difference[] | null;
}

interface RecordedCall {
  readonly phase: string;
  readonly set: string;
  readonly bound: Readonly<Record<string, RecordedValue>>;
}

interface RecordedError {
  readonly id: string;
  readonly category: string;
  readonly parameterName?: string | null;
  readonly message: string;
  readonly silent?: boolean;
}

interface RecordedCase {
  readonly definition: string;
  readonly script: string;
  readonly calls: readonly RecordedCall[];
  readonly errors: readonly RecordedError[];
}

/** A judge over the lines of definitions.jsonl and types.jsonl, parsed. */
export function createBindingJudge(source: {
  readonly definitions: Iterable<unknown>;
  readonly types: Iterable<unknown>;
}): BindingJudge {
  const definitions = readDefinitions(source);
  return {
    judge: (record) => {
      const recorded = record as RecordedCase;
      return definitions.has(recorded.definition) ? judgeCase(definitions, recorded) : null;
    },
  };
}

function judgeCase(definitions: RecordedDefinitions, recorded: RecordedCase): Difference[] {
  const catalog = definitions.catalogFor(recorded.definition);
  const session = createSession({
    host: fakeHost(),
    catalog,
    origin: 'https://graph.microsoft.com',
    connect: () => Promise.reject(new Error('binding needs no connection')),
  });
  const outcome = run(session, recorded.script);
  const shown = recorded.errors.filter(isOwn);
  return [
    ...compare('errors', shown.map(showRecordedError), outcome.errors.map(showError)),
    ...compareCandidates(shown, outcome.errors),
    ...compareCalls(recorded.calls, outcome, catalog.type),
  ];
}

/** An error that was not shown counts too, unless it is only the cause of one that was. */
function isOwn({ silent, parameterName }: RecordedError): boolean {
  return !silent || parameterName !== undefined;
}

interface Outcome {
  /** The sets of the commands that expect pipeline input, as they stand before it. */
  readonly opened: string[];
  readonly calls: BoundCall[];
  readonly errors: JudgedError[];
}

type JudgedError = Pick<BindError, 'id' | 'category' | 'message' | 'parameter'>;

/** Runs the statements one after the other; an error ends its statement, an object's error only the object. */
function run(session: Session, script: string): Outcome {
  const outcome: Outcome = { opened: [], calls: [], errors: [] };
  attempt(outcome, () => {
    const values = startScript(session, compileScript(script), {
      openCommand: (request) => openRecorded(session, request, outcome),
      errorAction: 'Continue',
      onError: ({ facts }) => outcome.errors.push({ ...facts, parameter: undefined }),
    });
    if (values instanceof Promise) throw new TypeError('binding never waits');
  });
  return outcome;
}

/** A command that is bound for each object piped into it, and not run. */
function openRecorded(session: Session, request: CommandRequest, outcome: Outcome): Stage {
  const { catalog } = session;
  const { name, elements, extent, expectsInput } = request;
  const open = attempt(outcome, () =>
    openCall(findCommand(catalog, name, extent), elements, { types: catalog, expectsInput }),
  );
  let isStopped = false;
  if (open && expectsInput) outcome.opened.push(open.call.set);
  return {
    begin: () => undefined,
    process: (object) => {
      if (!open || isStopped) return;
      const call = attempt(outcome, () => open.take(object));
      if (call) outcome.calls.push(call);
      else isStopped = boundValue(open.call, 'ErrorAction') === 'Stop';
    },
    end: () => {
      if (open && !expectsInput) outcome.calls.push(open.call);
    },
  };
}

function attempt<T>(outcome: Outcome, act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof CmdletError)) throw error;
    const { id, category, message } = error;
    const parameter = error instanceof BindError ? error.parameter : undefined;
    outcome.errors.push({ id, category, message, parameter });
    return null;
  }
}

function showRecordedError({ id, category, parameterName }: RecordedError): string {
  return showParts(id, category, parameterName);
}

function showError({ id, category, parameter }: JudgedError): string {
  return showParts(id, category, parameter);
}

function showParts(id: string, category: string, parameter: string | null | undefined): string {
  return `${id} ${category} ${parameter ?? ''}`.trimEnd();
}

/** The candidates of an ambiguous name, which only the messages tell. */
function compareCandidates(
  expected: readonly RecordedError[],
  actual: readonly JudgedError[],
): Difference[] {
  const recorded = expected.find(({ id }) => id === 'AmbiguousParameter');
  const ours = actual.find(({ id }) => id === 'AmbiguousParameter');
  if (!recorded || !ours) return [];
  const [, list = ''] = /include:((?: -\w+)+)/.exec(recorded.message) ?? [];
  const [, ...names] = [...ours.message.matchAll(/'-([^']*)'/g)].map(([, name]) => `-${name}`);
  return compare('candidates', list.trim(), names.join(' '));
}

function compareCalls(
  recorded: readonly RecordedCall[],
  outcome: Outcome,
  typeOf: (name: string, api: 'v1.0' | 'beta') => ReturnType<FindType>,
): Difference[] {
  const opened = recorded.filter(({ phase }) => phase === 'begin').map(({ set }) => set);
  const processed = recorded.filter(({ phase }) => phase === 'process');
  const calls = outcome.calls.map((call) =>
    showCall(call, (name) => typeOf(name, call.cmdlet.apiVersion)),
  );
  return [
    ...compare('sets at begin', opened, outcome.opened),
    ...compare('calls', processed.length, calls.length),
    ...processed.flatMap((expected, index) => {
      const actual = calls[index];
      return actual ? compareCall(expected, actual, processed[index - 1]) : [];
    }),
  ];
}

interface ShownCall {
  readonly set: string;
  readonly bound: Readonly<Record<string, RecordedValue>>;
}

function showCall(call: BoundCall, findType: FindType): ShownCall {
  const bound = [...call.arguments].map(
    ([name, { parameter, value }]) => [name, recordValue(value, parameter.type, findType)] as const,
  );
  return { set: call.set, bound: Object.fromEntries(bound) };
}

/**
 * $PSBoundParameters keeps what an earlier object bound (binding.md §7 point 10), which no request ever
 * sees and our calls do not have: an entry that only repeats the earlier object's is left out.
 */
function compareCall(
  expected: ShownCall,
  actual: ShownCall,
  earlier: ShownCall | undefined,
): Difference[] {
  const names = new Set([...Object.keys(expected.bound), ...Object.keys(actual.bound)]);
  return [
    ...compare('set', expected.set, actual.set),
    ...[...names].flatMap((name) => {
      const value = normal(expected.bound[name]);
      const isStale =
        actual.bound[name] === undefined &&
        compare(name, value, normal(earlier?.bound[name])).length === 0;
      return isStale ? [] : compare(`-${name}`, value, cut(normal(actual.bound[name]), value));
    }),
  ];
}

/** Recordings end at a depth of four; what is deeper is not compared. */
function cut(actual: unknown, recorded: unknown): unknown {
  if (typeof recorded !== 'object' || recorded === null) return actual;
  if ('truncated' in recorded) return recorded;
  if (Array.isArray(recorded)) {
    return Array.isArray(actual) ? actual.map((each, index) => cut(each, recorded[index])) : actual;
  }
  if (typeof actual !== 'object' || actual === null) return actual;
  const members = recorded as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(actual).map(([name, member]) => [name, cut(member, members[name])]),
  );
}

/** Hashtables in one order, .NET's class names without their namespace, dates without their kind. */
function normal(recorded: unknown): unknown {
  if (Array.isArray(recorded)) return recorded.map(normal);
  if (typeof recorded !== 'object' || recorded === null) return recorded;
  if ('truncated' in recorded) return recorded;
  const { type, value } = recorded as RecordedValue;
  if (type === 'System.Collections.Hashtable' && Array.isArray(value)) {
    const isSorted = value.every((entry) => typeof entry === 'string');
    return { type, value: isSorted ? value : sortPairs(value.map(normal)) };
  }
  if (type === 'System.DateTime')
    return { type, value: String(value).replace(/Z|[+-]\d\d:\d\d$/, '') };
  if (typeof value !== 'object' || value === null) return { type: shortName(type), value };
  const inner = Array.isArray(value)
    ? value.map(normal)
    : Object.fromEntries(Object.entries(value).map(([name, member]) => [name, normal(member)]));
  return { type: shortName(type), value: inner };
}

function shortName(type: string | null): string | null {
  return (
    type?.replace(/^Microsoft\.Graph\.(?:Beta\.)?PowerShell\.(?:Models|Support)\./, '') ?? null
  );
}
