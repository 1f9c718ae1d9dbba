/**
 * One HelpPage in, the line of the catalogue and its types out. It states what the page says and what
 * follows from it; whether that is consistent is judged in check/.
 */
import { errorAt, type Finding, reasons, warningAt } from '../diagnostic.ts';
import { allParameterSets, type Cmdlet, type ModelType, type ParameterSet } from '../model.ts';
import type { HelpPage } from '../read/help-page.ts';
import { splitModule, splitName } from './cmdlet-name.ts';
import { compileTypes } from './model-types.ts';
import { targetContext } from './parameter-target.ts';
import { compileParameters } from './parameters.ts';
import { actionOfBody } from './route/body-type-name.ts';
import { routeSets } from './route/set-routes.ts';
import { statedAction } from './route/spell-segments.ts';
import { hasShouldProcess } from './shared-parameters.ts';
import { isBodyPathType, shortenType } from './type-name.ts';
import { uploadFamilyOf } from './upload-family.ts';

export interface CompiledPage {
  /** Undefined when the page cannot become a line. */
  readonly cmdlet: Cmdlet | undefined;
  readonly types: readonly ModelType[];
  readonly findings: readonly Finding[];
  /** Those of `findings` that are void when another source tells the routes. */
  readonly routeFindings: readonly Finding[];
}

/** Compiles one page. */
export function compilePage(page: HelpPage): CompiledPage {
  const module = splitModule(page.moduleName);
  if (!module) return failed(errorAt(page.moduleLine, reasons.notGraph(page.moduleName)));
  const name = splitName(page.name);
  if (!name || name.isBeta !== (module.apiVersion === 'beta')) {
    return failed(errorAt(page.line, reasons.nameNotOfVersion(page.name, module.apiVersion)));
  }
  // In SDK 1 a module has both versions under one name; the folder of the page tells them apart.
  const apiVersion = name.isBeta ? 'beta' : (page.folderVersion ?? module.apiVersion);
  const broken = setFindings(page);
  if (broken.length > 0) return failed(...broken);

  const sets = setNames(page);
  const { types, findings: typeFindings } = compileTypes(page, apiVersion);
  const parameters = compileParameters(page, targetContext(page, sets, actionOf(page)));
  const { routes, doubts, unfit } = routeSets({
    cmdlet: page.name,
    synopsis: page.synopsis,
    sets,
    parameters,
    types,
    bodyTypes: bodyTypes(page),
  });
  const outputTypes = page.outputs.map(({ type }) => shortenType(type));
  const identityType = parameters.find(({ target }) => target.kind === 'identity')?.type;
  const uploadFamily = uploadFamilyOf(outputTypes, parameters);
  const defaultSet = page.syntax.find(({ isDefault }) => isDefault)?.setName;
  const cmdlet: Cmdlet = {
    name: page.name,
    ...(page.aliases.length > 0 && { aliases: page.aliases }),
    apiVersion,
    module: module.name,
    kind: 'function',
    ...(hasShouldProcess(page.parameters.map((parameter) => parameter.name)) && {
      supportsShouldProcess: true,
    }),
    ...(defaultSet !== undefined && { defaultSet }),
    sets: sets.map((set): ParameterSet => {
      const route = routes.get(set);
      return { name: set, ...(route && { route }) };
    }),
    parameters,
    ...(outputTypes.length > 0 && { outputTypes }),
    ...(identityType !== undefined && { identityType }),
    ...(uploadFamily && { uploadFamily }),
  };
  const routeFindings = [
    ...doubts.map(({ route, why }) => warningAt(page.line, reasons.routeUnsure(route, why))),
    ...unfit.map((set) => warningAt(page.line, reasons.routeUnfit(set))),
  ];
  return { cmdlet, types, findings: [...typeFindings, ...routeFindings], routeFindings };
}

function failed(...findings: readonly Finding[]): CompiledPage {
  return { cmdlet: undefined, types: [], findings, routeFindings: [] };
}

/** A cmdlet with one set has no set names at all (binding.md §5.2). */
function setNames(page: HelpPage): readonly string[] {
  return page.syntax.map(({ setName }) => setName ?? allParameterSets);
}

function setFindings(page: HelpPage): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const { setName, line } of page.syntax) {
    if (setName === undefined) {
      if (page.syntax.length > 1) findings.push(errorAt(line, reasons.manySetsNoName()));
    } else if (seen.has(setName.toLowerCase())) {
      findings.push(errorAt(line, reasons.duplicateSet(setName)));
    }
    seen.add((setName ?? '').toLowerCase());
  }
  for (const { name, line: start, uses } of page.parameters) {
    for (const { sets, line } of uses) {
      const unknown = (sets ?? []).filter((set) => !seen.has(set.toLowerCase()));
      for (const set of unknown)
        findings.push(errorAt(start + line, reasons.unknownSet(name, set)));
    }
  }
  return findings;
}

function bodyTypes(page: HelpPage): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  for (const { setName, parameters } of page.syntax) {
    const shown = parameters.map(({ type }) => shortenType(type ?? '')).find(isBodyPathType);
    if (shown !== undefined) types.set(setName ?? allParameterSets, shown);
  }
  return types;
}

function actionOf(page: HelpPage): string | undefined {
  for (const { uses } of page.parameters) {
    for (const { type } of uses) {
      const action = actionOfBody(shortenType(type));
      if (action !== undefined) return action;
    }
  }
  return statedAction(page.synopsis)?.toLowerCase();
}
