/**
 * Parameters of a page in, parameters of a catalogue line out: shared ones dropped, types shortened,
 * membership by set, target told. Sorted by name.
 */
import { allParameterSets, type Parameter, type ParameterMembership } from '../model.ts';
import type { HelpPage, HelpParameter, HelpParameterUse } from '../read/help-page.ts';
import { compareNames } from './compare-names.ts';
import { type TargetContext, targetInSet, targetOf } from './parameter-target.ts';
import { isSharedParameter } from './shared-parameters.ts';
import { shortenType } from './type-name.ts';

/** The own parameters of a page's cmdlet. */
export function compileParameters(page: HelpPage, context: TargetContext): readonly Parameter[] {
  return page.parameters
    .filter(({ name }) => !isSharedParameter(name))
    .map((parameter) => compileParameter(parameter, context))
    .sort((a, b) => compareNames(a.name, b.name));
}

function compileParameter(parameter: HelpParameter, context: TargetContext): Parameter {
  const aliases = [...new Set(parameter.uses.flatMap((use) => use.aliases))];
  const defaultValue = parameter.uses.map(statedDefault).find((value) => value !== undefined);
  return {
    name: parameter.name,
    type: shortenType(parameter.uses[0]?.type ?? ''),
    ...(aliases.length > 0 && { aliases }),
    ...(defaultValue !== undefined && { defaultValue }),
    target: targetOf(parameter, context),
    sets: memberships(parameter, context),
  };
}

/** Help shows `0` and `False` for every Int32 and switch; those are the types' own defaults. */
function statedDefault(use: HelpParameterUse): string | undefined {
  const isOfType = use.defaultValue === '0' || use.defaultValue === 'False';
  return isOfType ? undefined : use.defaultValue?.replace(/^"(.*)"$/, '$1');
}

function memberships(
  parameter: HelpParameter,
  context: TargetContext,
): Readonly<Record<string, ParameterMembership>> {
  const bySet = new Map<string, ParameterMembership>();
  for (const use of parameter.uses) {
    for (const set of use.sets ?? [allParameterSets]) {
      const target = targetInSet(parameter, set, context);
      bySet.set(set, { ...membership(use), ...(target && { target }) });
    }
  }
  const names = [...bySet.keys()].sort(compareNames);
  const first = names[0] === undefined ? undefined : bySet.get(names[0]);
  const isSame = names.every((name) => JSON.stringify(bySet.get(name)) === JSON.stringify(first));
  // A parameter present in every set is declared once without a set name (binding.md §5.2).
  if (first && isSame && context.sets.every((set) => bySet.has(set))) {
    return { [allParameterSets]: first };
  }
  return Object.fromEntries(names.map((name) => [name, bySet.get(name) ?? {}]));
}

function membership(use: HelpParameterUse): ParameterMembership {
  return {
    ...(use.isMandatory && { isMandatory: true }),
    ...(use.position !== undefined && { position: use.position }),
    ...(use.fromPipeline && { fromPipeline: true }),
    ...(use.fromPipelineByPropertyName && { fromPipelineByPropertyName: true }),
    ...(use.fromRemainingArguments && { fromRemainingArguments: true }),
  };
}
