/**
 * Recorded bindings of functions and compiled cmdlets that were made for the purpose: every group of
 * rules, conversions and errors has cases of its own.
 */
import { foldCase } from '../../runtime/base/case-map.ts';
import type { CommandMetadata } from '../../runtime/binder/command-metadata.ts';
import { describeDefined } from '../../runtime/binder/describe-defined.ts';
import { openCatalog } from '../../runtime/catalog/catalog.ts';
import { compileScript } from '../../runtime/engine/compile-script.ts';
import { startScript } from '../../runtime/engine/run-script.ts';
import { createSession } from '../../runtime/engine/session.ts';
import { Hashtable, type Value } from '../../runtime/values/value.ts';
import { fakeHost } from '../support/fake-host.ts';
import { compareBinding, type RecordedBinding } from './compare-binding.ts';
import { findCorpusFile, readRecords } from './corpus-file.ts';
import type { Verdict } from './difference.ts';
import type { JudgeCases } from './judges.ts';
import { runBinding } from './run-binding.ts';
import { type ScriptParts, toDefinition } from './synthetic-definitions.ts';
import { defineSyntheticTypes } from './synthetic-types.ts';

interface SyntheticCase extends RecordedBinding {
  readonly id: string;
  readonly group: string;
}

/** The judge over the definitions beside the recordings. */
export async function openSyntheticJudge(folder: string): Promise<JudgeCases | string> {
  const path = findCorpusFile(folder, ['oracle/synthetic-definitions.jsonl']);
  if (!path) return 'the folder has no synthetic definitions';
  defineSyntheticTypes();
  const commands = new Map<string, CommandMetadata>();
  for (const line of readRecords(path)) {
    const metadata = describeDefined(toDefinition(line, parts));
    commands.set(foldCase(metadata.name), metadata);
  }
  const types = openCatalog('none');
  return async (record) => {
    const recorded = record as SyntheticCase;
    const find = (name: string): CommandMetadata | undefined => commands.get(foldCase(name));
    return [
      verdict(recorded, compareBinding(recorded, runBinding(recorded.script, { find, types }))),
    ];
  };
}

function verdict({ id, group }: SyntheticCase, differences: Verdict['differences']): Verdict {
  // Differences count for the whole group that the case is of.
  return {
    case: id,
    parts: [group],
    differences: differences.map((difference) => ({ ...difference, part: group })),
  };
}

const parts: ScriptParts = {
  evaluate: (text, bound, variables) =>
    run(text, new Map([...variables, ['PSBoundParameters', new Hashtable(bound)]])),
  block: (text) => run(`{${text}}`, new Map()),
};

function run(text: string, variables: ReadonlyMap<string, Value>): Value {
  const session = createSession({
    host: fakeHost(),
    catalog: openCatalog('none'),
    origin: '',
    connect: () => Promise.reject(new Error('a default needs no connection')),
  });
  for (const [name, value] of variables) session.variables.set(name, value);
  const values = startScript(session, compileScript(text)) as readonly Value[];
  return values.length === 1 ? (values[0] ?? null) : values.length === 0 ? null : values;
}
