/** The capturing groups of a pattern: .NET numbers the unnamed first, JavaScript all in the order of their parentheses. */

export class GroupList {
  /** For each of .NET's groups its name and the JavaScript groups that capture it; the whole match is the first. */
  readonly #indexes = new Map<string, number[]>();
  readonly #names: readonly string[];
  #opened = 0;
  #unnamed = 0;

  constructor(names: readonly string[]) {
    this.#names = names;
    for (const name of names) this.#indexes.set(name, []);
  }

  /** The groups' names in .NET's order, numbers as text. */
  get names(): readonly string[] {
    return this.#names;
  }

  /** The JavaScript groups of a name or number. */
  indexesOf(name: string): readonly number[] {
    return this.#indexes.get(name) ?? [];
  }

  /** Counts a capturing group: with a name, unnamed (''), or one that only JavaScript needs (null). */
  open(name: string | null): number {
    this.#opened++;
    if (name === null) return this.#opened;
    const key = name === '' ? String(++this.#unnamed) : name;
    const known = this.#indexes.get(key);
    if (known) known.push(this.#opened);
    else this.#indexes.set(key, [this.#opened]);
    return this.#opened;
  }
}

const parts =
  /\\[\s\S]|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]|\(\?#[^)]*\)|\((?:\?(?:<([A-Za-z_]\w*|\d+)>|'([A-Za-z_]\w*|\d+)'|[^<']|<[=!]))?/g;

/** Lists the groups before anything is translated, because a reference can come before its group. */
export function scanGroups(
  pattern: string,
  options: { readonly explicitCapture: boolean },
): GroupList {
  const numbers = new Set<number>();
  const names: string[] = [];
  let unnamed = 0;
  const isExplicit = options.explicitCapture || /\(\?[imsx]*n/.test(pattern);
  for (const [part, angled, quoted] of pattern.matchAll(parts)) {
    const name = angled ?? quoted;
    if (name !== undefined && /^\d+$/.test(name)) numbers.add(Number(name));
    else if (name !== undefined && !names.includes(name)) names.push(name);
    else if (part === '(' && !isExplicit) unnamed++;
  }
  for (let number = 1; number <= unnamed; number++) numbers.add(number);
  const numbered = [0, ...[...numbers].toSorted((a, b) => a - b)].map(String);
  return new GroupList([...new Set([...numbered, ...names])]);
}
