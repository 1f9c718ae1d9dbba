/** Formatting as members do it: what does not format is an exception of the member that was called. */
import { ValueError } from '../../base/errors.ts';
import type { DateTime } from '../date-time.ts';
import { formatComposite as composeText } from '../format/composite.ts';
import { readExactDate as readDate } from '../format/parse-exact.ts';
import { formatValue as writeValue } from '../format/value.ts';
import type { Value } from '../value.ts';
import { exception } from './exception.ts';

/** ToString(format), in the culture of a provider or the user's own. */
export function formatValue(value: Value, format: string | null, provider: Value = null): string {
  return guarded(() => writeValue(value, format, provider));
}

/** String.Format. */
export function formatComposite(
  template: string,
  given: readonly Value[],
  provider: Value = null,
): string {
  return guarded(() => composeText(template, given, provider));
}

/** DateTime.ParseExact of one format; null where the text has another form. */
export function readExactDate(text: string, format: string): DateTime | null {
  return readDate(text, format);
}

function guarded(write: () => string): string {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw exception('System.FormatException', error.message);
  }
}
