/**
 * A typed name in, the parameter it means out: exact name, exact alias, else a prefix (binding.md §2.3).
 * One declared parameter among several prefix matches wins; parameters of ours (extensions) only
 * match where PowerShell would find nothing, so that they never make its names ambiguous.
 */
import { foldCase } from '../base/case-map.ts';
import type { BindableParameter, CommandMetadata } from './command-metadata.ts';

export type NameMatch =
  | { readonly kind: 'found'; readonly parameter: BindableParameter }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly BindableParameter[] }
  | { readonly kind: 'none' };

const none: NameMatch = { kind: 'none' };

/** What was matched before, by the name as it was typed: a script calls the same commands over and over. */
const matched = new WeakMap<CommandMetadata, Map<string, NameMatch>>();
const mostRemembered = 200;

const dashes = new Set(['-', '\u2013', '\u2014', '\u2015']);

/** Finds the parameter that a typed name means. */
export function matchParameter(metadata: CommandMetadata, typed: string): NameMatch {
  let known = matched.get(metadata);
  if (!known) {
    known = new Map();
    matched.set(metadata, known);
  }
  let match = known.get(typed);
  if (!match) {
    match = findMatch(metadata, typed);
    if (known.size < mostRemembered) known.set(typed, match);
  }
  return match;
}

function findMatch(metadata: CommandMetadata, typed: string): NameMatch {
  const name = foldCase(dashes.has(typed.charAt(0)) ? typed.slice(1) : typed);
  const exact = metadata.byName.get(name);
  if (exact && exact.origin !== 'extension') return { kind: 'found', parameter: exact };
  const candidates = [
    ...metadata.parameters.filter(({ foldedNames }) => foldedNames[0]?.startsWith(name)),
    ...metadata.parameters.filter(
      ({ foldedNames }) =>
        !foldedNames[0]?.startsWith(name) && foldedNames.some((folded) => folded.startsWith(name)),
    ),
  ];
  const real = candidates.filter(({ origin }) => origin !== 'extension');
  return choose(real.length > 0 ? real : candidates);
}

function choose(candidates: readonly BindableParameter[]): NameMatch {
  const preferred = candidates.filter(
    ({ origin }) => origin === 'declared' || origin === 'dynamic',
  );
  const [chosen, other] = candidates.length > 1 && preferred.length === 1 ? preferred : candidates;
  if (!chosen) return none;
  return other ? { kind: 'ambiguous', candidates } : { kind: 'found', parameter: chosen };
}
