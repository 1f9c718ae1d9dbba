/** TimeSpan.ParseExact: text and one format in, the span out; null where the text has another form. */
import { TimeSpan } from '../time-span.ts';
import { toTimeSpan } from '../to-time-span.ts';
import { splitPattern } from './date-pattern.ts';

const units: Readonly<Record<string, bigint>> = {
  d: 864_000_000_000n,
  h: 36_000_000_000n,
  m: 600_000_000n,
  s: 10_000_000n,
};
const mostDigits: Readonly<Record<string, number>> = { d: 8, h: 2, m: 2, s: 2 };
const limits: Readonly<Record<string, number>> = { d: 10_675_199, h: 23, m: 59, s: 59 };

/** The span; 'overflow' where a part is larger than it may be. */
export function readExactTimeSpan(text: string, format: string): TimeSpan | 'overflow' | null {
  if (/^[ctTgG]$/.test(format)) return toTimeSpan(text) ?? null;
  let rest = text;
  let ticks = 0n;
  for (const part of splitPattern(format, 'dhmsfF')) {
    if (part.kind === 'text') {
      if (!rest.startsWith(part.text)) return null;
      rest = rest.slice(part.text.length);
      continue;
    }
    const { letter, count } = part;
    const unit = units[letter];
    const most = unit === undefined ? count : count === 1 ? (mostDigits[letter] ?? 2) : count;
    const least = letter === 'F' ? 0 : count;
    const digits = new RegExp(`^\\d{${least},${most}}`).exec(rest)?.[0];
    if (digits === undefined) return null;
    rest = rest.slice(digits.length);
    if (unit === undefined) ticks += BigInt(digits.padEnd(7, '0').slice(0, 7));
    else if (Number(digits) > (limits[letter] ?? 0)) return 'overflow';
    else ticks += BigInt(digits) * unit;
  }
  return rest === '' ? new TimeSpan(ticks) : null;
}
