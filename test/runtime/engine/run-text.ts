/** Script text in, what it puts out as text, and the errors that it went on after: the public path of the engine's tests. */
import { CmdletError } from '../../../runtime/base/errors.ts';
import { openChosenCatalog } from '../../../runtime/chosen-catalog.ts';
import { compileScript } from '../../../runtime/engine/compile-script.ts';
import { Collector, type CommandRequest, type Stage } from '../../../runtime/engine/frame.ts';
import { startScript } from '../../../runtime/engine/run-script.ts';
import { createSession } from '../../../runtime/engine/session.ts';
import { nodeFiles } from '../../../runtime/shell/node-files.ts';
import { toText } from '../../../runtime/values/to-text.ts';
import { forgetText } from '../../../runtime/values/value.ts';
import { fakeHost } from '../../support/fake-host.ts';

export interface Outcome {
  readonly output: readonly string[];
  /** Of the errors that the script went on after. */
  readonly errors: readonly string[];
  /** The id of the error that ended it. */
  readonly end: string | null;
}

const catalog = openChosenCatalog();

/** Runs a script as PowerShell runs a file: after an error the next statement comes. */
export async function runText(
  text: string,
  openCommand?: (request: CommandRequest) => Stage,
): Promise<Outcome> {
  const output = new Collector();
  const errors: string[] = [];
  const session = createSession({
    host: { ...fakeHost({ USER_NAME: 'nora' }), files: nodeFiles },
    catalog,
    origin: '',
    connect: () => Promise.reject(new Error('nothing is sent')),
  });
  let end: string | null = null;
  try {
    await startScript(session, compileScript(text), {
      output,
      openCommand,
      errorAction: 'Continue',
      onError: ({ facts }) => void errors.push(facts.id),
    });
  } catch (error) {
    if (!(error instanceof CmdletError)) throw error;
    end = error.fullId;
  }
  return { output: output.values.map((value) => toText(value)), errors, end };
}

/** The output of a script that has no errors, on one line. */
export async function textOf(text: string): Promise<string> {
  const { output, errors, end } = await runText(text);
  return [...output, ...errors.map((id) => `error ${id}`), ...(end ? [`end ${end}`] : [])].join(
    ' ',
  );
}

/** A command that waits, and then gives its arguments back. */
export function waitingCommand({ elements, out, expectsInput }: CommandRequest): Stage {
  const wait = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    begin: () => undefined,
    process: async (value) => {
      await wait();
      await out.write(value);
    },
    end: async () => {
      await wait();
      if (expectsInput) return;
      for (const element of elements) {
        if (element.kind === 'argument') await out.write(forgetText(element.value));
      }
    },
  };
}
