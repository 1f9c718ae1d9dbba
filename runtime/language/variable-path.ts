/** What the text behind `$` names: a variable in a scope, or an item of a drive. */

export type VariableScope = 'global' | 'local' | 'private' | 'script';

export interface VariablePath {
  /** As written, without `$` and braces. */
  readonly text: string;
  readonly scope: VariableScope | undefined;
  /** The part before the colon where it is no scope: `env`, `using`, `function`. */
  readonly drive: string | undefined;
  /** The part behind scope or drive; empty only in a faulty reference. */
  readonly name: string;
}

const scopes: Readonly<Record<string, VariableScope>> = {
  global: 'global',
  local: 'local',
  private: 'private',
  script: 'script',
};

/** The parts of the text between `${` and `}` or behind `$`; never fails. */
export function parseVariablePath(text: string): VariablePath {
  const colon = text.indexOf(':');
  if (colon < 0) return { text, scope: undefined, drive: undefined, name: text };
  const before = text.slice(0, colon);
  const name = text.slice(colon + 1);
  const folded = before.toLowerCase();
  const scope = Object.hasOwn(scopes, folded) ? scopes[folded] : undefined;
  // `variable:` says only that a variable is meant; a leading colon says nothing.
  const isDrive = scope === undefined && folded !== 'variable' && colon > 0;
  return { text, scope, drive: isDrive ? before : undefined, name };
}
