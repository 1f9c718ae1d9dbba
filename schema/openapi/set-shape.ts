/** A compiled cmdlet in, what each of its sets asks of an operation out. Names are folded. */
import { splitSetName } from '../compile/set-name.ts';
import { elementType } from '../compile/type-name.ts';
import { allParameterSets, type Cmdlet, type ModelType, type ParameterTarget } from '../model.ts';
import { foldName } from './wire-key.ts';

export interface SetShape {
  readonly name: string;
  /** In lower case; undefined for the only set of a cmdlet. */
  readonly action: string | undefined;
  /** Tells equal names apart; ordered like the operations in the file. */
  readonly number: number;
  readonly isExpanded: boolean;
  readonly isViaIdentity: boolean;
  /** The keys that the identity offers; undefined when the keys are parameters. */
  readonly identityKeys: ReadonlySet<string> | undefined;
  /** Own parameters by folded name, with what the page says of them. */
  readonly targets: ReadonlyMap<string, ParameterTarget>;
  readonly hasBody: boolean;
  /** The type of the whole body. */
  readonly bodyType: string | undefined;
}

/** The shapes of all sets. */
export function shapeSets(cmdlet: Cmdlet, types: readonly ModelType[]): readonly SetShape[] {
  return cmdlet.sets.map(({ name }) => {
    const targets = new Map<string, ParameterTarget>();
    let identityKeys: ReadonlySet<string> | undefined;
    let bodyType: string | undefined;
    for (const parameter of cmdlet.parameters) {
      const membership = parameter.sets[name] ?? parameter.sets[allParameterSets];
      if (!membership) continue;
      const target = membership.target ?? parameter.target;
      targets.set(foldName(parameter.name), target);
      if (target.kind === 'body') bodyType = membership.type ?? parameter.type;
      if (target.kind === 'identity') identityKeys = keysOf(parameter.type, types);
    }
    const { action, number, isExpanded, isViaIdentity } = splitSetName(name);
    return {
      name,
      action: name === allParameterSets ? undefined : action.toLowerCase(),
      number: Number(number),
      isExpanded,
      isViaIdentity,
      identityKeys,
      targets,
      hasBody: [...targets.values()].some(({ kind }) => kind === 'body' || kind === 'bodyProperty'),
      bodyType,
    };
  });
}

function keysOf(type: string, types: readonly ModelType[]): ReadonlySet<string> {
  const identity = types.find(({ name }) => name === elementType(type));
  return new Set(identity?.properties.map(({ name }) => foldName(name)));
}
