/**
 * The SDK's own definitions against ours of the same SDK version: sets, flags, types, aliases, routes
 * and wire names, with the OpenAPI files; of upload-session cmdlets, which the seeds belong to, also
 * from the help pages alone.
 */
import { definitionParts, judgeDefinition } from './definitions-judge.ts';
import type { Verdict } from './difference.ts';
import { generated } from './generated.ts';
import type { JudgeCases, JudgeRecord } from './judges.ts';
import { opensUploadSession } from './upload-catalog.ts';

/** Opens the judge of all definitions. */
export async function openDefinitionsJudge(folder: string): Promise<JudgeCases | string> {
  const made = await generated(folder, 'exact');
  if (typeof made === 'string') return made;
  return async (line) => {
    const { api, cmdlet: name } = line as { readonly api: string; readonly cmdlet: string };
    const cmdlet = made.catalog.get(name);
    const differences = cmdlet
      ? judgeDefinition(line, cmdlet)
      : definitionParts.map((part) => ({ what: 'definition', expected: name, actual: null, part }));
    const verdict: Verdict = { case: `${api} ${name}`, parts: definitionParts, differences };
    return [verdict];
  };
}

/** Opens the judge of what help pages alone tell of upload sessions. */
export async function openUploadDefinitionsJudge(folder: string): Promise<JudgeRecord | string> {
  const made = await generated(folder, 'inferred');
  if (typeof made === 'string') return made;
  return async (line) => {
    const { cmdlet: name } = line as { readonly cmdlet: string };
    if (!opensUploadSession(name)) return null;
    const cmdlet = made.catalog.get(name);
    return cmdlet
      ? judgeDefinition(line, cmdlet)
      : [{ what: 'definition', expected: name, actual: null }];
  };
}
