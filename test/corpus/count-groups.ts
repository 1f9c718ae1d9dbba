/** How many cases of each group agree, written to a file of its own when the run ends. */

import { writeFileSync } from 'node:fs';
import type { JudgeRecord } from './judges.ts';

interface Count {
  cases: number;
  agreeing: number;
}

/** The judge, with its answers counted by what `groupOf` says of a record. */
export function countGroups(
  judge: JudgeRecord,
  file: string,
  groupOf: (record: unknown) => string,
): JudgeRecord {
  const groups: Record<string, Count> = {};
  process.once('exit', () => writeFileSync(file, `${JSON.stringify(groups, null, 1)}\n`));
  return async (record) => {
    const differences = await judge(record);
    if (differences === null) return null;
    const group = groupOf(record);
    const count = groups[group] ?? { cases: 0, agreeing: 0 };
    groups[group] = count;
    count.cases++;
    if (differences.length === 0) count.agreeing++;
    return differences;
  };
}
