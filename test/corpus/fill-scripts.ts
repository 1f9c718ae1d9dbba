/**
 * `npm run corpus:scripts`: fills the folder GRAPH_CMDLETS_SCRIPTS with the real scripts that the records of
 * oracle/scripts.jsonl.zst name, one file each, named by its SHA-256. The texts come from clones in the
 * folder GRAPH_CMDLETS_CLONES (bare ones in owner+name/repo); nothing of them is ever committed.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpusFile, readRecords } from './corpus-file.ts';

interface NamedScript {
  readonly repo: string;
  readonly commit: string;
  readonly path: string;
  readonly sha256: string;
}

const corpus = process.env['GRAPH_CMDLETS_CORPUS'] ?? '../shared';
const clones = process.env['GRAPH_CMDLETS_CLONES'];
const scripts = process.env['GRAPH_CMDLETS_SCRIPTS'];
const records = findCorpusFile(corpus, ['oracle/scripts.jsonl.zst', 'oracle/scripts.jsonl']);

if (clones === undefined || scripts === undefined || records === null) {
  console.log('scripts: set GRAPH_CMDLETS_CLONES and GRAPH_CMDLETS_SCRIPTS beside the corpus');
} else {
  mkdirSync(scripts, { recursive: true });
  let [filled, missing] = [0, 0];
  for (const record of readRecords(records)) {
    if (!('sha256' in (record as object))) continue;
    if (fill(record as NamedScript, clones, scripts)) filled++;
    else missing++;
  }
  console.log(`scripts: ${filled} there, ${missing} not found`);
}

function fill(script: NamedScript, from: string, to: string): boolean {
  const target = join(to, script.sha256);
  if (existsSync(target)) return true;
  const repository = join(from, script.repo.replace('/', '+'), 'repo');
  if (!existsSync(repository)) return false;
  for (const commit of [script.commit, 'HEAD']) {
    const bytes = show(repository, `${commit}:${script.path}`);
    if (bytes === null) continue;
    if (createHash('sha256').update(bytes).digest('hex') !== script.sha256) continue;
    writeFileSync(target, bytes);
    return true;
  }
  return false;
}

function show(repository: string, object: string): Uint8Array | null {
  try {
    return execFileSync('git', [`--git-dir=${repository}`, 'show', object], {
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}
