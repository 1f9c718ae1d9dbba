/** The text of a script file in; out what it puts out as `Type text` each, and behind that `!` and the id of each error. */
import { CmdletError } from '../../../runtime/base/errors.ts';
import { openChosenCatalog } from '../../../runtime/chosen-catalog.ts';
import { compileParsed } from '../../../runtime/engine/compile-script.ts';
import { Collector } from '../../../runtime/engine/frame.ts';
import { startScript } from '../../../runtime/engine/run-script.ts';
import { createSession } from '../../../runtime/engine/session.ts';
import { parse } from '../../../runtime/language/parse.ts';
import { describeType } from '../../../runtime/values/describe-type.ts';
import { toText } from '../../../runtime/values/to-text.ts';
import type { Value } from '../../../runtime/values/value.ts';
import { fakeHost } from '../../support/fake-host.ts';

const catalog = openChosenCatalog();

/** Runs the text as PowerShell runs a file: after an error the next statement comes. */
export async function runFile(text: string): Promise<string> {
  const output = new Collector();
  const errors: string[] = [];
  const session = createSession({
    host: fakeHost(),
    catalog,
    origin: '',
    connect: () => Promise.reject(new Error('nothing is sent')),
  });
  try {
    await startScript(session, compileParsed(parse(text), { text, path: 'test.ps1' }), {
      output,
      errorAction: 'Continue',
      onError: ({ facts }) => void errors.push(facts.id),
    });
  } catch (error) {
    if (!(error instanceof CmdletError)) throw error;
    errors.push(error.fullId);
  }
  return [...output.values.map(show), ...errors.map((id) => `!${id}`)].join(' | ');
}

function show(value: Value): string {
  if (value === null) return 'null';
  return `${describeType(value).replace(/\bSystem\./g, '')} ${toText(value)}`.trimEnd();
}
