/**
 * `mgsh demo`: the main job on the embedded Graph. A file of 20 MB is made on the spot, a seed cmdlet
 * sends it, and what the service keeps is compared with what was made.
 */
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CmdletError } from '../base/errors.ts';
import { demoMessages } from '../base/messages/demo.ts';
import { readCommandWords } from '../engine/input/command-words.ts';
import { runScript } from '../engine/run-script.ts';
import { QuickXorHash } from '../upload/quick-xor-hash.ts';
import { CustomObject, type Value } from '../values/value.ts';
import { openSession } from './open-session.ts';
import { printOutput } from './print-output.ts';
import { exitStatus, type Invocation, type Verb } from './verb.ts';

const fileSize = 20_000_000;
const cmdlet = 'New-MgUserDriveRootUploadSession';
const where = ['-UserId', 'nora@fabrikam.example', '-DriveId', 'b!fabrikam-nora'];

/** Makes, sends and checks the file; it is removed whatever happens. */
export const demo: Verb = async (invocation) => {
  const folder = await mkdtemp(join(tmpdir(), 'graph-cmdlets-'));
  try {
    const path = join(folder, 'harbour-plan.bin');
    const hash = await makeFile(path, invocation.host.random);
    await sendAndCheck(
      { ...invocation, options: { ...invocation.options, sandbox: true } },
      path,
      hash,
    );
    return exitStatus.done;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Fills the file with bytes that no two runs share, and gives their hash. */
async function makeFile(path: string, random: () => number): Promise<string> {
  const hash = new QuickXorHash();
  const chunk = Buffer.alloc(1_000_000);
  const file = await open(path, 'w');
  try {
    let state = Math.floor(random() * 2 ** 31) | 1;
    for (let written = 0; written < fileSize; written += chunk.length) {
      for (let at = 0; at < chunk.length; at += 4) {
        // xorshift: cheap, and no range of the file is like another.
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        chunk.writeInt32LE(state, at);
      }
      hash.update(chunk);
      await file.write(chunk);
    }
  } finally {
    await file.close();
  }
  return hash.digest();
}

async function sendAndCheck(invocation: Invocation, path: string, hash: string): Promise<void> {
  const { host, signal } = invocation;
  const words = [cmdlet, ...where, '-InFile', path];
  host.output.write(`${demoMessages.command(words)}\n`);
  const { session, close } = openSession(invocation);
  try {
    const output = await runScript(session, readCommandWords(words), { signal });
    printOutput(invocation, output);
    const kept = {
      size: read(output[0], 'size'),
      hash: read(output[0], 'file', 'hashes', 'quickXorHash'),
    };
    if (kept.size !== fileSize || kept.hash !== hash) {
      throw new CmdletError({
        id: 'DemoCheckFailed',
        category: 'InvalidResult',
        message: demoMessages.differs(String(kept.size), String(kept.hash), fileSize, hash),
      });
    }
    host.output.write(`\n${demoMessages.same(fileSize, hash)}\n`);
  } finally {
    await close();
  }
}

function read(value: Value | undefined, ...path: readonly string[]): Value | undefined {
  return path.reduce<Value | undefined>(
    (object, name) => (object instanceof CustomObject ? object.properties.get(name) : undefined),
    value,
  );
}
