import { NetObject } from '../../net-object.ts';

/** A System.Diagnostics.Stopwatch: what has passed, and since when it runs, in milliseconds. */
export class Stopwatch extends NetObject {
  readonly typeName = 'System.Diagnostics.Stopwatch';
  passed = 0;
  /** Null while it stands still. */
  since: number | null = null;
}
