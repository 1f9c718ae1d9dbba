import { Numeric } from './numeric.ts';
import { parseTimeSpan, TimeSpan } from './time-span.ts';
import { forgetText, type Value } from './value.ts';

/** The value as a time span: integers are ticks, text is read; undefined when it is none. */
export function toTimeSpan(value: Value): TimeSpan | undefined {
  const inner = forgetText(value);
  if (inner instanceof TimeSpan) return inner;
  if (typeof inner === 'number') return new TimeSpan(BigInt(inner));
  if (inner instanceof Numeric && inner.type === 'Int64') {
    return new TimeSpan(BigInt(inner.value as bigint));
  }
  return typeof inner === 'string' ? (parseTimeSpan(inner) ?? undefined) : undefined;
}
