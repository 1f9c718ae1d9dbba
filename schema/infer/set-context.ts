import type { HttpMethod, RouteConfidence } from '../model.ts';
import type { Corpus, NamedPage, Version } from './corpus.ts';
import type { RoutePageSet } from './route-page.ts';

/** One set of a page, and all that is known of the corpus when it is looked at. */
export interface SetContext {
  readonly named: NamedPage;
  readonly set: RoutePageSet;
  readonly version: Version;
  readonly corpus: Corpus;
  /** Whether the stated steps are all learned, and the rest may be tried. */
  readonly isLate: boolean;
  readonly isLast: boolean;
}

/** A route before its source is added. */
export interface Guess {
  readonly method: HttpMethod;
  readonly path: string;
  readonly confidence: RouteConfidence;
}
