/**
 * Uploads one file to the embedded Graph through `uploadFile` and the product's transport, and the
 * same ranges through plain node:http, in turn, to one sandbox in a process of its own. Prints the
 * median of each and their ratio.
 *
 *     npm run build && node bench/upload/upload-bench.js [--megabytes 200] [--rounds 5] [--range 10485760] [--check]
 *
 * With --check the exit code is 1 when the product is slower than 0.7 of plain node:http or takes
 * more than 60 MiB above idle.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median, print } from '../figures.js';

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '5' },
    range: { type: 'string', default: String(10 * 1024 * 1024) },
    check: { type: 'boolean', default: false },
  },
});
const size = Number(values.megabytes) * 1_000_000;
const engines = ['plain', 'product'];
const leastRatio = 0.7;
const mostAboveIdle = 60;

/** @typedef {{ seconds: number, cpuSeconds: number, idleMebibytes: number, aboveIdleMebibytes: number }} Measure */

const folder = await mkdtemp(join(tmpdir(), 'upload-bench-'));
const mgsh = fileURLToPath(new URL('../../dist/bin/mgsh.cjs', import.meta.url));
const server = spawn(process.execPath, [mgsh, 'sandbox', '--json'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const { graphOrigin, accessToken } = JSON.parse(await firstLine(server.stdout));
  const path = join(folder, 'file.bin');
  await writeFile(path);
  /** @type {Record<string, Measure[]>} */
  const measures = { plain: [], product: [] };
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const engine of round % 2 === 0 ? engines : engines.toReversed()) {
      const line = await runClient([engine, graphOrigin, accessToken, path, values.range]);
      measures[engine]?.push(JSON.parse(line));
    }
  }
  report(measures);
} finally {
  server.kill();
  await rm(folder, { recursive: true });
}

/** @param {Record<string, Measure[]>} measures */
function report(measures) {
  const rows = engines.map((engine) => {
    const all = measures[engine] ?? [];
    const of = (/** @type {keyof Measure} */ name) => median(all.map((measure) => measure[name]));
    return {
      engine,
      megabytesPerSecond: size / 1e6 / of('seconds'),
      cpuSeconds: of('cpuSeconds'),
      idleMebibytes: of('idleMebibytes'),
      aboveIdleMebibytes: of('aboveIdleMebibytes'),
    };
  });
  for (const row of rows) {
    print(
      `${row.engine.padEnd(8)} ${row.megabytesPerSecond.toFixed(0).padStart(5)} MB/s   cpu ${row.cpuSeconds.toFixed(2)} s   idle ${row.idleMebibytes.toFixed(0)} MiB   peak above idle ${row.aboveIdleMebibytes.toFixed(0)} MiB`,
    );
  }
  const [plain, product] = rows;
  const ratio = (product?.megabytesPerSecond ?? 0) / (plain?.megabytesPerSecond ?? 1);
  const above = product?.aboveIdleMebibytes ?? Infinity;
  const isGood = ratio >= leastRatio && above <= mostAboveIdle;
  print(
    `ratio ${ratio.toFixed(2)} (at least ${leastRatio}), ${above.toFixed(0)} MiB above idle (at most ${mostAboveIdle}): ${isGood ? 'good' : 'missed'}`,
  );
  if (values.check && !isGood) process.exitCode = 1;
}

/** @param {string} path */
async function writeFile(path) {
  const block = Buffer.alloc(1_000_000);
  for (let index = 0; index < block.length; index++)
    block[index] = (index * 31 + (index >> 8)) & 255;
  const file = await open(path, 'w');
  for (let written = 0; written < size; written += block.length) {
    await file.write(block, 0, Math.min(block.length, size - written));
  }
  await file.close();
}

/**
 * @param {string[]} parameters
 * @returns {Promise<string>}
 */
function runClient(parameters) {
  return new Promise((resolve, reject) => {
    const client = spawn(process.execPath, [beside('upload-client.js'), ...parameters], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    client.stdout.on('data', (text) => {
      output += text;
    });
    client.on('error', reject);
    client.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${parameters[0]} ended with ${code}`)),
    );
  });
}

/**
 * @param {import('node:stream').Readable} stream
 * @returns {Promise<string>}
 */
async function firstLine(stream) {
  for await (const line of createInterface({ input: stream })) return line;
  throw new Error('the server did not start');
}

/** @param {string} name */
function beside(name) {
  return fileURLToPath(new URL(name, import.meta.url));
}
