/**
 * The SDK's own definitions against ours of the same SDK version: sets, flags, types, aliases, routes
 * and wire names. Judged are the cmdlets that open upload sessions, which the seeds belong to.
 */
import { judgeDefinition } from './definitions-judge.ts';
import type { JudgeRecord } from './judges.ts';
import { opensUploadSession, uploadCatalog } from './upload-catalog.ts';

/** Opens the judge over the folder's own help pages. */
export async function openDefinitionsJudge(folder: string): Promise<JudgeRecord | string> {
  const catalog = await uploadCatalog(folder);
  if (typeof catalog === 'string') return catalog;
  return async (line) => {
    const { cmdlet: name } = line as { readonly cmdlet: string };
    if (!opensUploadSession(name)) return null;
    const cmdlet = catalog.get(name);
    return cmdlet
      ? judgeDefinition(line, cmdlet)
      : [{ what: 'definition', expected: name, actual: null }];
  };
}
