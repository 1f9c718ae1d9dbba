/** The parts of a set name (help-and-routes.md §5): action, ViaIdentity, Expanded, number. */
export interface SetName {
  /** `Create`, `Reply`: the operation's action, or the first word of the OData action. */
  readonly action: string;
  readonly isViaIdentity: boolean;
  readonly isExpanded: boolean;
  /** The trailing number has no meaning beyond telling equal names apart. */
  readonly number: string;
}

const parts = /^(?<action>.+?)(?<identity>ViaIdentity)?(?<expanded>Expanded)?(?<number>\d*)$/;

/** Splits a set name into its parts; every name has a reading. */
export function splitSetName(name: string): SetName {
  const known = split.get(name);
  if (known) return known;
  const parts = splitParts(name);
  split.set(name, parts);
  return parts;
}

/** A corpus has some hundred set names. */
const split = new Map<string, SetName>();

function splitParts(name: string): SetName {
  const { action = name, identity, expanded, number = '' } = parts.exec(name)?.groups ?? {};
  return {
    action,
    isViaIdentity: identity !== undefined,
    isExpanded: expanded !== undefined,
    number,
  };
}
