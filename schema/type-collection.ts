/** The types of all pages, each once. Pages come in a fixed order, so the union is always the same. */
import { differs, mergeTypes } from './compile/merge-types.ts';
import { type Diagnostic, reasons } from './diagnostic.ts';
import type { ModelType } from './model.ts';

interface Place {
  readonly file: string;
  readonly line: number;
}

/** Gathers types and tells where two pages describe one type differently. */
export class TypeCollection {
  readonly #types = new Map<string, { type: ModelType; readonly file: string; isTold: boolean }>();

  /** Adds the types of one page. A difference is told once for each type, not for each page. */
  add(types: readonly ModelType[], place: Place): readonly Diagnostic[] {
    const diagnostics: Diagnostic[] = [];
    for (const type of types) {
      const key = `${type.apiVersion} ${type.name}`;
      const known = this.#types.get(key);
      if (!known) {
        this.#types.set(key, { type, file: place.file, isTold: false });
        continue;
      }
      if (differs(known.type, type) && !known.isTold) {
        known.isTold = true;
        const reason = reasons.typeDiffers(type.name, type.apiVersion, known.file);
        diagnostics.push({ ...place, severity: 'warning', reason });
      }
      const merged = mergeTypes(known.type, type);
      known.type = merged.type;
      for (const { name, type: kept } of merged.conflicts) {
        const reason = reasons.typePropertyDiffers(type.name, name, kept);
        diagnostics.push({ ...place, severity: 'warning', reason });
      }
    }
    return diagnostics;
  }

  /** All types, in the order of their first appearance. */
  all(): readonly ModelType[] {
    return [...this.#types.values()].map(({ type }) => type);
  }
}
