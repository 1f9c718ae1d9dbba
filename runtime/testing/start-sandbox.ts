import type { Sandbox, SandboxOptions } from '../sandbox/start.ts';
import { nodeHost } from '../shell/node-host.ts';

/** Starts the embedded Graph for a test; its clock and its dice are the machine's unless told. */
export async function startSandbox(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const { startSandbox: start } = await import('../sandbox/start.ts');
  const { clock, random } = nodeHost();
  return start({ clock, random, ...options });
}
