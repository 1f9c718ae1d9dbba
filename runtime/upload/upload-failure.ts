import { UploadError } from '../base/errors.ts';
import { uploadMessages } from '../base/messages/upload.ts';
import type { FileSource } from './file-source.ts';
import type { UploadProfile } from './profile.ts';
import type { Fault } from './read-reply.ts';
import type { Ending, SessionState } from './session-state.ts';
import type { Comparison } from './verify.ts';

/** The error for a session that ended without an item. */
export function sessionFailure(
  source: FileSource,
  state: SessionState,
  {
    ending,
    fault,
    profile,
  }: {
    readonly ending: Ending;
    readonly fault: Fault;
    readonly profile: UploadProfile;
  },
): UploadError {
  const isOddOffset = ending === 'strangeOffset';
  const why = isOddOffset ? uploadMessages.strangeOffset(state.sentTo) : fault.text;
  return new UploadError({
    id: isOddOffset ? 'UploadOffsetUnknown' : fault.id,
    category: isOddOffset ? 'InvalidResult' : fault.category,
    message: uploadMessages.failed(source.name, {
      why,
      ending,
      acknowledged: state.acknowledged,
      total: source.size,
    }),
    hint: uploadMessages.failureHint(ending, fault.status, profile.family),
    target: source.path,
  });
}

/** The error for an item that is not what was sent. */
export function verificationFailure(
  source: FileSource,
  difference: Extract<Comparison, { kind: 'different' }>,
): UploadError {
  return new UploadError({
    id: 'UploadVerificationFailed',
    category: 'InvalidResult',
    message: uploadMessages.different(source.name, difference),
    hint: uploadMessages.differentHint(),
    target: source.path,
  });
}
