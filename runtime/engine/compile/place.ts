import type { Value } from '../../values/value.ts';
import type { Frame } from '../frame.ts';
import type { Waiting } from '../wait.ts';

/** Something that can be read and filled. */
export interface Place {
  get(): Value;
  /** Gives undefined behind the change. */
  set(value: Value | undefined): Waiting<undefined>;
}

/** What stands on the left of an assignment: its parts are evaluated once for a place. */
export interface Target {
  readonly place: (frame: Frame) => Waiting<Place>;
}
