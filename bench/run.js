/**
 * All measurements, one after the other: `npm run bench`. With --smoke they run small, only to see
 * that they still run; without it, each holds its limit.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { print } from './figures.js';

const isSmoke = process.argv.includes('--smoke');

/** @type {readonly { file: string, full: string[], smoke: string[] }[]} */
const benches = [
  {
    file: 'startup/startup-bench.js',
    full: ['--rounds', '20', '--check'],
    smoke: ['--rounds', '2'],
  },
  { file: 'parse/parse-bench.js', full: ['--rounds', '8', '--check'], smoke: ['--rounds', '1'] },
  { file: 'binder/binder-bench.js', full: ['--rounds', '5', '--check'], smoke: ['--rounds', '1'] },
  {
    file: 'engine/loop-bench.js',
    full: ['--rounds', '25', '--check'],
    smoke: ['--rounds', '3', '--count', '100000'],
  },
  { file: 'catalog/catalog-bench.js', full: ['--rounds', '20'], smoke: ['--rounds', '2'] },
  {
    file: 'generate/generate-bench.js',
    full: ['--rounds', '3'],
    smoke: ['--rounds', '1', '--pages', '300'],
  },
  {
    file: 'upload/upload-bench.js',
    full: ['--megabytes', '200', '--rounds', '5', '--check'],
    smoke: ['--megabytes', '20', '--rounds', '1'],
  },
];

for (const { file, full, smoke } of benches) {
  print(`\n${file}`);
  const path = fileURLToPath(new URL(file, import.meta.url));
  const words = isSmoke ? smoke : full;
  const { status } = spawnSync(process.execPath, [path, ...words], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
