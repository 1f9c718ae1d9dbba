/**
 * `System.Nullable`1[System.Int64]`, `Microsoft.Graph.PowerShell.Models.IX[]` in; `Int64?`, `IX[]` out.
 * NOTES show a property that hides a base's as in C#: `new string[]`.
 */
export function shortenType(type: string): string {
  const known = shortened.get(type);
  if (known !== undefined) return known;
  const short = shorten(type);
  shortened.set(type, short);
  return short;
}

/** A corpus has some thousand types and names them millions of times. */
const shortened = new Map<string, string>();

function shorten(type: string): string {
  if (type.startsWith('new ')) return shortenType(type.slice(4).replace(/^string/, 'String'));
  const nullable = /^(?:[\w.]+\.)?Nullable(?:`1)?\[(.+)\]$/.exec(type)?.[1];
  if (nullable !== undefined) return `${shortenType(nullable)}?`;
  const match = /^(?:.*\.)?([^.[\]?]+)((?:\[,*\]|\?)*)$/.exec(type);
  return match ? `${match[1]}${match[2]}` : type;
}

/** The type of one element: `IX[]` and `IX?` give `IX`. */
export function elementType(type: string): string {
  return type.replace(/(?:\[,*\]|\?)+$/, '');
}

/** Whether a value of the type is described by a ModelType: the SDK's interfaces are. */
export function isModelType(type: string): boolean {
  return /^I[A-Z]/.test(type) && !/^(?:IDictionary|IList|IEnumerable|ICollection)$/.test(type);
}

/** Whether the type names the keys of a module's resources: `IUsersIdentity`. */
export function isIdentityType(type: string): boolean {
  return /^I(?!MicrosoftGraph)\w+Identity$/.test(type);
}

/** Whether the type is the inline body of an action; its name tells the path. */
export function isBodyPathType(type: string): boolean {
  return /^IPaths/.test(type);
}
