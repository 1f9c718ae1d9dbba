/**
 * Parameters of a page in, parameters of a catalogue line out: shared ones dropped, types shortened,
 * membership by set, target told. Sorted by name.
 */
import { allParameterSets, type Parameter, type ParameterMembership } from '../model.ts';
import { compareNames } from '../naming.ts';
import type { HelpPage, HelpParameter, HelpParameterUse, HelpSyntax } from '../read/help-page.ts';
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
    sets: memberships(parameter, context, shownBySet(parameter, syntax)),
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
  shown: ShownBySet,
): Readonly<Record<string, ParameterMembership>> {
  const bySet = new Map<string, ParameterMembership>();
  const { mandatory, types } = shown;
  const isShownBySet = mandatory.size + types.size > 0;
  const declared = shortenType(parameter.uses[0]?.type ?? '');
  for (const use of parameter.uses) {
    for (const set of use.sets ?? (isShownBySet ? context.sets : [allParameterSets])) {
      const target = targetInSet(parameter, set, context);
      const type = types.get(set) ?? shortenType(use.type);
      const isMandatory = mandatory.get(set) ?? use.isMandatory;
      bySet.set(set, {
        ...membership({ ...use, isMandatory }),
        ...(target && { target }),
        ...(type !== declared && { type }),
      });
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

/** By set name; empty where SYNTAX is not asked. */
interface ShownBySet {
  readonly mandatory: ReadonlyMap<string, boolean>;
  readonly types: ReadonlyMap<string, string>;
}

/**
 * What SYNTAX says of each set, if it has to be asked: published pages have one block for a parameter
 * and show there the attributes of its first set only. Where SYNTAX says the same of every set and the
 * block says otherwise, the page contradicts itself, and nothing is taken from SYNTAX.
 */
function shownBySet(parameter: HelpParameter, syntax: readonly HelpSyntax[]): ShownBySet {
  const mandatory = new Map<string, boolean>();
  const types = new Map<string, string>();
  const [use, ...others] = parameter.uses;
  for (const { setName = allParameterSets, parameters } of others.length > 0 ? [] : syntax) {
    const entry = parameters.find(({ name }) => name === parameter.name);
    if (!entry) continue;
    mandatory.set(setName, entry.isMandatory);
    types.set(setName, entry.type === undefined ? 'SwitchParameter' : shortenType(entry.type));
  }
  const shown = new Set(types.values());
  const isTypeOfSome = shown.size > 1 && shown.has(shortenType(use?.type ?? ''));
  return {
    mandatory: new Set(mandatory.values()).size === 2 ? mandatory : new Map(),
    types: isTypeOfSome ? types : new Map(),
  };
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
