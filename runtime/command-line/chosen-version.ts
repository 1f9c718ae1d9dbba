import type { ApiVersion } from '../../schema/model.ts';
import { catalogMessages } from '../base/messages/catalog.ts';
import { type Options, textOption, usageError } from './options.ts';

const versions: Readonly<Record<string, ApiVersion>> = {
  'v1.0': 'v1.0',
  '1.0': 'v1.0',
  v1: 'v1.0',
  beta: 'beta',
};

/** The API version that --api names, if any. */
export function chosenVersion(options: Options): ApiVersion | undefined {
  const given = textOption(options, 'api');
  if (given === undefined) return undefined;
  const version = versions[given.toLowerCase()];
  if (version) return version;
  throw usageError(catalogMessages.unknownApi(given));
}
