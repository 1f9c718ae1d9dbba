/** The path that the tests of types walk: PowerShell text in, the types and texts of what it puts out. */
import { CmdletError } from '../../../../runtime/base/errors.ts';
import { openChosenCatalog } from '../../../../runtime/chosen-catalog.ts';
import { compileScript } from '../../../../runtime/engine/compile-script.ts';
import { Collector } from '../../../../runtime/engine/frame.ts';
import { startScript } from '../../../../runtime/engine/run-script.ts';
import { createSession } from '../../../../runtime/engine/session.ts';
import { describeType } from '../../../../runtime/values/describe-type.ts';
import { toText } from '../../../../runtime/values/to-text.ts';
import type { Value } from '../../../../runtime/values/value.ts';
import { fakeHost } from '../../../support/fake-host.ts';

const catalog = openChosenCatalog();
const start = Date.UTC(2024, 2, 5, 14, 7, 9);

/** What the statements put out, `Type text` each; the error that ends them is `!` and its id. */
export function run(text: string): string {
  const output = new Collector();
  const host = fakeHost();
  const session = createSession({
    host: { ...host, clock: { ...host.clock, now: () => start } },
    catalog,
    origin: '',
    connect: () => Promise.reject(new Error('nothing is sent')),
  });
  const show = (): readonly string[] => output.values.map(showValue);
  try {
    const values = startScript(session, compileScript(text), { output });
    if (values instanceof Promise) throw new TypeError('a script without commands never waits');
    return show().join(' | ');
  } catch (error) {
    if (!(error instanceof CmdletError)) throw error;
    return [...show(), `!${error.id}`].join(' | ');
  }
}

function showValue(value: Value): string {
  if (value === null) return 'null';
  return `${describeType(value).replace(/\bSystem\./g, '')} ${toText(value)}`.trimEnd();
}
