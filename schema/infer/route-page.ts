/**
 * What the route of a cmdlet can be told from, taken from its page: a few facts small enough that
 * those of a whole corpus stay in memory until all pages are read. Nothing is inferred here.
 */
import { splitSetName } from '../compile/set-name.ts';
import { isBodyPathType, shortenType } from '../compile/type-name.ts';
import { type ApiVersion, allParameterSets, type Cmdlet } from '../model.ts';
import type { HelpPage } from '../read/help-page.ts';

export interface RoutePage {
  readonly cmdlet: string;
  readonly apiVersion: ApiVersion;
  readonly module: string;
  readonly synopsis: string;
  /** Short type names. */
  readonly outputTypes: readonly string[];
  readonly sets: readonly RoutePageSet[];
}

export interface RoutePageSet {
  readonly name: string;
  readonly keys: readonly RouteKey[];
  /** Whether the keys come from an identity object, which does not tell which ones. */
  readonly isViaIdentity: boolean;
  /** Whether the set pages through a collection: it has -All or -Top. */
  readonly isList: boolean;
  /** Names of all its parameters. */
  readonly parameters: readonly string[];
  /** The type of the whole body when its name tells the path. */
  readonly bodyPathType?: string | undefined;
}

export interface RouteKey {
  /** Spelled as in the path: `user-id`. */
  readonly placeholder: string;
  readonly role: 'key' | 'alternateKey' | 'argument';
  /** An argument in quotes: `q='{q}'`. */
  readonly isQuoted: boolean;
}

/** Takes the facts of one page and of the line compiled from it. */
export function routePageOf(page: HelpPage, cmdlet: Cmdlet): RoutePage {
  const descriptions = new Map(page.parameters.map(({ name, description }) => [name, description]));
  return {
    cmdlet: cmdlet.name,
    apiVersion: cmdlet.apiVersion,
    module: cmdlet.module,
    synopsis: page.synopsis.replace(/\s+/g, ' ').trim(),
    outputTypes: page.outputs.map(({ type }) => shortenType(type)),
    sets: page.syntax.map(({ setName, parameters }) => {
      const name = setName ?? allParameterSets;
      const shown = parameters.map(({ type }) => shortenType(type ?? '')).find(isBodyPathType);
      const members = cmdlet.parameters.filter(({ sets }) => sets[name] ?? sets[allParameterSets]);
      return {
        name,
        keys: members.flatMap((parameter): RouteKey[] => {
          const target = (parameter.sets[name] ?? parameter.sets[allParameterSets])?.target;
          const { kind, ...rest } = target ?? parameter.target;
          if (kind !== 'path' || !('placeholder' in rest)) return [];
          return [readKey(rest.placeholder, descriptions.get(parameter.name) ?? '')];
        }),
        isViaIdentity: splitSetName(name).isViaIdentity,
        isList: parameters.some(
          (parameter) => parameter.name === 'All' || parameter.name === 'Top',
        ),
        parameters: parameters.map((parameter) => parameter.name),
        ...(shown !== undefined && { bodyPathType: shown }),
      };
    }),
  };
}

/** Reads from a parameter's description in what form its value stands in the path. */
export function readKey(placeholder: string, description: string): RouteKey {
  const text = description.trim();
  const isArgument = text.startsWith('Usage:');
  const isAlternate = text.startsWith('Alternate key');
  return {
    placeholder,
    role: isArgument ? 'argument' : isAlternate ? 'alternateKey' : 'key',
    isQuoted: isAlternate || (isArgument && text.includes("'")),
  };
}
