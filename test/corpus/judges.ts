/** The files that are judged, in the order in which they are printed. */

import type { Verdict } from './difference.ts';
import { openBindingExamplesJudge, openGraphBindingJudge } from './graph-binding-judge.ts';
import { openDefinitionsJudge, openUploadDefinitionsJudge } from './open-definitions-judge.ts';
import { judgeParse } from './parse-judge.ts';
import { openRequestsJudge } from './requests-judge.ts';
import { openRoutesJudge, routeParts } from './routes-judge.ts';
import { openScriptsJudge } from './scripts-judge.ts';
import { openSyntheticJudge } from './synthetic-judge.ts';
import { openTypesJudge } from './types-judge.ts';
import { judgeValues } from './values-judge.ts';

/** What a judge says of one record; null when the record is of a kind that this version does not answer. */
export type JudgeRecord = (record: unknown) => Promise<readonly unknown[] | null>;

/** What a judge says of a record that holds several cases or is counted by parts. */
export type JudgeCases = (record: unknown) => Promise<readonly Verdict[]>;

interface JudgedFile {
  /** Paths inside the corpus folder; the first that is there is judged. */
  readonly files: readonly string[];
  /** Whether the run fails unless every case agrees. */
  readonly mustAgree: boolean;
  /** What the line is called, if not as the file. */
  readonly name?: string;
  /** Parts of cases in the order in which they are printed. */
  readonly parts?: readonly string[];
}

/** A row has `open` or `openCases`: the judge, or why the file cannot be judged here. */
export type Judge = JudgedFile &
  (
    | { readonly open: (folder: string) => Promise<JudgeRecord | string> }
    | { readonly openCases: (folder: string) => Promise<JudgeCases | string> }
  );

const definitions = ['truth/definitions.jsonl.zst', 'truth/definitions.jsonl'];

export const judges: readonly Judge[] = [
  { files: definitions, mustAgree: true, openCases: openDefinitionsJudge },
  {
    name: 'definitions of upload sessions without OpenAPI',
    files: definitions,
    mustAgree: true,
    open: openUploadDefinitionsJudge,
  },
  {
    files: ['truth/types.jsonl.zst', 'truth/types.jsonl'],
    mustAgree: true,
    open: openTypesJudge,
  },
  {
    name: 'routes without OpenAPI',
    files: definitions,
    mustAgree: false,
    parts: routeParts,
    openCases: (folder) => openRoutesJudge(folder, 'inferred'),
  },
  {
    name: 'routes-2023 without OpenAPI',
    files: ['truth/routes-2023.jsonl.zst', 'truth/routes-2023.jsonl'],
    mustAgree: false,
    parts: routeParts,
    openCases: (folder) => openRoutesJudge(folder, 'inferred2023'),
  },
  {
    files: ['oracle/requests.jsonl', 'oracle/requests.jsonl.zst'],
    mustAgree: false,
    open: openRequestsJudge,
  },
  {
    files: ['oracle/requests-generated.jsonl', 'oracle/requests-generated.jsonl.zst'],
    mustAgree: false,
    open: openRequestsJudge,
  },
  {
    files: ['oracle/binding-graph.jsonl.zst', 'oracle/binding-graph.jsonl'],
    mustAgree: false,
    openCases: openGraphBindingJudge,
  },
  {
    files: ['oracle/binding-synthetic.jsonl.zst', 'oracle/binding-synthetic.jsonl'],
    mustAgree: false,
    openCases: openSyntheticJudge,
  },
  {
    files: ['oracle/examples.jsonl.zst', 'oracle/examples.jsonl'],
    mustAgree: false,
    openCases: openBindingExamplesJudge,
  },
  {
    files: ['oracle/parse.jsonl', 'oracle/parse.jsonl.zst'],
    mustAgree: true,
    open: async () => async (record) => judgeParse(record),
  },
  {
    files: ['oracle/scripts.jsonl.zst', 'oracle/scripts.jsonl'],
    mustAgree: true,
    open: async () => openScriptsJudge(process.env['GRAPH_CMDLETS_SCRIPTS']),
  },
  {
    files: ['oracle/values.jsonl', 'oracle/values.jsonl.zst'],
    mustAgree: true,
    open: async () => judgeValues,
  },
  {
    files: ['oracle/statements.jsonl', 'oracle/statements.jsonl.zst'],
    mustAgree: false,
    open: async () => judgeValues,
  },
  {
    files: ['oracle/commands.jsonl', 'oracle/commands.jsonl.zst'],
    mustAgree: false,
    open: async () => judgeValues,
  },
];
