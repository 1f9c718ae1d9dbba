/**
 * How fast scripts are read, in one process and warm: text to tree with all checks, text to tokens, tokens
 * alone without a parser, and, for comparison, a pass that only looks at each character. Then the first
 * parse of a fresh process. The scripts are those of GRAPH_CMDLETS_SCRIPTS where it is set, else a made one.
 *
 *     npm run build && node bench/parse/parse-bench.js [--rounds 8] [--check]
 *
 * With --check the exit code is 1 below 10 MB/s to the tree, or above 10 ms CPU for the first parse.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nextToken } from '../../dist/runtime/language/lex/lex.js';
import { createScanner } from '../../dist/runtime/language/lex/scanner.js';
import { parse, parseWithTokens } from '../../dist/runtime/language/parse.js';
import { median, print } from '../figures.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '8' },
    check: { type: 'boolean', default: false },
  },
});
const least = 10;
const mostForFirst = 10;

const made = `# A script such as people write
param([Parameter(Mandatory)] [string] $GroupId, [int] $Top = 25)
$users = Get-MgUser -Filter "department eq '$GroupId'" -All -Property Id, DisplayName | Where-Object { $_.AccountEnabled -eq $true }
foreach ($user in $users) {
    try {
        $body = @{ '@odata.id' = "https://graph.microsoft.com/v1.0/users/$($user.Id)"; count = 1 + $Top * 2 }
        if ($user.DisplayName -match '^[a-z]+$' -and -not $body.count) { New-MgGroupMember -GroupId $GroupId -BodyParameter $body }
        else { Write-Host "skipped $($user.DisplayName)" -ForegroundColor Yellow }
    } catch [System.Exception] { Write-Warning $_.Exception.Message } finally { $script:done++ }
}
`;

const folder = process.env['GRAPH_CMDLETS_SCRIPTS'];
const texts = folder
  ? readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  : Array.from({ length: 5000 }, () => made);
const characters = texts.reduce((sum, text) => sum + text.length, 0);

/** @type {Record<string, (text: string) => unknown>} */
const ways = {
  'every character': look,
  'tokens alone': lex,
  'to the tree': parse,
  'tree and tokens': parseWithTokens,
};
/** @type {Record<string, number>} */
const speeds = {};
for (const [name, way] of Object.entries(ways)) {
  /** @type {number[]} */
  const rounds = [];
  for (let round = -3; round < Number(values.rounds); round++) {
    const before = process.cpuUsage();
    for (const text of texts) way(text);
    const { user, system } = process.cpuUsage(before);
    // The first rounds warm the compiler.
    if (round >= 0) rounds.push(characters / (user + system));
  }
  speeds[name] = median(rounds);
  print(`${name.padEnd(16)} ${speeds[name].toFixed(1).padStart(7)} MB/s`);
}
const first = firstParse();
print(`first parse      ${first.toFixed(1).padStart(7)} ms CPU`);
if (values.check && ((speeds['to the tree'] ?? 0) < least || first > mostForFirst)) {
  process.exitCode = 1;
}

/** @param {string} text */
function look(text) {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}

/** @param {string} text */
function lex(text) {
  const errors = { add: () => {} };
  const marks = { requires: new Map(), signatureStart: -1 };
  const context = { errors, marks, tokens: undefined, isInWorkflow: false };
  // @ts-expect-error: the lexer uses no more of the list of errors than this
  const scanner = createScanner({ text, base: 0, map: undefined }, 'command', context);
  while (nextToken(scanner).kind !== 'EndOfInput');
}

/** The CPU time of the first parse of a short script in a process of its own. */
function firstParse() {
  const module = fileURLToPath(new URL('../../dist/runtime/language/parse.js', import.meta.url));
  const code = `const { parse } = await import(${JSON.stringify(module)});
    const before = process.cpuUsage();
    parse(${JSON.stringify(made)});
    const { user, system } = process.cpuUsage(before);
    console.log((user + system) / 1000);`;
  const costs = Array.from({ length: 9 }, () =>
    Number(spawnSync(process.execPath, ['--input-type=module', '-e', code]).stdout),
  );
  return median(costs);
}
