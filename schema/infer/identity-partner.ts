/** The route of a set that takes its keys from an identity object: that of the set which says them. */
import type { NamedSet } from './named-page.ts';
import type { Guess } from './set-context.ts';

/** An identity's set calls what the set with the same action and number calls. */
export function partnerOf(
  set: NamedSet,
  sets: readonly NamedSet[],
  guesses: ReadonlyMap<string, Guess>,
): Guess | undefined {
  const own = set.parts;
  const alike = sets.filter(
    ({ parts }) => parts.action === own.action && parts.isExpanded === own.isExpanded,
  );
  const identities = alike.filter(({ isViaIdentity }) => isViaIdentity);
  const siblings = alike.filter(({ isViaIdentity, keys }) => !isViaIdentity && keys.length > 0);
  const exact = siblings.find(({ parts }) => parts.number === own.number);
  const hasAll = siblings.length === identities.length;
  const byOrder = hasAll ? siblings[identities.indexOf(set)] : undefined;
  const partner = siblings.length === 1 ? siblings[0] : (exact ?? byOrder);
  const guess = partner && guesses.get(partner.name);
  if (!guess) return undefined;
  const isSure = siblings.length === 1 || (exact !== undefined && hasAll);
  return isSure ? guess : { ...guess, confidence: 'guess' };
}
