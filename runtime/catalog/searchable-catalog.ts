import type { ApiVersion, Cmdlet, ModelType } from '../../schema/model.ts';
import type { RouteMatch } from './match-route.ts';

/** Everything that can be asked of a catalogue. Any use can throw a DefinitionError if it is damaged. */
export interface SearchableCatalog {
  /** The cmdlet of that name or alias, in any case. */
  get(name: string): Cmdlet | undefined;
  /** The complex type of that name, in any case. */
  type(name: string, apiVersion: ApiVersion): ModelType | undefined;
  /** The names of all cmdlets, sorted. */
  names(): readonly string[];
  /** Other names of cmdlets, sorted. */
  aliases(): readonly string[];
  /** Names and aliases that match a wildcard, hold all words or have the humps, best first. */
  find(pattern: string): string[];
  /** The names and aliases nearest to one that does not exist. */
  suggest(name: string): string[];
  /** The names of the cmdlets of a module or an API version, sorted. */
  namesIn(place: CatalogPlace): readonly string[];
  /** The modules, sorted, each with the API versions that have it. */
  modules(): ReadonlyMap<string, readonly ApiVersion[]>;
  /** The names of the cmdlets that take or give a type, sorted. */
  namesOfType(type: string): readonly string[];
  /** The names of the cmdlets that send requests of a method, in any case, sorted. */
  namesOfMethod(method: string): readonly string[];
  /** The cmdlets that send such a request, those of v1.0 first. */
  byRequest(request: RequestPattern): readonly RequestMatch[];
}

export interface CatalogPlace {
  /** In any case, with `Microsoft.Graph.` in front or without; a wildcard is allowed. */
  readonly module?: string | undefined;
  readonly apiVersion?: ApiVersion | undefined;
}

export interface RequestPattern {
  /** A full URL or a path, with concrete ids in it. */
  readonly uri: string;
  readonly method?: string | undefined;
  /** Counts where the URI does not say it. */
  readonly apiVersion?: ApiVersion | undefined;
}

/** A cmdlet that sends the request. */
export interface RequestMatch extends Omit<RouteMatch, 'names'> {
  readonly cmdlet: Cmdlet;
  /** The sets that have the route. */
  readonly sets: readonly string[];
}
