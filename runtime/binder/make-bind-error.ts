import { BindError } from '../base/errors.ts';
import type { CommandMetadata } from './command-metadata.ts';

/** A BindError of the command; of category InvalidArgument where none is given. */
export function bindError(
  metadata: CommandMetadata,
  details: Omit<ConstructorParameters<typeof BindError>[0], 'category'> & {
    readonly category?: 'InvalidData' | 'WriteError' | 'MetadataError';
  },
): BindError {
  const error = new BindError({ category: 'InvalidArgument', ...details });
  error.command = metadata.reportedAs;
  return error;
}
