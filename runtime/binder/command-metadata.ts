/**
 * Definition in, what binding needs of it out: the parameters a command really has (declared, then
 * common, then ShouldProcess, then paging) and a bit for each parameter set (binding.md §2.1).
 */
import type {
  ApiVersion,
  allParameterSets,
  CommandKind,
  ParameterMembership,
  ParameterTarget,
} from '../../schema/model.ts';
import { foldCase } from '../base/case-map.ts';
import type { TypeReference } from '../values/type-reference.ts';
import type { Value } from '../values/value.ts';
import type {
  CommandDefinition,
  ParameterDefinition,
  SetMembership,
} from './command-definition.ts';
import { netParameterType, type ParameterType, serviceParameterType } from './parameter-type.ts';
import { givenPositions } from './position-parameters.ts';
import { allSets, bit, type SetMask } from './set-mask.ts';
import {
  commonParameters,
  type ParameterOrigin,
  pagingParameters,
  shouldProcessParameters,
} from './shared-parameters.ts';
import type { ValidationRule } from './validation-rule.ts';

export interface CommandMetadata {
  readonly name: string;
  readonly kind: CommandKind;
  readonly definition: CommandDefinition;
  readonly apiVersion: ApiVersion;
  /** The command that its errors name: the function, or the class of a compiled cmdlet. */
  readonly reportedAs: string;
  /** In the order in which PowerShell merges them. */
  readonly parameters: readonly BindableParameter[];
  /** By name and by alias, in lower case; a name goes before an alias. */
  readonly byName: ReadonlyMap<string, BindableParameter>;
  /** The name of each bit. */
  readonly setNames: readonly string[];
  readonly defaultSet: string | undefined;
  /** The bit of the default set, or 0. */
  readonly defaultMask: SetMask;
  /** The bits that stand for a set. */
  readonly existingMask: SetMask;
}

export interface BindableParameter {
  readonly name: string;
  readonly typeName: string;
  readonly type: TypeReference;
  readonly wants: ParameterType;
  readonly aliases: readonly string[];
  /** The name and then the aliases, in lower case, as they are looked up. */
  readonly foldedNames: readonly string[];
  readonly origin: ParameterOrigin;
  /** Whether it is bound by the rules of compiled cmdlets: all of theirs, and the shared ones of a function (§7 point 7). */
  readonly isCompiled: boolean;
  readonly isHidden: boolean;
  readonly rules: readonly ValidationRule[];
  readonly transformations: readonly ((value: Value) => Value)[];
  readonly allowsNull: boolean;
  readonly allowsEmptyString: boolean;
  readonly allowsEmptyCollection: boolean;
  readonly makeDefault: ParameterDefinition['makeDefault'];
  readonly objectTypeName: string | undefined;
  readonly obsoleteMessage: string | undefined;
  readonly target: ParameterTarget;
  /** Where it goes in the sets that send it elsewhere. */
  readonly targetBySet: ReadonlyMap<string, ParameterTarget>;
  /** The named sets it is in; 0 when it is only in all sets. */
  readonly mask: SetMask;
  readonly isInAllSets: boolean;
  readonly isMandatorySomewhere: boolean;
  readonly isFedSomewhere: boolean;
  readonly entries: readonly SetEntry[];
}

/** What a parameter is in one set, or in all (mask `allSets`). */
export interface SetEntry extends ParameterMembership {
  readonly mask: SetMask;
  readonly helpMessage?: string;
}

const everySet: typeof allParameterSets = '__AllParameterSets';
const isEverySet = (name: string | undefined): boolean =>
  name === undefined || foldCase(name) === '__allparametersets';

/** The binding metadata of a command; `dynamic` are parameters that were found while it was bound. */
export function describeCommand(
  definition: CommandDefinition,
  dynamic: readonly ParameterDefinition[] = [],
): CommandMetadata {
  const { defaultSet } = definition;
  // A default set has a bit of its own whatever it is called, even "__AllParameterSets".
  const setNames = defaultSet ? [defaultSet] : [];
  const defaultMask = setNames.length === 0 ? 0 : bit(0);
  const build: Builder = {
    kind: definition.kind,
    findType: definition.findType,
    maskOf: (name) => {
      if (name === undefined || isEverySet(name)) return allSets;
      const known = setNames.indexOf(name);
      return bit(known >= 0 ? known : setNames.push(name) - 1);
    },
  };
  const shared: readonly (readonly [ParameterOrigin, readonly ParameterDefinition[], boolean])[] = [
    ['common', commonParameters, definition.isSimple !== true],
    ['shouldProcess', shouldProcessParameters, definition.supportsShouldProcess === true],
    ['paging', pagingParameters, definition.supportsPaging === true],
    ['dynamic', dynamic, true],
  ];
  const parameters = [
    ...givenPositions(definition).map((parameter) =>
      bindable(build, parameter, originOf(parameter)),
    ),
    ...shared.flatMap(([origin, members, isThere]) =>
      isThere ? members.map((parameter) => bindable(build, parameter, origin)) : [],
    ),
  ];
  return {
    name: definition.name,
    kind: definition.kind,
    definition,
    apiVersion: definition.apiVersion ?? 'v1.0',
    reportedAs: definition.implementingType ?? definition.name,
    parameters,
    byName: indexByName(parameters),
    setNames,
    defaultSet,
    defaultMask,
    existingMask: setNames.reduce((mask, _, index) => (mask | bit(index)) >>> 0, 0),
  };
}

interface Builder {
  readonly kind: CommandKind;
  readonly findType: CommandDefinition['findType'];
  readonly maskOf: (set: string | undefined) => SetMask;
}

function originOf(parameter: ParameterDefinition): ParameterOrigin {
  return parameter.isExtension ? 'extension' : 'declared';
}

function bindable(
  { kind, findType, maskOf }: Builder,
  parameter: ParameterDefinition,
  origin: ParameterOrigin,
): BindableParameter {
  const isCompiled = kind === 'compiled' || (origin !== 'declared' && origin !== 'extension');
  // A function keeps a parameter's attributes in reverse order of writing, so bits are dealt out backwards.
  const inOrder = <T>(items: readonly T[] = []): readonly T[] =>
    isCompiled ? items : [...items].reverse();
  const { sets = [{}], aliases = [], target = { kind: 'runtime' } } = parameter;
  const memberships: readonly SetMembership[] = inOrder(sets.length === 0 ? [{}] : sets);
  const entries = memberships.map(({ set, ...facts }) => ({ ...facts, mask: maskOf(set) }));
  const named = entries.filter((entry) => entry.mask !== allSets);
  const isMandatorySomewhere = entries.some((entry) => entry.isMandatory);
  const isShared = origin === 'common' || origin === 'shouldProcess';
  const wants = typeOf(parameter, isShared ? undefined : findType);
  return {
    name: parameter.name,
    typeName: parameter.type,
    type: wants.reference,
    wants,
    aliases,
    foldedNames: [parameter.name, ...aliases].map(foldCase),
    origin,
    isCompiled,
    isHidden: parameter.isHidden ?? false,
    rules: inOrder(parameter.rules),
    transformations: inOrder(parameter.transformations),
    allowsNull: parameter.allowsNull ?? false,
    allowsEmptyString: parameter.allowsEmptyString ?? false,
    allowsEmptyCollection: parameter.allowsEmptyCollection ?? false,
    makeDefault: parameter.makeDefault,
    objectTypeName: parameter.objectTypeName,
    obsoleteMessage: parameter.obsoleteMessage,
    target,
    targetBySet: new Map(
      memberships.flatMap(({ set, target }) => (target && set ? [[set, target] as const] : [])),
    ),
    mask: named.reduce((mask, entry) => (mask | entry.mask) >>> 0, 0),
    isInAllSets: named.length < entries.length,
    isMandatorySomewhere,
    isFedSomewhere: entries.some(isFed),
    entries,
  };
}

/** Types of service cmdlets, and of the parameters that every command shares, keep values that requests can be made of. */
function typeOf(
  { type, netType }: ParameterDefinition,
  findType: CommandDefinition['findType'],
): ParameterType {
  const net = netType ?? findType?.(type);
  return net ? netParameterType(net) : serviceParameterType(type);
}

function indexByName(
  parameters: readonly BindableParameter[],
): ReadonlyMap<string, BindableParameter> {
  const byName = new Map<string, BindableParameter>();
  const add = (name: string, parameter: BindableParameter): void => {
    const known = byName.get(name);
    if (!known || known.origin === 'extension') byName.set(name, parameter);
  };
  for (const parameter of parameters) add(parameter.foldedNames[0] as string, parameter);
  for (const parameter of parameters) {
    for (const alias of parameter.foldedNames.slice(1)) add(alias, parameter);
  }
  return byName;
}

/** Whether the parameter takes pipeline input in that set. */
export function isFed(entry: SetEntry): boolean {
  return Boolean(entry.fromPipeline || entry.fromPipelineByPropertyName);
}

/** Where the parameter's value goes when the call has that set. */
export function targetIn(parameter: BindableParameter, set: string): ParameterTarget {
  return parameter.targetBySet.get(set) ?? parameter.target;
}

/** What the parameter is in the sets of the mask; an entry of all sets is in every mask, even in none. */
export function entriesIn(parameter: BindableParameter, mask: SetMask): readonly SetEntry[] {
  if (mask === allSets) return parameter.entries;
  return parameter.entries.filter((entry) => entry.mask === allSets || (entry.mask & mask) !== 0);
}

/** Whether the parameter is in a set of the mask. */
export function isIn(parameter: BindableParameter, mask: SetMask): boolean {
  return parameter.isInAllSets || (parameter.mask & mask) !== 0;
}

/** The name of the set that a mask stands for; empty when two neighbouring sets are still open (binding.md §2.1). */
export function nameOfSet(metadata: CommandMetadata, mask: SetMask): string {
  if (mask === allSets || mask === 0) return metadata.defaultSet || everySet;
  const lowest = 31 - Math.clz32(mask & -mask);
  if ((mask & bit(lowest + 1)) !== 0) return '';
  return metadata.setNames[lowest] ?? '';
}

/** The mask of the one set; all sets where the name is none of the command's. */
export function maskOfSet(metadata: CommandMetadata, name: string): SetMask {
  const index = metadata.setNames.indexOf(name);
  return index < 0 ? allSets : bit(index);
}

/** The names of the sets in a mask. */
export function namesOfSets(metadata: CommandMetadata, mask: SetMask): readonly string[] {
  return metadata.setNames.filter((_, index) => (mask & bit(index)) !== 0);
}
