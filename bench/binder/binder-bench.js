/**
 * Bindings a second of a typical command with four parameters on one core: alone, with its lookup in the
 * catalogue (which asks each time whether the folder was replaced), with abbreviated names, and with
 * objects piped into it. With --check, the limit is held with and without the lookup: 100,000 a second.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { print } from '../figures.js';

const { values } = parseArgs({
  options: {
    catalog: { type: 'string', default: fileURLToPath(new URL('../../cmdlets', import.meta.url)) },
    library: {
      type: 'string',
      default: fileURLToPath(new URL('../../dist/runtime', import.meta.url)),
    },
    rounds: { type: 'string', default: '5' },
    check: { type: 'boolean', default: false },
  },
});
const limit = 100_000;
const limited = new Set(['four parameters', 'with lookup']);
const load = (/** @type {string} */ path) =>
  import(pathToFileURL(`${values.library}/${path}`).href);
const { openCatalog } = await load('catalog/catalog.js');
const { bind, openCall } = await load('binder/bind.js');
const { Hashtable } = await load('values/value.js');
const catalog = openCatalog(values.catalog);

/** @type {(name: string, value: unknown) => object} */
const named = (name, value) => ({
  kind: 'parameter',
  name,
  text: `-${name}`,
  ...(value !== undefined && { argument: { kind: 'argument', value } }),
});
const plain = (/** @type {unknown} */ value) => ({ kind: 'argument', value });
const command = 'Get-MgUserMessage';
const full = [
  named('UserId', undefined),
  plain('megan@contoso.com'),
  named('Filter', undefined),
  plain('isRead eq false'),
  named('Property', undefined),
  plain(['id', 'subject']),
  named('Top', undefined),
  plain(50),
];
const short = full.map((element) => ({ ...element }));
for (const element of short) {
  if ('name' in element) element.name = String(element.name).slice(0, 4);
}
const headers = new Hashtable([['Prefer', 'a']]);
const cmdlet = catalog.get(command);
const open = openCall(cmdlet, full, { types: catalog, expectsInput: true });

/** @type {readonly (readonly [string, () => unknown])[]} */
const jobs = [
  ['four parameters', () => bind(cmdlet, full, { types: catalog })],
  ['with lookup', () => bind(catalog.get(command), full, { types: catalog })],
  ['abbreviated', () => bind(cmdlet, short, { types: catalog })],
  ['piped objects', () => open.take(headers)],
];
for (const [name, job] of jobs) {
  const rate = measure(job);
  print(`${name.padEnd(16)} ${Math.round(rate).toLocaleString('en-US')} a second`);
  if (values.check && limited.has(name) && rate < limit) {
    print(`  below the limit of ${limit.toLocaleString('en-US')}`);
    process.exitCode = 1;
  }
}

/** The best of the rounds, each of about 200 ms. */
function measure(/** @type {() => unknown} */ job) {
  for (let warm = 0; warm < 20_000; warm++) job();
  let best = 0;
  for (let round = 0; round < Number(values.rounds); round++) {
    const start = performance.now();
    let count = 0;
    while (performance.now() - start < 200) {
      for (let each = 0; each < 500; each++) job();
      count += 500;
    }
    best = Math.max(best, (count / (performance.now() - start)) * 1000);
  }
  return best;
}
