/** Refuses what a call asks for and this version would not do, before anything is sent. */
import { CmdletError } from '../base/errors.ts';
import { runMessages } from '../base/messages/run.ts';
import type { BoundCall } from '../binder/bound-call.ts';

/** Parameters that read or write a file's content; of upload sessions -InFile is ours and is done. */
const fileContent = /^(?:OutFile|InFile|Data|\w*InputFile)$/;

/** Throws for a file parameter of a cmdlet that opens no upload session. */
export function refuseUnsupported(call: BoundCall): void {
  if (call.cmdlet.uploadFamily) return;
  for (const name of call.arguments.keys()) {
    if (!fileContent.test(name)) continue;
    throw new CmdletError({
      id: 'ParameterNotSupported',
      category: 'NotImplemented',
      message: runMessages.fileContentNotSupported(call.cmdlet.name, name),
      target: name,
    });
  }
}
