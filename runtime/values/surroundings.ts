/**
 * What values are read and shown by: the user's culture and the present moment. As in .NET they belong to
 * the thread, of which there is one; a session puts its own in place while it runs a script.
 */
import { americanCulture, type Culture } from './format/culture.ts';
import { findCulture } from './format/cultures.ts';
import { localZoneOffset } from './local-zone.ts';

/** Whose they are: a session's, whose scripts can change the culture. */
export interface Surroundings {
  culture: Culture;
  /** Milliseconds since 1970 in UTC; absent where there is no clock. */
  readonly now?: (() => number) | undefined;
}

/** Surroundings with English as in the United States. */
export function makeSurroundings(now?: () => number): Surroundings {
  return { culture: americanCulture, now };
}

let present = makeSurroundings();

/** Whose they are that are in place. */
export function currentSurroundings(): Surroundings {
  return present;
}

/** The culture that is in place. */
export function currentCulture(): Culture {
  return present.culture;
}

/** Changes the culture of whoever put his in place. */
export function changeCulture(name: string): void {
  present.culture = findCulture(name);
}

/** The day it is on the local clock; undefined where there is no clock. */
export function currentDay():
  | { readonly year: number; readonly month: number; readonly day: number }
  | undefined {
  if (!present.now) return undefined;
  const now = present.now();
  const local = new Date(now + localZoneOffset(now) * 60_000);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
  };
}

/** Puts surroundings in place, and gives what ends that. */
export function enterSurroundings(own: Surroundings): () => void {
  const before = present;
  present = own;
  return () => {
    if (present === own) present = before;
  };
}
