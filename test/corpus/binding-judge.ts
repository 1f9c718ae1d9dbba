/**
 * Runs the script of one recorded case over the definitions that the recording used, and compares each
 * call (set, values, types) and each error (id, category, parameter) with PowerShell's. What the
 * evaluator does not run counts as a difference: no case is left out because it disagrees.
 */
import { CmdletError } from '../../runtime/base/errors.ts';
import { type OpenCall, openCall } from '../../runtime/binder/bind.ts';
import { type BoundCall, boundValue } from '../../runtime/binder/bound-call.ts';
import { compileScript } from '../../runtime/engine/compile-script.ts';
import { findCommand } from '../../runtime/engine/find-command.ts';
import { createSession, type Session } from '../../runtime/engine/session.ts';
import type { Step } from '../../runtime/engine/step.ts';
import { forgetText, type Value } from '../../runtime/values/value.ts';
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
  readonly errors: CmdletError[];
}

/** Runs the statements one after the other; an error ends its statement, an object's error only the object. */
function run(session: Session, script: string): Outcome {
  const outcome: Outcome = { opened: [], calls: [], errors: [] };
  const steps = attempt(outcome, () => compileScript(script)) ?? [];
  for (const step of steps) attempt(outcome, () => runStep(session, step, outcome));
  return outcome;
}

function runStep(session: Session, { assignsTo, action }: Step, outcome: Outcome): void {
  let value: Value = null;
  if (action.kind === 'expression') {
    value = forgetText(action.evaluate(session.variables));
  } else {
    const { variables, catalog } = session;
    const cmdlet = findCommand(catalog, action.name(variables), action.extent);
    const elements = action.arguments(variables);
    const input = action.input?.(variables) ?? null;
    const open = openCall(cmdlet, elements, { types: catalog, expectsInput: input !== null });
    if (input === null) outcome.calls.push(open.call);
    else takeEach(open, input, outcome);
  }
  if (assignsTo !== null) session.variables.set(assignsTo, value);
}

function takeEach(open: OpenCall, input: readonly Value[], outcome: Outcome): void {
  outcome.opened.push(open.call.set);
  for (const object of input) {
    const call = attempt(outcome, () => open.take(object));
    if (call) outcome.calls.push(call);
    else if (boundValue(open.call, 'ErrorAction') === 'Stop') return;
  }
}

function attempt<T>(outcome: Outcome, act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof CmdletError)) throw error;
    outcome.errors.push(error);
    return null;
  }
}

function showRecordedError({ id, category, parameterName }: RecordedError): string {
  return showParts(id, category, parameterName);
}

function showError(error: CmdletError): string {
  const parameter = 'parameter' in error ? (error.parameter as string | undefined) : undefined;
  return showParts(error.id, error.category, parameter);
}

function showParts(id: string, category: string, parameter: string | null | undefined): string {
  return `${id} ${category} ${parameter ?? ''}`.trimEnd();
}

/** The candidates of an ambiguous name, which only the messages tell. */
function compareCandidates(
  expected: readonly RecordedError[],
  actual: readonly CmdletError[],
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
