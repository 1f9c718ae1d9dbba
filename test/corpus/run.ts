/**
 * `npm run test:corpus`: recorded answers of the real thing against ours. Prints a line for each file
 * it judges and writes every difference to a report; a case is never left out because it disagrees.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { findCorpusFile, readRecords, reportName } from './corpus-file.ts';
import type { Difference } from './difference.ts';
import { judgeHelp } from './help-judge.ts';
import { type Judge, type JudgeCases, judges } from './judges.ts';
import { Tally } from './tally.ts';

const folder = process.env['GRAPH_CMDLETS_CORPUS'] ?? '../shared';
const reportFile = '.tmp/corpus-report.json';

interface CaseReport {
  readonly file: string;
  readonly case: string;
  readonly differences: unknown;
}

if (existsSync(folder)) {
  process.exitCode = (await judgeAll()) ? 0 : 1;
} else {
  console.log(`corpus: there is no folder ${folder}, so nothing is judged`);
}

/** Judges every file; false when one that has to agree wholly does not. */
async function judgeAll(): Promise<boolean> {
  const reports: CaseReport[] = [];
  let isSatisfied = true;
  for await (const { line, refused, ...verdict } of judgeHelp(folder)) {
    console.log(line);
    if (!verdict.isSatisfied) isSatisfied = false;
    for (const [page, differences] of refused) {
      reports.push({ file: line.split(':')[0] ?? line, case: page, differences });
    }
  }
  for (const judge of judges) {
    const path = findCorpusFile(folder, judge.files);
    if (!path) {
      console.log(`${judge.name ?? judge.files[0]}: not judged: the folder has no such file`);
      continue;
    }
    const name = judge.name ?? reportName(path);
    const judgeCases = 'openCases' in judge ? await judge.openCases(folder) : await oneCase(judge);
    if (typeof judgeCases === 'string') {
      console.log(`${name}: not judged: ${judgeCases}`);
      continue;
    }
    const tally = new Tally(judge.parts);
    for (const record of readRecords(path)) {
      for (const verdict of await judgeCases(record)) {
        tally.add(verdict);
        const { differences } = verdict;
        if (differences.length > 0) reports.push({ file: name, case: verdict.case, differences });
      }
    }
    for (const line of tally.lines(name)) console.log(line);
    const { agreeing, cases } = tally.total;
    if ((judge.mustAgree && agreeing < cases) || tally.forbidden > 0) isSatisfied = false;
  }
  writeFileSync(reportFile, `${JSON.stringify(reports, null, 1)}\n`);
  console.log(`differences: ${reports.length}, written to ${reportFile}`);
  return isSatisfied;
}

/** A record of which the judge answers as one case, or not at all. */
async function oneCase({
  open,
}: Extract<Judge, { readonly open: unknown }>): Promise<JudgeCases | string> {
  const judgeRecord = await open(folder);
  if (typeof judgeRecord === 'string') return judgeRecord;
  return async (record) => {
    const differences = await judgeRecord(record);
    return differences
      ? [{ case: caseName(record), parts: [], differences: differences as readonly Difference[] }]
      : [];
  };
}

/** What a record is called: its id, or the cmdlet it is about. */
function caseName(record: unknown): string {
  const { id, cmdlet, api } = record as { id?: string; cmdlet?: string; api?: string };
  return id ?? `${api} ${cmdlet}`;
}
