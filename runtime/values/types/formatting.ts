/** Stand-in for .NET's formatting until it is merged. */
import { DateTime, formatCultureDateTime } from '../date-time.ts';
import { Numeric } from '../numeric.ts';
import { toText } from '../to-text.ts';
import type { Value } from '../value.ts';

/** ToString(format). */
export function formatValue(value: Value, format: string | null, _provider: Value = null): string {
  if (value instanceof DateTime && format === null) return formatCultureDateTime(value);
  if (value instanceof Numeric && typeof value.value === 'number') return String(value.value);
  return toText(value);
}

/** String.Format. */
export function formatComposite(template: string, given: readonly Value[], _provider: Value = null): string {
  return template.replace(/\{(\d+)\}/g, (_, index: string) => toText(given[Number(index)] ?? null));
}

/** DateTime.ParseExact of one format. */
export function readExactDate(_text: string, _format: string): DateTime | null {
  return null;
}
