/**
 * Making a catalogue of a folder of help pages, against only reading the same files. Both are
 * processes of their own, in turn, and their CPU time is that of all their threads. Prints the median
 * of each, the ratio, wall time and the largest memory.
 *
 *     npm run build && node bench/generate/generate-bench.js <folder> [--rounds 3] [--jobs 1,2] [--check]
 *
 * With --check the exit code is 1 when generating with one thread costs more than 6 times the reading.
 * Without a folder, some thousand small pages are made up.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { median, print } from '../figures.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    jobs: { type: 'string', default: '1,2' },
    check: { type: 'boolean', default: false },
    pages: { type: 'string', default: '2000' },
  },
});
const mostTimesReading = 6;
const generateFile = fileURLToPath(new URL('../../dist/schema/generate.js', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'generate-bench-'));
const [given] = positionals;
const folder = given ?? makePages(Number(values.pages));

// Each script tells what it cost as the last thing it does.
const cost = `
const { user, system } = process.cpuUsage();
const { maxRSS } = process.resourceUsage();
process.stdout.write(JSON.stringify({ cpu: (user + system) / 1e6, wall: performance.now() / 1000, megabytes: maxRSS / 1024, pages }));
`;
const listing = `
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
const files = readdirSync(${JSON.stringify(folder)}, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
`;
/** @type {Record<string, string>} */
const scripts = {
  'read only': `${listing} for (const file of files) readFileSync(file); const pages = files.length; ${cost}`,
};
for (const jobs of values.jobs.split(',')) {
  scripts[`generate, ${jobs} at once`] = `
    import { generate } from ${JSON.stringify(pathToFileURL(generateFile).href)};
    const { pages } = await generate({
      paths: [${JSON.stringify(folder)}],
      outputFolder: ${JSON.stringify(join(scratch, 'catalogue'))},
      jobs: ${Number(jobs)},
      keepGoing: true,
    });
    ${cost}`;
}
const [floor = '', judged = ''] = Object.keys(scripts);
/** @typedef {{ cpu: number, wall: number, megabytes: number, pages: number }} Cost */
/** @type {Record<string, Cost[]>} */
const costs = Object.fromEntries(Object.keys(scripts).map((name) => [name, []]));

try {
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [name, script] of Object.entries(scripts)) costs[name]?.push(measure(script));
  }
  for (const [name, rounds] of Object.entries(costs)) {
    const of = (/** @type {'cpu' | 'wall' | 'megabytes'} */ key) =>
      median(rounds.map((round) => round[key]));
    print(
      `${name.padEnd(20)} ${of('cpu').toFixed(2).padStart(7)} s CPU  ${ratio(name).toFixed(1).padStart(6)} x ${floor}  ` +
        `${of('wall').toFixed(2).padStart(7)} s wall  ${of('megabytes').toFixed(0).padStart(5)} MB  ${rounds[0]?.pages} pages`,
    );
  }
  if (values.check && ratio(judged) > mostTimesReading) process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** @param {string} name */
function ratio(name) {
  const cpu = (/** @type {string} */ key) => median((costs[key] ?? []).map((round) => round.cpu));
  return cpu(name) / cpu(floor);
}

/**
 * @param {string} script
 * @returns {Cost}
 */
function measure(script) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** @param {number} count */
function makePages(count) {
  const pages = join(scratch, 'pages');
  mkdirSync(pages);
  const text = readFileSync(new URL('../../test/help/one-set.md', import.meta.url), 'utf8');
  for (let index = 0; index < count; index++) {
    const noun = `LibraryBook${String.fromCharCode(65 + (index % 26))}${index}`;
    writeFileSync(join(pages, `${noun}.md`), text.replaceAll('LibraryBookCount', noun));
  }
  return pages;
}
