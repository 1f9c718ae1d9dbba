/** The route of a set that takes its keys from an identity object: that of the set which says them. */
import { splitSetName } from '../compile/set-name.ts';
import type { RoutePageSet } from './route-page.ts';
import type { Guess } from './set-context.ts';

/** An identity's set calls what the set with the same action and number calls. */
export function partnerOf(
  set: RoutePageSet,
  sets: readonly RoutePageSet[],
  guesses: ReadonlyMap<string, Guess>,
): Guess | undefined {
  const own = splitSetName(set.name);
  const alike = sets.filter(({ name }) => {
    const { action, isExpanded } = splitSetName(name);
    return action === own.action && isExpanded === own.isExpanded;
  });
  const identities = alike.filter(({ isViaIdentity }) => isViaIdentity);
  const siblings = alike.filter(({ isViaIdentity, keys }) => !isViaIdentity && keys.length > 0);
  const exact = siblings.find(({ name }) => splitSetName(name).number === own.number);
  const hasAll = siblings.length === identities.length;
  const byOrder = hasAll ? siblings[identities.indexOf(set)] : undefined;
  const partner = siblings.length === 1 ? siblings[0] : (exact ?? byOrder);
  const guess = partner && guesses.get(partner.name);
  if (!guess) return undefined;
  const isSure = siblings.length === 1 || (exact !== undefined && hasAll);
  return isSure ? guess : { ...guess, confidence: 'guess' };
}
