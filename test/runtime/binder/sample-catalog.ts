/** Small definitions for rules that the committed cmdlets do not have. */

import { CaseMap } from '../../../runtime/base/case-map.ts';
import type { Catalog } from '../../../runtime/catalog/catalog.ts';
import type { Cmdlet, ModelType, Parameter, ParameterMembership } from '../../../schema/model.ts';

/** A catalogue of the given definitions. */
export function catalogOf(cmdlets: readonly Cmdlet[], types: readonly ModelType[] = []): Catalog {
  const byName = new CaseMap(cmdlets.map((cmdlet) => [cmdlet.name, cmdlet]));
  const typesByName = new CaseMap(types.map((type) => [type.name, type]));
  return {
    get: (name) => byName.get(name),
    type: (name) => typesByName.get(name),
    names: () => cmdlets.map(({ name }) => name),
    find: () => [],
    suggest: () => [],
  };
}

/** A function of version 1.0; what is not said is as plain as it can be. */
export function sampleCmdlet(facts: Partial<Cmdlet> & Pick<Cmdlet, 'name'>): Cmdlet {
  return {
    apiVersion: 'v1.0',
    module: 'Samples',
    kind: 'function',
    sets: [],
    parameters: [],
    ...facts,
  };
}

/** A parameter; without sets it is optional in all of them. */
export function sampleParameter(
  name: string,
  type: string,
  facts: Partial<Parameter> = {},
): Parameter {
  return {
    name,
    type,
    target: { kind: 'runtime' },
    sets: { __AllParameterSets: {} },
    ...facts,
  };
}

/** The same membership in each of the sets. */
export function inSets(
  names: readonly string[],
  membership: ParameterMembership = {},
): Pick<Parameter, 'sets'> {
  return { sets: Object.fromEntries(names.map((name) => [name, membership])) };
}
