import { NetObject } from '../../net-object.ts';

/** A DateTimeOffset: what a clock shows, and how far that clock is ahead of UTC, both in ticks. */
export class DateTimeOffset extends NetObject {
  readonly typeName = 'System.DateTimeOffset';
  readonly ticks: bigint;
  readonly offset: bigint;

  constructor(ticks: bigint, offset: bigint) {
    super();
    this.ticks = ticks;
    this.offset = offset;
  }

  get utcTicks(): bigint {
    return this.ticks - this.offset;
  }

  override get equalityKey(): string {
    return String(this.utcTicks);
  }

  /** `03/05/2024 10:00:00 +02:00`. */
  override get text(): string {
    const milliseconds = Number((this.ticks - 621_355_968_000_000_000n) / 10_000n);
    const [date = '', time = ''] = new Date(milliseconds).toISOString().split('T');
    const [year, month, day] = date.split('-');
    return `${month}/${day}/${year} ${time.slice(0, 8)} ${offsetText(this.offset)}`;
  }
}

/** `+02:00`. */
export function offsetText(ticks: bigint): string {
  const minutes = Number(ticks / 600_000_000n);
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
