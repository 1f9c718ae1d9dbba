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
  const shown = showsByName(page.syntax);
  return page.parameters
    .filter(({ name }) => !isSharedParameter(name))
    .map((parameter) => compileParameter(parameter, context, shown.get(parameter.name) ?? []))
    .sort((a, b) => compareNames(a.name, b.name));
}

function compileParameter(
  parameter: HelpParameter,
  context: TargetContext,
  shows: readonly Show[],
): Parameter {
  const aliases = [...new Set(parameter.uses.flatMap((use) => use.aliases))];
  const defaultValue = parameter.uses.map(statedDefault).find((value) => value !== undefined);
  return {
    name: parameter.name,
    type: shortenType(parameter.uses[0]?.type ?? ''),
    ...(aliases.length > 0 && { aliases }),
    ...(defaultValue !== undefined && { defaultValue }),
    target: targetOf(parameter, context),
    sets: memberships(parameter, context, shownBySet(parameter, shows)),
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
): Parameter['sets'] {
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
        ...membership(use, isMandatory),
        ...(target && { target }),
        ...(type !== declared && { type }),
      });
    }
  }
  const names = [...bySet.keys()].sort(compareNames);
  const texts = names.map((name) => JSON.stringify(bySet.get(name)));
  // A parameter present in every set is declared once without a set name (binding.md §5.2).
  const [first] = texts;
  const isSame = texts.every((text) => text === first);
  if (isSame && first !== undefined && context.sets.every((set) => bySet.has(set))) {
    return onlyOnce(`{"${allParameterSets}":${first}}`);
  }
  return onlyOnce(`{${names.map((name, at) => `${JSON.stringify(name)}:${texts[at]}`).join(',')}}`);
}

/** Parameters of a page, and of many pages, are in the same sets in the same way: one object for all. */
function onlyOnce(json: string): Parameter['sets'] {
  const known = distinct.get(json);
  if (known) return known;
  const sets = JSON.parse(json) as Parameter['sets'];
  distinct.set(json, sets);
  return sets;
}

const distinct = new Map<string, Parameter['sets']>();

/** By set name; empty where SYNTAX is not asked. */
interface ShownBySet {
  readonly mandatory: ReadonlyMap<string, boolean>;
  readonly types: ReadonlyMap<string, string>;
}

/** A parameter as SYNTAX shows it in one set. */
interface Show {
  readonly set: string;
  readonly isMandatory: boolean;
  readonly type: string | undefined;
}

function showsByName(syntax: readonly HelpSyntax[]): ReadonlyMap<string, readonly Show[]> {
  const byName = new Map<string, Show[]>();
  for (const { setName = allParameterSets, parameters } of syntax) {
    for (const { name, isMandatory, type } of parameters) {
      const show = { set: setName, isMandatory, type };
      const shows = byName.get(name);
      if (shows) shows.push(show);
      else byName.set(name, [show]);
    }
  }
  return byName;
}

const nothingShown: ShownBySet = { mandatory: new Map(), types: new Map() };

/**
 * What SYNTAX says of each set, if it has to be asked: published pages have one block for a parameter
 * and show there the attributes of its first set only. Where SYNTAX says the same of every set and the
 * block says otherwise, the page contradicts itself, and nothing is taken from SYNTAX.
 */
function shownBySet({ uses }: HelpParameter, shows: readonly Show[]): ShownBySet {
  const [use, ...others] = uses;
  if (!use || others.length > 0) return nothingShown;
  const mandatory = new Map<string, boolean>();
  const types = new Map<string, string>();
  for (const { set, isMandatory, type } of shows) {
    mandatory.set(set, isMandatory);
    types.set(set, type === undefined ? 'SwitchParameter' : shortenType(type));
  }
  const shown = new Set(types.values());
  const isTypeOfSome = shown.size > 1 && shown.has(shortenType(use.type));
  const isMandatoryInSome = new Set(mandatory.values()).size === 2;
  return {
    mandatory: isMandatoryInSome ? mandatory : nothingShown.mandatory,
    types: isTypeOfSome ? types : nothingShown.types,
  };
}

function membership(use: HelpParameterUse, isMandatory: boolean): ParameterMembership {
  return {
    ...(isMandatory && { isMandatory }),
    ...(use.position !== undefined && { position: use.position }),
    ...(use.fromPipeline && { fromPipeline: true }),
    ...(use.fromPipelineByPropertyName && { fromPipelineByPropertyName: true }),
    ...(use.fromRemainingArguments && { fromRemainingArguments: true }),
  };
}
