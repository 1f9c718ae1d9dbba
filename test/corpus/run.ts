/**
 * `npm run test:corpus`: recorded answers of the real thing against ours. Prints a line for each file
 * it judges and writes every difference to a report; a case is never left out because it disagrees.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { findCorpusFile, readRecords, reportName } from './corpus-file.ts';
import { judges } from './judges.ts';

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
  for (const judge of judges) {
    const path = findCorpusFile(folder, judge.files);
    if (!path) continue;
    const name = reportName(path);
    const judgeRecord = await judge.open(folder);
    if (typeof judgeRecord === 'string') {
      console.log(`${name}: not judged: ${judgeRecord}`);
      continue;
    }
    let cases = 0;
    let agreeing = 0;
    for (const record of readRecords(path)) {
      const differences = await judgeRecord(record);
      if (!differences) continue;
      cases++;
      if (differences.length === 0) agreeing++;
      else reports.push({ file: name, case: caseName(record), differences });
    }
    const share = cases === 0 ? 100 : Math.floor((agreeing / cases) * 10_000) / 100;
    console.log(`${name}: ${cases} cases, ${agreeing} agree, ${share} %`);
    if (judge.mustAgree && agreeing < cases) isSatisfied = false;
  }
  writeFileSync(reportFile, `${JSON.stringify(reports, null, 1)}\n`);
  console.log(`differences: ${reports.length}, written to ${reportFile}`);
  return isSatisfied;
}

/** What a record is called: its id, or the cmdlet it is about. */
function caseName(record: unknown): string {
  const { id, cmdlet, api } = record as { id?: string; cmdlet?: string; api?: string };
  return id ?? `${api} ${cmdlet}`;
}
