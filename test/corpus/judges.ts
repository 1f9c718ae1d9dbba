/** The files that are judged, in the order in which they are printed. */

import { createBindingJudge } from './binding-judge.ts';
import { findCorpusFile, readRecords } from './corpus-file.ts';
import { countGroups } from './count-groups.ts';
import { openDefinitionsJudge } from './open-definitions-judge.ts';
import { judgeParse } from './parse-judge.ts';
import { openRequestsJudge } from './requests-judge.ts';
import { openScriptsJudge } from './scripts-judge.ts';
import { judgeValues } from './values-judge.ts';

/** What a judge says of one record; null when the record is of a kind that this version does not answer. */
export type JudgeRecord = (record: unknown) => Promise<readonly unknown[] | null>;

export interface Judge {
  /** Paths inside the corpus folder; the first that is there is judged. */
  readonly files: readonly string[];
  /** Whether the run fails unless every case agrees. */
  readonly mustAgree: boolean;
  /** The judge, or why the file cannot be judged here. */
  readonly open: (folder: string) => Promise<JudgeRecord | string>;
}

export const judges: readonly Judge[] = [
  {
    files: ['truth/definitions.jsonl.zst', 'truth/definitions.jsonl'],
    mustAgree: true,
    open: openDefinitionsJudge,
  },
  {
    files: ['oracle/requests.jsonl', 'oracle/requests.jsonl.zst'],
    mustAgree: true,
    open: openRequestsJudge,
  },
  {
    files: ['oracle/requests-generated.jsonl', 'oracle/requests-generated.jsonl.zst'],
    mustAgree: true,
    open: openRequestsJudge,
  },
  {
    files: ['oracle/binding-graph.jsonl.zst', 'oracle/binding-graph.jsonl'],
    mustAgree: false,
    open: async (folder) => {
      const truth = (name: string): string | null =>
        findCorpusFile(folder, [`truth/${name}.jsonl.zst`, `truth/${name}.jsonl`]);
      const [definitions, types] = [truth('definitions'), truth('types')];
      if (!definitions || !types) return 'the folder has no definitions';
      const { judge } = createBindingJudge({
        definitions: readRecords(definitions),
        types: readRecords(types),
      });
      return async (record) => judge(record);
    },
  },
  {
    files: ['oracle/parse.jsonl', 'oracle/parse.jsonl.zst'],
    mustAgree: true,
    open: async () =>
      countGroups(
        async (record) => judgeParse(record),
        '.tmp/parse-groups.json',
        (record) => (record as { readonly group: string }).group,
      ),
  },
  {
    files: ['oracle/scripts.jsonl.zst', 'oracle/scripts.jsonl'],
    mustAgree: true,
    open: async () => {
      const judge = openScriptsJudge(process.env['GRAPH_CMDLETS_SCRIPTS']);
      if (typeof judge === 'string') return judge;
      return countGroups(
        judge,
        '.tmp/scripts-groups.json',
        (record) => (record as { readonly repo: string }).repo,
      );
    },
  },
  {
    files: ['oracle/values.jsonl', 'oracle/values.jsonl.zst'],
    mustAgree: false,
    open: async () => judgeValues,
  },
];
