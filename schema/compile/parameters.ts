/**
 * Parameters of a page in, parameters of a catalogue line out: shared ones dropped, types shortened,
 * membership by set, target told. Sorted by name.
 */
import { allParameterSets, type Parameter, type ParameterMembership } from '../model.ts';
import type { HelpPage, HelpParameter, HelpParameterUse, HelpSyntax } from '../read/help-page.ts';
import { compareNames } from './compare-names.ts';
import { type TargetContext, targetInSet, targetOf } from './parameter-target.ts';
import { isSharedParameter } from './shared-parameters.ts';
import { shortenType } from './type-name.ts';

/** The own parameters of a page's cmdlet. */
export function compileParameters(page: HelpPage, context: TargetContext): readonly Parameter[] {
  return page.parameters
    .filter(({ name }) => !isSharedParameter(name))
    .map((parameter) => compileParameter(parameter, context, page.syntax))
    .sort((a, b) => compareNames(a.name, b.name));
}

function compileParameter(
  parameter: HelpParameter,
  context: TargetContext,
  syntax: readonly HelpSyntax[],
): Parameter {
  const aliases = [...new Set(parameter.uses.flatMap((use) => use.aliases))];
  const defaultValue = parameter.uses.map(statedDefault).find((value) => value !== undefined);
  return {
    name: parameter.name,
    type: shortenType(parameter.uses[0]?.type ?? ''),
    ...(aliases.length > 0 && { aliases }),
    ...(defaultValue !== undefined && { defaultValue }),
    target: targetOf(parameter, context),
    sets: memberships(parameter, context, mandatoryBySyntax(parameter, syntax)),
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
  mandatory: ReadonlyMap<string, boolean>,
): Readonly<Record<string, ParameterMembership>> {
  const bySet = new Map<string, ParameterMembership>();
  for (const use of parameter.uses) {
    for (const set of use.sets ?? (mandatory.size > 0 ? context.sets : [allParameterSets])) {
      const target = targetInSet(parameter, set, context);
      const isMandatory = mandatory.get(set) ?? use.isMandatory;
      bySet.set(set, { ...membership({ ...use, isMandatory }), ...(target && { target }) });
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

/**
 * What SYNTAX says of each set, if it has to be asked: published pages have one block for a parameter
 * and show there the attributes of its first set only. Where SYNTAX says the same of every set and the
 * block says otherwise, the page contradicts itself, and nothing is taken from SYNTAX.
 */
function mandatoryBySyntax(
  parameter: HelpParameter,
  syntax: readonly HelpSyntax[],
): ReadonlyMap<string, boolean> {
  const shown = new Map<string, boolean>();
  if (parameter.uses.length > 1) return shown;
  for (const { setName, parameters } of syntax) {
    const entry = parameters.find(({ name }) => name === parameter.name);
    if (entry) shown.set(setName ?? allParameterSets, entry.isMandatory);
  }
  return new Set(shown.values()).size === 2 ? shown : new Map();
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
