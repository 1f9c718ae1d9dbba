/**
 * Recorded bindings over the SDK's public functions, and the documentation's examples over the same: the
 * calls (set, values, types) and errors (id, category, parameter, place) against ours. What the evaluator
 * does not run counts as a difference: no case is left out because it disagrees.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Value } from '../../runtime/values/value.ts';
import { compareBinding, type RecordedBinding } from './compare-binding.ts';
import type { Verdict } from './difference.ts';
import { fencedExamples } from './fenced-examples.ts';
import { type GraphCommands, graphCommands } from './graph-commands.ts';
import { eachEntry } from './help-pages.ts';
import type { JudgeCases } from './judges.ts';
import { runBinding } from './run-binding.ts';

interface GraphCase extends RecordedBinding {
  readonly id: string;
  readonly group: string;
}

/** The judge of command lines. */
export async function openGraphBindingJudge(): Promise<JudgeCases> {
  const commands = graphCommands();
  return async (record) => {
    const recorded = record as GraphCase;
    return [judgeCase(commands, recorded)];
  };
}

function judgeCase(
  { find, catalog, declare }: GraphCommands,
  recorded: GraphCase,
  variables: Readonly<Record<string, Value>> = {},
): Verdict {
  const { id, group, script } = recorded;
  declare(script);
  const outcome = runBinding(script, { find, types: catalog, variables, quiet });
  const differences = compareBinding(recorded, outcome);
  return {
    case: id,
    parts: [group],
    differences: differences.map((difference) => ({ ...difference, part: group })),
  };
}

const quiet = new Set(['connect-mggraph', 'select-mgprofile', 'import-module']);

interface ExampleCase extends Omit<GraphCase, 'script'> {
  readonly page: string;
  readonly index: number;
  readonly variables: Readonly<Record<string, Value>>;
}

/** The judge of examples; their texts are those of the help pages beside the recordings. */
export async function openBindingExamplesJudge(folder: string): Promise<JudgeCases | string> {
  const archive = join(folder, 'help/graph-2023.tar.zst');
  if (!existsSync(archive)) return 'the folder has no help/graph-2023.tar.zst';
  const commands = graphCommands();
  let pages: ReadonlyMap<string, readonly string[]> | undefined;
  return async (record) => {
    pages ??= await readExamples(archive);
    const recorded = record as ExampleCase;
    const script = pages.get(recorded.page)?.[recorded.index];
    if (script === undefined)
      throw new Error(`${recorded.id}: ${recorded.page} has no such example`);
    return [judgeCase(commands, { ...recorded, script }, recorded.variables)];
  };
}

async function readExamples(archive: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const pages = new Map<string, readonly string[]>();
  await eachEntry(archive, {
    isWanted: (path) => path.endsWith('.md'),
    take: ({ path, bytes }) => {
      pages.set(path, fencedExamples(new TextDecoder().decode(bytes)));
      return true;
    },
  });
  return pages;
}
