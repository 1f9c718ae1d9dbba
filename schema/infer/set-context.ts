import type { HttpMethod, RouteConfidence } from '../model.ts';
import type { NamedPage, NamedSet } from './named-page.ts';
import type { Version } from './version.ts';

/** One set of a page, and all that is known of its API version. */
export interface SetContext {
  readonly named: NamedPage;
  readonly set: NamedSet;
  readonly version: Version;
}

/** A route before its source is added. */
export interface Guess {
  readonly method: HttpMethod;
  readonly path: string;
  readonly confidence: RouteConfidence;
}
