import { NetObject } from '../../net-object.ts';

/** A System.Random; with a seed it gives the same numbers again, though not .NET's. */
export class Random extends NetObject {
  readonly typeName = 'System.Random';
  #state: number | null;

  constructor(seed: number | null) {
    super();
    this.#state = seed === null ? null : seed | 0;
  }

  /** A number from 0 up to and without 1, of its own when it has a seed, else of `chance`. */
  next(chance: () => number): number {
    if (this.#state === null) return chance();
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}
