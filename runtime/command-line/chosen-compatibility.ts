import { compatibilityMessages } from '../base/messages/compatibility.ts';
import {
  type Compatibility,
  compatibilityModes,
  readCompatibility,
} from '../binder/compatibility.ts';
import { type Options, textOption, usageError } from './options.ts';

/** The mode that --compatibility names, if any. */
export function chosenCompatibility(options: Options): Compatibility | undefined {
  const given = textOption(options, 'compatibility');
  if (given === undefined) return undefined;
  const mode = readCompatibility(given);
  if (mode) return mode;
  throw usageError(compatibilityMessages.unknownMode(given, compatibilityModes));
}
