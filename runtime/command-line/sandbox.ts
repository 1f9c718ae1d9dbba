/** `mgsh sandbox`: the embedded Graph on its own, until Ctrl-C, for other processes to talk to. */
import { commandLineMessages } from '../base/messages/command-line.ts';
import { formatColumns } from '../output/format-columns.ts';
import { startSandbox } from '../sandbox/start.ts';
import { textOption, usageError } from './options.ts';
import { exitStatus, type Verb } from './verb.ts';

/** Runs the sandbox and prints what one needs to use it. */
export const sandbox: Verb = async ({ host, options, signal }) => {
  const port = readPort(textOption(options, 'port'));
  const running = await startSandbox({
    clock: host.clock,
    random: host.random,
    ...(port !== undefined && { port }),
  });
  const facts = {
    graphOrigin: running.graphOrigin,
    loginOrigin: running.loginOrigin,
    tenantId: running.tenantId,
    clientId: running.clientId,
    clientSecret: running.clientSecret,
    accessToken: running.accessToken(),
  };
  host.output.write(
    options.output === 'json' ? `${JSON.stringify(facts)}\n` : formatColumns(Object.entries(facts)),
  );
  await aborted(signal);
  await running.close();
  return exitStatus.done;
};

function readPort(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw usageError(commandLineMessages.notANumber('port', given));
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
