/**
 * Where we can be kinder than the SDK, and whether we are: `Strict` is the SDK to the letter, quirks
 * included. This table is all that differs; no pass asks for the name of the mode.
 */
export type Compatibility = 'Strict' | 'Helpful';

export interface Differences {
  /** A PSCustomObject becomes a model or an identity, by its properties (the SDK takes only hashtables and JSON text; binding.md §7 point 18). */
  readonly objectsBecomeModels: boolean;
  /** The parameter set is chosen for each pipeline object, not once before the first (§5.2, §7 point 24). */
  readonly choosesSetPerObject: boolean;
  /** The text of a Boolean is one: `-IsRead true` (PowerShell takes only Booleans and numbers; §4.3). */
  readonly textBecomesBoolean: boolean;
}

const table: Readonly<Record<Compatibility, Differences>> = {
  Strict: { objectsBecomeModels: false, choosesSetPerObject: false, textBecomesBoolean: false },
  Helpful: { objectsBecomeModels: true, choosesSetPerObject: true, textBecomesBoolean: true },
};

/** What the mode does differently; Strict where none is chosen. */
export function differencesOf(mode: Compatibility = 'Strict'): Differences {
  return table[mode];
}
