/**
 * What files say by themselves in, in a fixed order; all definitions out, each cmdlet and type once.
 * Where two pages speak of one cmdlet or type, it is decided here which one counts.
 */
import type { CompiledFile, Definition } from './compile-file.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import { reasons } from './diagnostic.ts';
import type { ModelType } from './model.ts';
import type { ApiPage } from './read/help-page.ts';
import { TypeCollection } from './type-collection.ts';
import { canonicalJson } from './write/canonical-json.ts';

export interface CollectedDefinition extends Definition {
  readonly file: string;
}

export interface CollectedApiPage {
  readonly file: string;
  readonly page: ApiPage;
}

/** Gathers the files of one run. */
export class Collection {
  readonly diagnostics: Diagnostic[] = [];
  readonly apiPages: CollectedApiPage[] = [];
  readonly #types = new TypeCollection();
  readonly #definitions = new Map<string, CollectedDefinition>();

  /** Adds what the next file says. */
  add({ file, findings, definition, apiPage }: CompiledFile): void {
    for (const finding of findings) this.diagnostics.push({ file, ...finding });
    if (apiPage) this.apiPages.push({ file, page: apiPage });
    if (!definition) return;
    const { cmdlet, types, line } = definition;
    this.diagnostics.push(...this.#types.add(types, { file, line }));
    // SDK 1 has a cmdlet of one name in each version.
    const key = `${cmdlet.apiVersion} ${cmdlet.name.toLowerCase()}`;
    const other = this.#definitions.get(key);
    if (other) this.diagnostics.push(duplicate(definition, file, other));
    else this.#definitions.set(key, { ...definition, types: [], file });
  }

  /** The cmdlets in the order of their files; their types are in `types`. */
  definitions(): readonly CollectedDefinition[] {
    return [...this.#definitions.values()];
  }

  types(): readonly ModelType[] {
    return this.#types.all();
  }
}

/** Two modules of the SDK may have a cmdlet of one name; one module that says two things is broken. */
function duplicate(
  { cmdlet, line }: Definition,
  file: string,
  other: CollectedDefinition,
): Diagnostic {
  const isOfOther = cmdlet.module !== other.cmdlet.module;
  const isSame = canonicalJson(cmdlet) === canonicalJson(other.cmdlet);
  const severity: Severity = isOfOther || isSame ? 'warning' : 'error';
  return { file, line, severity, reason: reasons.duplicatePage(cmdlet.name, other.file) };
}
