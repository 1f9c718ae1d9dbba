/** The line of a cmdlet in, the cmdlet out. A line that says nonsense is a RangeError with the words. */
import type { CmdletLine, SharedParts } from '../../schema/line.ts';
import type { ApiVersion, Cmdlet, ModelType } from '../../schema/model.ts';
import { decodeParameters } from './decode-parameters.ts';
import { decodeSets } from './decode-sets.ts';

export interface LineContext {
  readonly apiVersion: ApiVersion;
  readonly module: string;
  readonly shared: SharedParts;
  /** A type of the same API version; one that does not exist is an error. */
  readonly typeOf: (name: string) => ModelType;
}

/** The cmdlet that a line says. */
export function decodeCmdlet(line: CmdletLine, context: LineContext): Cmdlet {
  const { aliases, kind, name, output, shouldProcess, upload } = line;
  const { defaultSet, sets } = decodeSets(line, context.shared);
  const parameters = decodeParameters(line, { ...context, sets });
  const identity = parameters.find(({ target }) => target.kind === 'identity')?.type;
  const identityType = line.identity ?? identity ?? '';
  return {
    name,
    ...(aliases && { aliases }),
    apiVersion: context.apiVersion,
    module: context.module,
    kind: kind ?? 'function',
    ...(shouldProcess && { supportsShouldProcess: true }),
    ...(defaultSet !== undefined && { defaultSet }),
    sets,
    parameters,
    ...(output !== undefined && { outputTypes: output.split(' ') }),
    ...(identityType !== '' && { identityType }),
    ...(upload && { uploadFamily: upload }),
  };
}
