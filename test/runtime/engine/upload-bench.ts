import type { CmdletError } from '../../../runtime/base/errors.ts';
import {
  type ConnectOptions,
  connect,
  type Mg,
  type SessionEvent,
} from '../../../runtime/index.ts';
import type { SandboxOptions } from '../../../runtime/sandbox/start.ts';
import { type Sandbox, startSandbox } from '../../../runtime/testing/index.ts';
import { fakeHost } from '../../support/fake-host.ts';

const open: { close(): Promise<void> }[] = [];

/** Closes everything that was started. */
export async function closeAll(): Promise<void> {
  for (const one of open.splice(0).reverse()) await one.close();
}

export interface Bench {
  readonly mg: Mg;
  readonly sandbox: Sandbox;
  readonly events: SessionEvent[];
}

/** A sandbox and a program that talks to it over the wire; waits cost no time. */
export async function start(
  options: Partial<SandboxOptions> = {},
  connection: Pick<ConnectOptions, 'signal' | 'onEvent'> = {},
): Promise<Bench> {
  const sandbox = await startSandbox(options);
  const events: SessionEvent[] = [];
  const mg = await connect({
    graphOrigin: sandbox.graphOrigin,
    accessToken: () => sandbox.accessToken(),
    host: fakeHost(),
    onEvent: (event) => events.push(event),
    ...connection,
  });
  open.push(sandbox, mg);
  return { mg, sandbox, events };
}

/** The error with which it ends. */
export async function failure(promise: Promise<unknown>): Promise<CmdletError> {
  return promise.then(
    () => Promise.reject(new Error('no failure')),
    (error: unknown) => error as CmdletError,
  );
}
