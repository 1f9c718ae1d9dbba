import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly error: string;
}

export interface RunOptions {
  /** What stands on standard input; nothing unless told. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A process of mgsh that still runs. */
export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  /** Resolves when the text has been written to one of the streams. */
  seen(text: string): Promise<void>;
  readonly ended: Promise<Ended>;
}

/** The bundled command. */
export interface Mgsh {
  run(words: readonly string[], options?: RunOptions): Promise<Ended>;
  start(words: readonly string[], options?: RunOptions): Running;
  remove(): Promise<void>;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Bundles the command as the package does, into a folder of this process below the ignored .tmp. */
export async function bundleMgsh(name: string): Promise<Mgsh> {
  const folder = join(root, '.tmp', `mgsh-${name}-${process.pid}`);
  await build({
    entryPoints: { mgsh: join(root, 'runtime/main.ts') },
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    outdir: folder,
    logLevel: 'silent',
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  });
  const start = (words: readonly string[], options: RunOptions = {}): Running =>
    startProcess(join(folder, 'mgsh.js'), words, options);
  return {
    start,
    run: (words, options = {}) => {
      const running = start(words, options);
      running.child.stdin.end(options.input ?? '');
      return running.ended;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function startProcess(script: string, words: readonly string[], { env = {} }: RunOptions): Running {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [script, ...words], {
    cwd: root,
    env: { PATH, HOME, ...env },
  });
  const text = { output: '', error: '' };
  child.stdout.on('data', (bytes: Buffer) => {
    text.output += bytes.toString('utf8');
  });
  child.stderr.on('data', (bytes: Buffer) => {
    text.error += bytes.toString('utf8');
  });
  child.stdin.on('error', () => {});
  const ended = once(child, 'close').then(([status]) => ({
    status: status as number | null,
    ...text,
  }));
  const seen = async (wanted: string): Promise<void> => {
    while (!(text.output + text.error).includes(wanted)) {
      if (child.exitCode !== null) throw new Error(`mgsh ended without "${wanted}": ${text.error}`);
      await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), ended]);
    }
  };
  return { child, seen, ended };
}
