/**
 * `npm run test:examples`: every fenced PowerShell example of the shared help pages is parsed. Those that
 * are no PowerShell (console output in the fence, placeholders, missing quotes) stand in a list by page
 * and number, which can only become shorter: an example that fails and is not listed is a failure, and so
 * is one that is listed and parses.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from '../../runtime/language/parse.ts';
import { fencedExamples } from './fenced-examples.ts';
import { eachEntry } from './help-pages.ts';

const folder = join(process.env['GRAPH_CMDLETS_CORPUS'] ?? '../shared', 'help');
const listFile = 'test/corpus/no-powershell.txt';
const archives = ['graph-2.25.tar.zst', 'graph-2023.tar.zst', 'graph-2.0-users.tar.zst'];
const folders = ['seeds', 'docfx', 'platyps'];

interface Outcome {
  count: number;
  /** `page index` of each example that does not parse. */
  readonly failed: Set<string>;
}

if (existsSync(folder)) process.exitCode = (await judgeExamples()) ? 0 : 1;
else console.log(`examples: there is no folder ${folder}, so nothing is judged`);

async function judgeExamples(): Promise<boolean> {
  const outcome: Outcome = { count: 0, failed: new Set() };
  for (const name of folders) {
    if (!existsSync(join(folder, name))) continue;
    for (const page of readdirSync(join(folder, name)).sort()) {
      judgePage(outcome, `${name}/${page}`, readFileSync(join(folder, name, page)));
    }
  }
  for (const name of archives) {
    if (!existsSync(join(folder, name))) continue;
    const set = basename(name, '.tar.zst');
    await eachEntry(join(folder, name), {
      isWanted: (path) => path.endsWith('.md'),
      take: ({ path, bytes }) => judgePage(outcome, `${set}/${path}`, bytes),
    });
  }
  return report(outcome);
}

/** Always true, because there are more pages. */
function judgePage(outcome: Outcome, page: string, bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  for (const [index, example] of fencedExamples(text).entries()) {
    outcome.count++;
    if (parse(example).errors.length > 0) outcome.failed.add(`${page} ${index}`);
  }
  return true;
}

function report({ count, failed }: Outcome): boolean {
  const listed = new Set(readFileSync(listFile, 'utf8').split('\n').filter(Boolean));
  const added = [...failed].filter((name) => !listed.has(name));
  const gone = [...listed].filter((name) => !failed.has(name));
  console.log(`examples: ${count} fenced, ${count - failed.size} parse, ${listed.size} listed`);
  for (const name of added) console.log(`  does not parse: ${name}`);
  for (const name of gone) console.log(`  parses, and is to be taken off the list: ${name}`);
  writeFileSync('.tmp/no-powershell.txt', `${[...failed].sort().join('\n')}\n`);
  return added.length === 0 && gone.length === 0;
}
