import type { ApiVersion } from '../model.ts';

/** The parts of `Verb-Mg[Beta]Noun`. */
export interface CmdletName {
  readonly verb: string;
  /** Without the prefix: `UserMessage`. */
  readonly noun: string;
  readonly isBeta: boolean;
}

const prefixes = /^(?<verb>[A-Za-z]+)-Mg(?<beta>Beta(?=[A-Z]))?(?<noun>\w*)$/;

/** Splits the name, or gives undefined when it is not a Graph cmdlet's. */
export function splitName(name: string): CmdletName | undefined {
  const groups = prefixes.exec(name)?.groups;
  if (!groups) return undefined;
  const { verb = '', noun = '', beta } = groups;
  return { verb, noun, isBeta: beta !== undefined };
}

/** The words of a PascalCase name: `OutlookTaskGroup` gives Outlook, Task, Group. */
export function pascalWords(name: string): string[] {
  return name.match(/[A-Z]+(?![a-z])|[A-Z][a-z]*|[a-z]+|\d+/g) ?? [];
}

export interface GraphModule {
  readonly name: string;
  readonly apiVersion: ApiVersion;
}

/** `Microsoft.Graph.Beta.Users` is module `Users` of beta; undefined for modules of others. */
export function splitModule(moduleName: string): GraphModule | undefined {
  const match = /^Microsoft\.Graph(\.Beta)?\.([\w.]+)$/.exec(moduleName);
  if (!match?.[2]) return undefined;
  return { name: match[2], apiVersion: match[1] ? 'beta' : 'v1.0' };
}
