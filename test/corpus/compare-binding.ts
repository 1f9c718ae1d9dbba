/** What PowerShell recorded of a script's bindings against what ours are: calls, values, errors. */
import type { CommandMetadata } from '../../runtime/binder/command-metadata.ts';
import type { ParameterType } from '../../runtime/binder/parameter-type.ts';
import { toText } from '../../runtime/values/to-text.ts';
import { defaultOf } from '../../runtime/values/types/default-value.ts';
import { compare, type Difference } from './difference.ts';
import { type RecordedValue, recordOf } from './record-value.ts';
import type { BindingOutcome, CallSnapshot, ToldError } from './run-binding.ts';

export interface RecordedCall {
  readonly command: string;
  readonly phase: string;
  readonly set: string;
  readonly bound: Readonly<Record<string, RecordedValue>>;
  readonly unbound?: Readonly<Record<string, RecordedValue>>;
  readonly actual?: Readonly<Record<string, RecordedValue>>;
}

export interface RecordedError {
  readonly id: string;
  readonly fullId: string;
  readonly category: string;
  readonly parameterName?: string | null;
  readonly exception?: string;
  readonly message: string;
  readonly extent?: string;
  readonly column?: number;
  readonly silent?: boolean;
}

export interface RecordedBinding {
  readonly script: string;
  readonly calls: readonly RecordedCall[];
  readonly errors: readonly RecordedError[];
  readonly warnings?: readonly string[];
}

/** The differences between the record and the outcome. */
export function compareBinding(recorded: RecordedBinding, outcome: BindingOutcome): Difference[] {
  const { script } = recorded;
  const shown = recorded.errors.filter(isOwn);
  // Of a script of several lines the records of some errors have no place.
  const hasPlaces = shown.every(({ extent }) => extent !== undefined);
  const withPlace = (text: string): string => (hasPlaces ? text : text.replace(/ at .*$/s, ''));
  return [
    ...compare(
      'errors',
      shown.map((error) => withPlace(showRecorded(error))),
      outcome.errors.map((error) => withPlace(showOwn(error, script))),
    ),
    ...compareCandidates(shown, outcome.errors),
    ...compare('warnings', recorded.warnings?.length ?? 0, outcome.warnings),
    ...compare('calls', recorded.calls.map(outline), outcome.calls.map(outline)),
    ...recorded.calls.flatMap((call, index) => {
      const own = outcome.calls[index];
      return own ? compareCall(call, own) : [];
    }),
  ];
}

/** An error that was not shown counts too, unless it is only the cause of one that was. */
function isOwn({ silent, parameterName }: RecordedError): boolean {
  return !silent || parameterName !== undefined;
}

function outline({ command, phase, set }: Omit<RecordedCall, 'bound'>): string {
  return `${command} ${phase} ${set}`;
}

function showRecorded(error: RecordedError): string {
  const { fullId, category, parameterName, exception = '', extent, column } = error;
  // Parse errors and errors of other parts are judged elsewhere; here only that they are the same.
  if (parameterName === undefined) return `${fullId} ${category}`;
  const type = exception.replace(/^.*\./, '');
  return `${fullId} ${category} ${type} ${parameterName ?? ''} at ${column} ${extent}`;
}

function showOwn(error: ToldError, script: string): string {
  const { fullId, category, exceptionType, parameter, extent } = error;
  if (exceptionType === '') return `${fullId} ${category}`;
  const type = exceptionType.replace(/^.*\./, '');
  const text = extent ? script.slice(extent.start, extent.end) : '';
  const column = extent ? extent.start - (script.lastIndexOf('\n', extent.start - 1) + 1) + 1 : 0;
  return `${fullId} ${category} ${type} ${parameter ?? ''} at ${column} ${text}`;
}

/** The candidates of an ambiguous name, which only the messages tell. */
function compareCandidates(
  expected: readonly RecordedError[],
  actual: readonly ToldError[],
): Difference[] {
  const recorded = expected.find(({ id }) => id === 'AmbiguousParameter');
  const ours = actual.find(({ id }) => id === 'AmbiguousParameter');
  if (!recorded || !ours) return [];
  const [, list = ''] = /include:((?: -\w+)+)/.exec(recorded.message) ?? [];
  const [, ...names] = [...ours.message.matchAll(/'-([^']*)'/g)].map(([, name]) => `-${name}`);
  return compare('candidates', list.trim(), names.join(' '));
}

function compareCall(recorded: RecordedCall, own: CallSnapshot): Difference[] {
  const { bound, delayed, initial, stale, metadata } = own;
  const shown = new Map<string, RecordedValue>(
    [...bound].map(([name, { value, parameter }]) => [name, recordOf(value, parameter.wants)]),
  );
  for (const [name, block] of delayed) shown.set(name, { type: delayedType, value: toText(block) });
  const rest = [...initial]
    .filter(([name]) => !shown.has(name))
    .map(([name, value]) => [name, recordOf(value, typeOf(metadata, name))] as const);
  // Only what is not the same as what is listed as bound was recorded.
  const actual = [...stale, ...delayed.keys()]
    .map((name) => [name, valueNow(own, name)] as const)
    .filter(([name, now]) => JSON.stringify(now) !== JSON.stringify(shown.get(name)));
  return [
    ...compareValues('bound', recorded.bound, Object.fromEntries(shown)),
    ...(recorded.unbound
      ? compareValues('unbound', recorded.unbound, Object.fromEntries(rest))
      : []),
    ...(recorded.actual
      ? compareValues('actual', recorded.actual, Object.fromEntries(actual))
      : []),
  ];
}

const delayedType =
  'System.Management.Automation.CmdletParameterBinderController+DelayedScriptBlockArgument';

/** What a parameter is that an earlier object bound and this one did not. */
function valueNow({ initial, metadata }: CallSnapshot, name: string): RecordedValue {
  const type = typeOf(metadata, name);
  const isBlank = metadata.kind === 'compiled' && type?.isStruct && type.net;
  return recordOf(isBlank ? defaultOf(isBlank) : (initial.get(name) ?? null), type);
}

function typeOf(metadata: CommandMetadata, name: string): ParameterType | undefined {
  return metadata.parameters.find((parameter) => parameter.name === name)?.wants;
}

type Shown = Readonly<Record<string, RecordedValue>>;

function compareValues(what: string, recorded: Shown, own: Shown): Difference[] {
  const names = [...new Set([...Object.keys(recorded), ...Object.keys(own)])].sort();
  return names.flatMap((name) => {
    const [expected, actual] = [recorded[name], own[name]];
    return compare(`${what} -${name}`, normal(expected), normal(cut(actual, expected)));
  });
}

interface RecordedTable {
  readonly value: readonly (readonly [RecordedValue, RecordedValue])[];
}

function isTable(recorded: unknown): recorded is RecordedTable {
  const { type, value } = (recorded ?? {}) as RecordedValue;
  return type === 'System.Collections.Hashtable' && Array.isArray(value);
}

/** The entries of a Hashtable have no order of their own. */
function byKey(entries: RecordedTable['value']): RecordedTable['value'] {
  return [...entries].sort(([a], [b]) => (String(a.value) < String(b.value) ? -1 : 1));
}

/** Recordings end at a depth of four; what is deeper is not compared. */
function cut(actual: unknown, recorded: unknown): unknown {
  if (typeof recorded !== 'object' || recorded === null) return actual;
  if ('truncated' in recorded) return recorded;
  if (isTable(recorded) && isTable(actual)) {
    return { ...actual, value: cut(byKey(actual.value), byKey(recorded.value)) };
  }
  if (Array.isArray(recorded)) {
    return Array.isArray(actual) ? actual.map((each, index) => cut(each, recorded[index])) : actual;
  }
  if (typeof actual !== 'object' || actual === null) return actual;
  const members = recorded as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(actual).map(([name, member]) => [name, cut(member, members[name])]),
  );
}

/** Hashtables and members in one order, dates without their kind. */
function normal(recorded: unknown): unknown {
  if (Array.isArray(recorded)) return recorded.map(normal);
  if (typeof recorded !== 'object' || recorded === null) return recorded;
  if (!('type' in recorded)) {
    const entries = Object.entries(recorded).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([name, member]) => [name, normal(member)]));
  }
  const { type, value } = recorded as RecordedValue;
  if ('truncated' in recorded) return { type, truncated: true };
  if (type === 'System.Collections.Hashtable' && Array.isArray(value)) {
    return { type, value: value.map((pair) => JSON.stringify(normal(pair))).sort() };
  }
  if (type === 'System.DateTime') {
    return { type, value: String(value).replace(/Z|[+-]\d\d:\d\d$/, '') };
  }
  return { type, value: normal(value) };
}
