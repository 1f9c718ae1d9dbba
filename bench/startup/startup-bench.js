/**
 * Whole processes, in turn with `node -e 0`: what each verb that talks to nobody costs to start.
 * Prints the median CPU time of each and its ratio. The shell's own accounting of finished children
 * is used, because a process cannot see what its own start and end cost.
 *
 *     npm run build && node bench/startup/startup-bench.js [--rounds 20] [--check]
 *
 * With --check the exit code is 1 when `mgsh describe` costs more than 1.6 of `node -e 0`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median, print } from '../figures.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    check: { type: 'boolean', default: false },
  },
});
const mgsh = fileURLToPath(new URL('../../dist/bin/mgsh.cjs', import.meta.url));
const cmdlet = 'New-MgUserDriveRootUploadSession';
const mostForDescribe = 1.6;

/** @type {Record<string, string[]>} */
const commands = {
  'node -e 0': ['-e', '0'],
  'mgsh describe': [mgsh, 'describe', cmdlet],
  'mgsh find': [mgsh, 'find', 'upload'],
  'mgsh plan': [mgsh, 'plan', '--json', '--', cmdlet, '-UserId', 'u', '-DriveId', 'd'],
};
const [floor = '', judged = ''] = Object.keys(commands);

/** @type {Record<string, number[]>} */
const seconds = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let round = -1; round < Number(values.rounds); round++) {
  for (const [name, words] of Object.entries(commands)) {
    const cost = cpuSeconds(words);
    // The first round warms the disk.
    if (round >= 0) seconds[name]?.push(cost);
  }
}
for (const [name, costs] of Object.entries(seconds)) {
  print(
    `${name.padEnd(14)} ${(median(costs) * 1000).toFixed(0).padStart(4)} ms CPU   ${ratio(name).toFixed(2)} x ${floor}`,
  );
}
if (values.check && ratio(judged) > mostForDescribe) process.exitCode = 1;

/** @param {string} name */
function ratio(name) {
  return median(seconds[name] ?? []) / median(seconds[floor] ?? []);
}

/** @param {string[]} words */
function cpuSeconds(words) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" >/dev/null 2>&1';
  const { stderr, status } = spawnSync('bash', ['-c', script, 'bash', process.execPath, ...words], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}`);
  return stderr
    .trim()
    .split(' ')
    .map(Number)
    .reduce((sum, part) => sum + part, 0);
}
