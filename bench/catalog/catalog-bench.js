/**
 * What the catalogue weighs, and what asking it costs: the first lookup in a fresh process, and warm
 * searches beside only listing the names that are searched.
 * With --check, the limits are held: 20 MB raw, 5 MB packed, 2 ms for a first lookup, 10 ms for a URI.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { median, print } from '../figures.js';

const { values } = parseArgs({
  options: {
    catalog: { type: 'string', default: fileURLToPath(new URL('../../cmdlets', import.meta.url)) },
    library: {
      type: 'string',
      default: fileURLToPath(new URL('../../dist/runtime/catalog/catalog.js', import.meta.url)),
    },
    rounds: { type: 'string', default: '20' },
    check: { type: 'boolean', default: false },
  },
});
const library = pathToFileURL(values.library).href;
const rounds = Number(values.rounds);
const limits = { rawMegabytes: 20, packedMegabytes: 5, firstLookup: 2, uri: 10 };
/** @type {string[]} */
const broken = [];

const bytes = readdirSync(values.catalog, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
const raw = bytes.reduce((sum, file) => sum + file.length, 0) / 1e6;
const packed = gzipSync(Buffer.concat(bytes), { level: 9 }).length / 1e6;
print(`size             ${raw.toFixed(2)} MB raw, ${packed.toFixed(2)} MB packed`);
hold('raw size', raw, limits.rawMegabytes);
hold('packed size', packed, limits.packedMegabytes);

const { openCatalog } = await import(library);
const catalog = openCatalog(values.catalog);
const names = catalog.names();
const chosen = Array.from({ length: rounds }, (_, index) => {
  return names[Math.floor((names.length * (index + 0.5)) / rounds)] ?? '';
});
const nothing = median(chosen.map(() => firstCost('')));
const lookup = median(chosen.map((name) => firstCost(`catalog.get(${JSON.stringify(name)})`)));
const list = median(chosen.map(() => firstCost('catalog.names()')));
print(`first lookup     ${show(lookup)}   (an empty measurement: ${show(nothing)})`);
print(`first list       ${show(list)}   ${(list / lookup).toFixed(1)} x a first lookup`);
hold('first lookup', lookup, limits.firstLookup);

const uris = chosen.flatMap((name) => {
  const route = catalog.get(name)?.sets[0]?.route;
  const uri = route && `/v1.0${route.path.replace(/\{[^{}]*\}/g, 'a%40b.c')}`;
  return route ? [{ uri, method: route.method }] : [];
});
const warmList = warm(() => catalog.names());
for (const [name, ask] of /** @type {const} */ ([
  ['wildcard', () => catalog.find('*message*')],
  ['humps', () => catalog.find('nmumaus')],
  ['another lookup', (/** @type {number} */ round) => catalog.get(names[round * 7] ?? '')],
  [
    'URI',
    (/** @type {number} */ round) => catalog.byRequest(uris[round % uris.length] ?? { uri: '/' }),
  ],
])) {
  const cost = warm(ask);
  print(
    `${name.padEnd(16)} ${show(cost)}   ${(cost / warmList).toFixed(0)} x a warm list of names`,
  );
  if (name === 'URI') hold('URI', cost, limits.uri);
}
for (const line of broken) print(line);
if (values.check && broken.length > 0) process.exitCode = 1;

/**
 * The CPU milliseconds of one expression in a fresh process.
 * @param {string} expression
 */
function firstCost(expression) {
  const script = `
    const { openCatalog } = await import(${JSON.stringify(library)});
    process.cpuUsage();
    const before = process.cpuUsage();
    const catalog = openCatalog(${JSON.stringify(values.catalog)});
    ${expression};
    const { user, system } = process.cpuUsage(before);
    process.stdout.write(String((user + system) / 1000));`;
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const words = ['--input-type=module', '-e', script];
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

/**
 * The median milliseconds of a question that was asked before.
 * @param {(round: number) => unknown} ask
 */
function warm(ask) {
  const costs = [];
  for (let round = -2; round < rounds; round++) {
    const before = performance.now();
    ask(Math.max(0, round));
    if (round >= 0) costs.push(performance.now() - before);
  }
  return median(costs);
}

/**
 * @param {string} name
 * @param {number} figure
 * @param {number} limit
 */
function hold(name, figure, limit) {
  if (figure > limit) broken.push(`${name}: ${figure.toFixed(2)} is more than ${limit}`);
}

/** @param {number} milliseconds */
function show(milliseconds) {
  return `${milliseconds.toFixed(2).padStart(7)} ms`;
}
