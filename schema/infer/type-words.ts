/** How placeholders and casts say the names of types. */

/** `security.alert` is IMicrosoftGraphSecurityAlert. */
export function typeNameOf(name: string): string {
  const words = name.split('.').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `IMicrosoftGraph${words.join('')}`;
}

/** `IMicrosoftGraphSecurityAlert` ends in `alert`. */
export function endsInWord(type: string, word: string): boolean {
  let letters = plainTypes.get(type);
  if (letters === undefined) {
    letters = type.replace(/\d+$/, '').toLowerCase();
    plainTypes.set(type, letters);
  }
  return letters.endsWith(word.toLowerCase());
}

/** Types in lower case, without the number that tells twins apart. */
const plainTypes = new Map<string, string>();

/** A placeholder taken apart: `workflowVersion-versionNumber1`. */
export interface KeyName {
  /** The type whose key it is. */
  readonly base: string;
  readonly property: string;
  /** 0 for the first of its name in the path. */
  readonly number: number;
}

const known = new Map<string, KeyName | undefined>();

/** Takes it apart, if it names the key of a type. */
export function readKeyName(placeholder: string): KeyName | undefined {
  if (known.has(placeholder)) return known.get(placeholder);
  const match = /^(\w+?)-(\w*?)(\d*)$/.exec(placeholder);
  const [, base = '', property = '', number = ''] = match ?? [];
  const name = match ? { base, property, number: Number(number || 0) } : undefined;
  known.set(placeholder, name);
  return name;
}
