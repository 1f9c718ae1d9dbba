import { Numeric, toDouble } from './numeric.ts';
import { isList, toText } from './to-text.ts';
import type { Value } from './value.ts';

const names = [
  'SilentlyContinue',
  'Stop',
  'Continue',
  'Inquire',
  'Ignore',
  'Suspend',
  'Break',
] as const;

/**
 * An enum takes a name in any case, a prefix that only one name has, or a number; of a list, in text or
 * not, the numbers are or-ed (binding.md §4.2). Undefined for what is none of these.
 */
export function toActionPreference(value: Value): string | undefined {
  if (typeof value === 'number') return names[value];
  if (value instanceof Numeric) return names[toDouble(value)];
  const text = isList(value) ? value.map((part) => toText(part)).join(',') : value;
  if (typeof text !== 'string') return undefined;
  let flags = 0;
  for (const part of text.split(',')) {
    const index = indexOfName(part.trim().toLowerCase());
    if (index < 0) return undefined;
    flags |= index;
  }
  return names[flags];
}

function indexOfName(typed: string): number {
  if (/^\d+$/.test(typed)) return Number(typed);
  const starting = names.filter((name) => name.toLowerCase().startsWith(typed));
  const exact = starting.find((name) => name.toLowerCase() === typed);
  const [only, other] = starting;
  const chosen = exact ?? (typed !== '' && other === undefined ? only : undefined);
  return chosen === undefined ? -1 : names.indexOf(chosen);
}
