/**
 * Whether we are kinder than the SDK: `Strict` is the SDK to the letter, quirks included. What Helpful
 * does differently is the table in base/messages/compatibility.ts; no pass asks for the name of the mode.
 */
import { type DifferenceId, differenceTexts } from '../base/messages/compatibility.ts';

/** The two modes. */
export const compatibilityModes = ['Strict', 'Helpful'] as const;

export type Compatibility = (typeof compatibilityModes)[number];

const all: ReadonlySet<DifferenceId> = new Set(Object.keys(differenceTexts) as DifferenceId[]);
const none: ReadonlySet<DifferenceId> = new Set();

const differences: Readonly<Record<Compatibility, ReadonlySet<DifferenceId>>> = {
  Strict: none,
  Helpful: all,
};

/** What the mode does differently; Strict where none is chosen. */
export function differencesOf(mode: Compatibility = 'Strict'): ReadonlySet<DifferenceId> {
  return differences[mode];
}

/** The mode of that name, in any case. */
export function readCompatibility(text: string): Compatibility | undefined {
  return compatibilityModes.find((mode) => mode.toLowerCase() === text.toLowerCase());
}
