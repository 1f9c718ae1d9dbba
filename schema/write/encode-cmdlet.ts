/** One cmdlet in, its line out, without what the file it stands in says: version and module. */
import type { CmdletLine, SharedParts } from '../line.ts';
import type { Cmdlet } from '../model.ts';
import { encodeParameters, type Sifted } from './encode-parameters.ts';
import { encodeSets } from './encode-sets.ts';

/** The line of a cmdlet whose parameters were sifted. */
export function encodeCmdlet(cmdlet: Cmdlet, sifted: Sifted, shared: SharedParts): CmdletLine {
  const { aliases, kind, name, outputTypes, supportsShouldProcess, uploadFamily } = cmdlet;
  const usualIdentity = cmdlet.parameters.find(({ target }) => target.kind === 'identity')?.type;
  return {
    ...(aliases && { aliases }),
    ...(cmdlet.identityType !== usualIdentity && { identity: cmdlet.identityType ?? '' }),
    ...(kind === 'compiled' && { kind }),
    name,
    ...(outputTypes && { output: outputTypes.join(' ') }),
    ...(supportsShouldProcess && { shouldProcess: true }),
    ...(uploadFamily && { upload: uploadFamily }),
    ...encodeSets(cmdlet, shared.route),
    ...encodeParameters(cmdlet, sifted, shared.parameters),
  };
}
