/**
 * Bound call and path in, the opened file and the call that describes it out. The file is opened and
 * measured before anything reaches the service, so that a bad file leaves nothing behind there.
 */
import type { BoundCall } from '../../binder/bound-call.ts';
import { type FileSource, openFileSource } from '../../upload/file-source.ts';
import { planUpload } from '../../upload/plan-upload.ts';
import { type UploadProfile, uploadProfiles } from '../../upload/profile.ts';
import type { Session } from '../session.ts';
import { describeFile } from './file-description.ts';

/** A file that can go up, and the call that would open its session; `source` is the caller's to close. */
export interface DescribedUpload {
  readonly call: BoundCall;
  readonly source: FileSource;
  readonly profile: UploadProfile;
}

/** Opens the file and completes the call with its facts. */
export async function describeUpload(
  session: Session,
  call: BoundCall,
  path: string,
): Promise<DescribedUpload> {
  const { uploadFamily } = call.cmdlet;
  if (!uploadFamily) throw new TypeError(`${call.cmdlet.name} opens no upload session`);
  const profile = uploadProfiles[uploadFamily];
  const source = await openFileSource(path);
  try {
    planUpload(profile, source.size);
    const described = describeFile(call, source, { profile, catalog: session.catalog });
    return { call: described, source, profile };
  } catch (error) {
    await source.close();
    throw error;
  }
}
