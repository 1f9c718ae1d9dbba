/**
 * One million additions in a loop of a script, beside the same loop in JavaScript with the same checks
 * for Int32. With --check, the script may cost 10 times the JavaScript at most.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { median, print } from '../figures.js';

const { values } = parseArgs({
  options: {
    library: {
      type: 'string',
      default: fileURLToPath(new URL('../../dist/runtime/engine', import.meta.url)),
    },
    rounds: { type: 'string', default: '15' },
    count: { type: 'string', default: '1000000' },
    check: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const count = Number(values.count);
const limit = 10;

/** @type {(name: string) => Promise<any>} */
const load = (name) => import(pathToFileURL(`${values.library}/${name}`).href);
const { compileScript } = await load('compile-script.js');
const { startScript } = await load('run-script.js');
const { createSession } = await load('session.js');

const script = compileScript(`
$sum = 0
for ($i = 0; $i -lt ${count}; $i++) { $sum = $sum + 1 }
$sum`);
const inCalls = compileScript(`
function Add($a, $b) { $a + $b }
$sum = 0
foreach ($i in 1..${Math.round(count / 20)}) { $sum = Add $sum 1 }
$sum`);

/** What PowerShell's + does with two Int32: the sum, unless it is none. @type {(l: unknown, r: unknown) => unknown} */
function add(left, right) {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if ((sum | 0) === sum) return sum;
  }
  throw new RangeError('no Int32');
}

/** @type {(l: unknown, r: unknown) => boolean} */
function less(left, right) {
  if (typeof left === 'number' && typeof right === 'number') return left < right;
  throw new TypeError('no Int32');
}

/** @param {number} most */
function plainLoop(most) {
  /** @type {{ sum: unknown, i: unknown }} */
  const variables = { sum: 0, i: 0 };
  while (less(variables.i, most)) {
    variables.sum = add(variables.sum, 1);
    variables.i = add(variables.i, 1);
  }
  return variables.sum;
}

const session = createSession({
  host: { clock: { now: () => 0 }, random: () => 0, env: () => undefined },
  catalog: {},
  origin: '',
  connect: () => Promise.reject(new Error('nothing is sent')),
});

/** @param {() => unknown} work @param {unknown} expected */
function measure(work, expected) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const result = work();
    times.push(performance.now() - start);
    if (String(result) !== String(expected)) throw new Error(`${result} is not ${expected}`);
  }
  return median(times);
}

const plain = measure(() => plainLoop(count), count);
const ours = measure(() => startScript(session, script), count);
const calls = measure(() => startScript(session, inCalls), Math.round(count / 20));
const ratio = ours / plain;
const show = (/** @type {number} */ time) => `${time.toFixed(2)} ms`;
print(`JavaScript       ${show(plain)} for ${count} additions`);
print(`script           ${show(ours)}   ${ratio.toFixed(1)} x JavaScript`);
print(`function calls   ${show(calls)} for ${Math.round(count / 20)}`);
if (values.check && ratio > limit) {
  print(`the loop costs ${ratio.toFixed(1)} times JavaScript; at most ${limit} are allowed`);
  process.exitCode = 1;
}
