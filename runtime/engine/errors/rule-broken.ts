import { ValueError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import { toText } from '../../values/to-text.ts';
import type { Value } from '../../values/value.ts';

/** A value that breaks a rule of the variable which it was to be assigned to. */
export function ruleBroken(value: Value, name: string): ValueError {
  return new ValueError({
    id: 'ValidateSetFailure',
    category: 'MetadataError',
    message: runMessages.ruleBroken(name, toText(value)),
    exceptionType: 'System.Management.Automation.ValidationMetadataException',
  });
}
