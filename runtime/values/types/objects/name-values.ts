import { NetObject } from '../../net-object.ts';

/** A NameValueCollection: names without regard to case, each with one value or several. */
export class NameValues extends NetObject {
  readonly typeName: string;
  readonly #entries = new Map<string, { readonly name: string | null; values: string[] }>();

  constructor(typeName: string) {
    super();
    this.typeName = typeName;
  }

  get names(): readonly (string | null)[] {
    return [...this.#entries.values()].map(({ name }) => name);
  }

  /** The values of a name; none where it is not there. */
  valuesOf(name: string | null): readonly string[] {
    return this.#entries.get(keyOf(name))?.values ?? [];
  }

  add(name: string | null, value: string): void {
    const entry = this.#entries.get(keyOf(name));
    if (entry) entry.values.push(value);
    else this.#entries.set(keyOf(name), { name, values: [value] });
  }

  set(name: string | null, value: string): void {
    const entry = this.#entries.get(keyOf(name));
    if (entry) entry.values = [value];
    else this.add(name, value);
  }

  delete(name: string | null): void {
    this.#entries.delete(keyOf(name));
  }
}

function keyOf(name: string | null): string {
  return name === null ? '' : `=${name.toLowerCase()}`;
}
