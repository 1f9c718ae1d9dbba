/**
 * Runs the script of one recorded case and compares what it puts out (types and texts), the errors it
 * went on after, and the one that ended it. No case is left out: a command that is not there is a
 * difference, or the error that was recorded.
 */
import { CmdletError } from '../../runtime/base/errors.ts';
import type { Catalog } from '../../runtime/catalog/catalog.ts';
import { compileParsed } from '../../runtime/engine/compile-script.ts';
import { Collector } from '../../runtime/engine/frame.ts';
import { startScript } from '../../runtime/engine/run-script.ts';
import { createSession } from '../../runtime/engine/session.ts';
import { parse } from '../../runtime/language/parse.ts';
import { describeType } from '../../runtime/values/describe-type.ts';
import { Numeric, toDouble } from '../../runtime/values/numeric.ts';
import { toText } from '../../runtime/values/to-text.ts';
import { forgetText, type Value } from '../../runtime/values/value.ts';
import { fakeHost } from '../support/fake-host.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { compare, type Difference } from './difference.ts';
import { shortest } from './record-value.ts';

interface RecordedValue {
  readonly type: string;
  readonly text: string;
  readonly json?: unknown;
}

interface RecordedError {
  readonly id: string;
  readonly category: string;
}

interface RecordedCase {
  readonly script: string;
  readonly output: readonly RecordedValue[];
  readonly errors: readonly RecordedError[];
  readonly terminated: RecordedError | null;
}

/** The differences. */
export async function judgeValues(record: unknown): Promise<readonly Difference[]> {
  const recorded = record as RecordedCase;
  const ours = await answer(recorded.script);
  return [
    ...compare('output', recorded.output.map(showRecorded), ours.output.map(showValue)),
    ...compare('errors', recorded.errors.map(showError), ours.errors),
    ...compare(
      'terminated',
      recorded.terminated && showError(recorded.terminated),
      ours.terminated,
    ),
  ];
}

interface Answer {
  readonly output: readonly Value[];
  readonly errors: string[];
  readonly terminated: string | null;
}

/** A catalogue without anything in it. */
const noCommands: Catalog = {
  get: () => undefined,
  type: () => undefined,
  names: () => [],
  find: () => [],
  suggest: () => [],
};

async function answer(text: string): Promise<Answer> {
  const output = new Collector();
  const errors: string[] = [];
  const session = createSession({
    host: { ...fakeHost({ HOME: '/td', TMPDIR: '/td' }), files: memoryFiles(['/td', '/ts']) },
    catalog: noCommands,
    origin: '',
    connect: () => Promise.reject(new Error('values need no connection')),
  });
  session.variables.set('TestDrive', '/td');
  const done = (terminated: string | null): Answer => ({
    output: output.values,
    errors,
    terminated,
  });
  try {
    const script = compileParsed(parse(text), { text, path: '/ts/snippet.ps1' });
    await startScript(session, script, {
      output,
      errorAction: 'Continue',
      onError: ({ facts }) => errors.push(showError(facts)),
    });
    return done(null);
  } catch (error) {
    if (error instanceof CmdletError) return done(showError({ ...error, id: error.fullId }));
    return done(`fault: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

function showError({ id, category }: RecordedError): string {
  return `${id} ${category}`;
}

function showRecorded({ type, text, json }: RecordedValue): string {
  return show(type, text, json);
}

function showValue(value: Value): string {
  return show(describeType(value), toText(value), jsonOf(forgetText(value)));
}

function show(type: string, text: string, json: unknown): string {
  return `${type} ${JSON.stringify(text)} ${JSON.stringify(json) ?? ''}`.trimEnd();
}

/** Recorded are $null, booleans, text and numbers; whole numbers that JavaScript cannot hold, and fractions of decimals, as text. */
function jsonOf(value: Value): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (!(value instanceof Numeric)) return undefined;
  const number = toDouble(value);
  if (value.type === 'Double' || value.type === 'Single') {
    if (!Number.isFinite(number)) return toText(value);
    return value.type === 'Single' ? shortest(number) : number;
  }
  const isFraction = typeof value.value === 'object' && value.value.scale > 0;
  return Number.isSafeInteger(number) && !isFraction ? number : toText(value);
}
