import { toText } from '../../values/to-text.ts';
import type { Frame } from '../frame.ts';

/** $OFS, or a blank where it is not set. */
export function listSeparator({ scope }: Frame): string {
  const value = scope.find('ofs')?.value;
  return value === undefined || value === null ? ' ' : toText(value);
}
