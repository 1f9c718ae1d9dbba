/** One page and what is known of its API version in, the routes of its sets out. */
import type { Route } from '../model.ts';
import { partnerOf } from './identity-partner.ts';
import { inferNavigation } from './infer-navigation.ts';
import { inferOperation } from './infer-operation.ts';
import { isOperation } from './is-operation.ts';
import { methodOf, type NamedPage } from './named-page.ts';
import type { Guess, SetContext } from './set-context.ts';
import { plainSetOf } from './set-variants.ts';
import type { Version } from './version.ts';

/** Infers the routes of one page. */
export function inferPage(named: NamedPage, version: Version): Map<string, Route> {
  const { sets } = named;
  const guesses = new Map<string, Guess>();
  for (const set of named.calls) {
    const guess = inferSet({ named, set, version });
    if (guess) guesses.set(set.name, guess);
  }
  for (const set of named.openSets) {
    const plain = plainSetOf(set, named.openSets);
    const guess = plain && guesses.get(plain.name);
    if (guess) guesses.set(set.name, guess);
  }
  for (const set of sets) {
    if (!set.isViaIdentity) continue;
    const guess = partnerOf(set, sets, guesses);
    if (guess) guesses.set(set.name, guess);
  }
  const routes = new Map<string, Route>();
  for (const { name } of sets) {
    const guess = guesses.get(name);
    if (guess) routes.set(name, { ...guess, source: 'corpus' });
  }
  return routes;
}

function inferSet(context: SetContext): Guess | undefined {
  const method = isOperation(context.named, context.set) ? undefined : methodOf(context.named);
  const guess = method && inferNavigation(context, method);
  return guess ?? inferOperation(context);
}
