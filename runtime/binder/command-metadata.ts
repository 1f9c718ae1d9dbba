/**
 * Definition in, what binding needs of it out: the parameters a command really has (declared, then
 * common, then ShouldProcess) and a bit for each parameter set (binding.md §2.1). Worked out once a cmdlet.
 */
import type {
  allParameterSets,
  Cmdlet,
  CommandKind,
  Parameter,
  ParameterMembership,
  ParameterTarget,
} from '../../schema/model.ts';
import { readTypeName, type TypeReference } from '../values/type-reference.ts';
import { inDeclarationOrder } from './declaration-order.ts';
import { allSets, bit, type SetMask } from './set-mask.ts';
import {
  commonParameters,
  type ParameterOrigin,
  type SharedParameter,
  serviceParameters,
  shouldProcessParameters,
  uploadParameters,
} from './shared-parameters.ts';

export interface CommandMetadata {
  readonly cmdlet: Cmdlet;
  readonly kind: CommandKind;
  /** The command that its errors name: the function, or the class of a compiled cmdlet. */
  readonly reportedAs: string;
  /** In the order in which PowerShell merges them. */
  readonly parameters: readonly BindableParameter[];
  /** The name of each bit. */
  readonly setNames: readonly string[];
  /** The bit of the default set, or 0. */
  readonly defaultMask: SetMask;
}

export interface BindableParameter {
  readonly name: string;
  readonly typeName: string;
  readonly type: TypeReference;
  readonly aliases: readonly string[];
  readonly origin: ParameterOrigin;
  readonly isHidden: boolean;
  readonly refusesNull: boolean;
  readonly target: ParameterTarget;
  /** Where it goes in the sets that send it elsewhere. */
  readonly targetBySet: ReadonlyMap<string, ParameterTarget>;
  /** The named sets it is in; 0 when it is only in all sets. */
  readonly mask: SetMask;
  readonly isInAllSets: boolean;
  readonly isMandatorySomewhere: boolean;
  readonly entries: readonly SetEntry[];
}

/** What a parameter is in one set, or in all (mask `allSets`). */
export interface SetEntry extends ParameterMembership {
  readonly mask: SetMask;
}

const notNull = new Set(
  serviceParameters.flatMap(({ name, refusesNull }) => (refusesNull ? [name] : [])),
);
const everySet: typeof allParameterSets = '__AllParameterSets';
const cache = new WeakMap<Cmdlet, CommandMetadata>();

/** The binding metadata of a cmdlet. */
export function commandMetadata(cmdlet: Cmdlet): CommandMetadata {
  const known = cache.get(cmdlet);
  if (known) return known;
  const metadata = buildMetadata(cmdlet);
  cache.set(cmdlet, metadata);
  return metadata;
}

function buildMetadata(cmdlet: Cmdlet): CommandMetadata {
  const setNames = cmdlet.defaultSet === undefined ? [] : [cmdlet.defaultSet];
  const maskOf = (name: string): SetMask => {
    if (name === everySet) return allSets;
    const known = setNames.indexOf(name);
    return bit(known >= 0 ? known : setNames.push(name) - 1);
  };
  const declared =
    cmdlet.kind === 'function'
      ? inDeclarationOrder(cmdlet, [...cmdlet.parameters, ...serviceParameters.map(toParameter)])
      : cmdlet.parameters;
  const parameters = [
    ...declared.map((parameter) => bindable(parameter, 'declared', maskOf)),
    ...shared(commonParameters, 'common', maskOf),
    ...(cmdlet.supportsShouldProcess
      ? shared(shouldProcessParameters, 'shouldProcess', maskOf)
      : []),
    ...(cmdlet.uploadFamily ? shared(uploadParameters, 'extension', maskOf) : []),
  ];
  const defaultMask = cmdlet.defaultSet === undefined ? 0 : bit(0);
  return {
    cmdlet,
    kind: cmdlet.kind,
    reportedAs: cmdlet.name,
    parameters,
    setNames,
    defaultMask,
  };
}

function toParameter(parameter: SharedParameter): Parameter {
  const { membership = {}, ...facts } = parameter;
  return { ...facts, target: { kind: 'runtime' }, sets: { [everySet]: membership } };
}

function shared(
  parameters: readonly SharedParameter[],
  origin: ParameterOrigin,
  maskOf: (set: string) => SetMask,
): BindableParameter[] {
  return parameters.map((parameter) => bindable(toParameter(parameter), origin, maskOf));
}

function bindable(
  parameter: Parameter,
  origin: ParameterOrigin,
  maskOf: (set: string) => SetMask,
): BindableParameter {
  // A function keeps a parameter's attributes in reverse order of writing, so bits are dealt out backwards.
  const memberships = Object.entries(parameter.sets).reverse();
  const entries = memberships.map(([set, facts]) => ({ ...facts, mask: maskOf(set) }));
  const named = entries.filter((entry) => entry.mask !== allSets);
  return {
    name: parameter.name,
    typeName: parameter.type,
    type: readTypeName(parameter.type),
    aliases: parameter.aliases ?? [],
    origin,
    isHidden: parameter.isHidden ?? false,
    refusesNull: origin === 'declared' && notNull.has(parameter.name),
    target: parameter.target,
    targetBySet: new Map(
      memberships.flatMap(([set, { target }]) => (target ? [[set, target] as const] : [])),
    ),
    mask: named.reduce((mask, entry) => (mask | entry.mask) >>> 0, 0),
    isInAllSets: named.length < entries.length,
    isMandatorySomewhere: entries.some((entry) => entry.isMandatory),
    entries,
  };
}

/** Where the parameter's value goes when the call has that set. */
export function targetIn(parameter: BindableParameter, set: string): ParameterTarget {
  return parameter.targetBySet.get(set) ?? parameter.target;
}

/** What the parameter is in the sets of the mask. */
export function entriesIn(parameter: BindableParameter, mask: SetMask): readonly SetEntry[] {
  return parameter.entries.filter((entry) => (entry.mask & mask) !== 0);
}

/** The name of the set that a mask stands for; empty when two neighbouring sets are still open (binding.md §2.1). */
export function nameOfSet(metadata: CommandMetadata, mask: SetMask): string {
  if (mask === allSets || mask === 0) return metadata.cmdlet.defaultSet ?? everySet;
  const lowest = 31 - Math.clz32(mask & -mask);
  if ((mask & bit(lowest + 1)) !== 0) return '';
  return metadata.setNames[lowest] ?? everySet;
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
