/**
 * The route of an action told by one page alone: the words and their order from the name of the body
 * type, the placeholders from the parameters, the letter case from noun and descriptions.
 */

import { reasons } from '../../diagnostic.ts';
import type { Route } from '../../model.ts';
import { pascalWords, splitName } from '../cmdlet-name.ts';
import { splitSetName } from '../set-name.ts';
import { readBodyType } from './body-type-name.ts';
import { matchWords, type Segment } from './match-words.ts';
import { spellSegments } from './spell-segments.ts';

export interface RouteEvidence {
  readonly cmdlet: string;
  readonly synopsis: string;
  readonly bodyType: string;
  /** The set that takes the body. */
  readonly set: string;
  readonly placeholders: readonly string[];
  /** All placeholders that the page names, those of the identity included. */
  readonly knownKeys: readonly string[];
  /** Whether each placeholder has to occur; an identity offers the keys of a whole module. */
  readonly areAllNeeded: boolean;
}

export interface InferredRoute {
  readonly route: Route;
  readonly placeholders: readonly string[];
  /** Why the route is not certain. */
  readonly doubt: string | undefined;
}

/** Infers the route, or gives undefined when the body's type name tells no path. */
export function inferRoute(evidence: RouteEvidence): InferredRoute | undefined {
  const name = readBodyType(evidence.bodyType);
  if (!name) return undefined;
  const { segments, unused } = matchWords(name.readings, evidence.placeholders);
  const { verb = '', noun = '' } = splitName(evidence.cmdlet) ?? {};
  const { path, unproved } = spellSegments(segments, {
    nounWords: pascalWords(noun),
    verb,
    setAction: splitSetName(evidence.set).action,
    synopsis: evidence.synopsis,
    knownKeys: evidence.knownKeys,
  });
  const missing = evidence.areAllNeeded ? unused : [];
  const broken = brokenBy(segments, missing);
  const confidence = broken ? 'guess' : unproved.length > 0 ? 'likely' : 'certain';
  return {
    route: { method: name.method, path, source: 'bodyTypeName', confidence },
    placeholders: segments.flatMap((segment) =>
      segment.kind === 'placeholder' ? [segment.name] : [],
    ),
    doubt: broken ?? (unproved.length > 0 ? reasons.wordsUnproved(unproved) : undefined),
  };
}

/** Why the path cannot be called at all. */
function brokenBy(segments: readonly Segment[], missing: readonly string[]): string | undefined {
  if (missing.length > 0) return reasons.placeholdersLost(missing);
  // A function's arguments stand in the same segment, in a form that the name does not tell.
  const call = segments.find(
    (segment, index) => segment.kind === 'cast' && segments[index + 1]?.kind === 'placeholder',
  );
  return call?.kind === 'cast' ? reasons.functionInPath(call.word) : undefined;
}
