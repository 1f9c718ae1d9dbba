/**
 * A line of the catalogue in, what the binder knows of its command out: with the parameters that every
 * service cmdlet declares (binding.md §5.3), in the order in which the SDK declares them. Worked out
 * once a cmdlet.
 */
import type { allParameterSets, Cmdlet, Parameter } from '../../schema/model.ts';
import type { CommandDefinition, ParameterDefinition } from './command-definition.ts';
import { type CommandMetadata, describeCommand } from './command-metadata.ts';
import { inDeclarationOrder } from './declaration-order.ts';
import { serviceParameters, uploadParameters } from './shared-parameters.ts';

const everySet: typeof allParameterSets = '__AllParameterSets';
const cache = new WeakMap<Cmdlet, CommandMetadata>();

/** The binding metadata of a cmdlet of the catalogue. */
export function commandMetadata(cmdlet: Cmdlet): CommandMetadata {
  const known = cache.get(cmdlet);
  if (known) return known;
  const metadata = describeCommand(catalogCommand(cmdlet));
  cache.set(cmdlet, metadata);
  return metadata;
}

/** Makes the metadata what the binder knows of a command that is in no catalogue. */
export function defineMetadata(cmdlet: Cmdlet, metadata: CommandMetadata): void {
  cache.set(cmdlet, metadata);
}

/** The definition of a cmdlet of the catalogue in the binder's terms. */
export function catalogCommand(cmdlet: Cmdlet): CommandDefinition {
  const { name, kind, apiVersion, defaultSet, supportsShouldProcess = false } = cmdlet;
  const declared = cmdlet.parameters.map(toDefinition);
  return {
    name,
    kind,
    isService: true,
    apiVersion,
    defaultSet,
    supportsShouldProcess,
    parameters: [
      ...(kind === 'function'
        ? inDeclarationOrder(cmdlet, [...declared, ...serviceParameters])
        : declared),
      ...(cmdlet.uploadFamily ? uploadParameters : []),
    ],
  };
}

/** The file a download goes to is declared with ValidateNotNull. */
const ruled: Readonly<Record<string, Pick<ParameterDefinition, 'rules'>>> = {
  OutFile: { rules: [{ kind: 'notNull' }] },
};

function toDefinition({ sets, ...facts }: Parameter): ParameterDefinition {
  return {
    ...facts,
    ...ruled[facts.name],
    allowsEmptyCollection: facts.target.kind === 'bodyProperty' && facts.type.endsWith('[]'),
    sets: Object.entries(sets).map(([set, membership]) =>
      set === everySet ? membership : { set, ...membership },
    ),
  };
}
