/** A command's parameters as one line for each of its sets: `Get-It [-Name] <string> [-Force]`. */
import {
  type BindableParameter,
  type CommandMetadata,
  entriesIn,
  isIn,
} from '../../binder/command-metadata.ts';
import { allSets, bit, type SetMask } from '../../binder/set-mask.ts';

/** The lines. */
export function syntaxOf(metadata: CommandMetadata): readonly string[] {
  const masks: readonly SetMask[] =
    metadata.setNames.length === 0 ? [allSets] : metadata.setNames.map((_, index) => bit(index));
  return masks.map((mask) => syntaxOfSet(metadata, mask));
}

function syntaxOfSet(metadata: CommandMetadata, mask: SetMask): string {
  const own = metadata.parameters.filter(
    (parameter) => parameter.origin !== 'common' && !parameter.isHidden && isIn(parameter, mask),
  );
  const facts = own.map((parameter) => {
    const [entry] = entriesIn(parameter, mask);
    return {
      parameter,
      position: entry?.position,
      isMandatory: entry?.isMandatory === true,
    };
  });
  const placed = facts
    .filter(({ position }) => position !== undefined)
    .sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
  const named = facts.filter(({ position }) => position === undefined);
  const words = [
    ...placed,
    ...named.filter(({ isMandatory }) => isMandatory),
    ...named.filter(({ isMandatory }) => !isMandatory),
  ].map(word);
  const hasCommon = metadata.parameters.some(({ origin }) => origin === 'common');
  return [metadata.name, ...words, ...(hasCommon ? ['[<CommonParameters>]'] : [])].join(' ');
}

function word({
  parameter,
  position,
  isMandatory,
}: {
  readonly parameter: BindableParameter;
  readonly position: number | undefined;
  readonly isMandatory: boolean;
}): string {
  const name = position === undefined ? `-${parameter.name}` : `[-${parameter.name}]`;
  const type = parameter.wants.name === 'SwitchParameter' ? '' : ` <${typeWord(parameter)}>`;
  return isMandatory ? name + type : `[${name}${type}]`;
}

const short: Readonly<Record<string, string>> = {
  String: 'string',
  Int32: 'int',
  Int64: 'long',
  Boolean: 'bool',
  Object: 'Object',
  ScriptBlock: 'scriptblock',
  Hashtable: 'hashtable',
  DateTime: 'datetime',
  Double: 'double',
  PSCredential: 'pscredential',
};

function typeWord({ wants: { reference, name } }: BindableParameter): string {
  const plain = reference.isArray ? reference.name : name;
  return `${short[plain] ?? plain}${reference.isArray ? '[]' : ''}`;
}
