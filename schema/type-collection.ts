/** The types of all pages, each once. Pages come in a fixed order, so the union is always the same. */
import { mergeTypes } from './compile/merge-types.ts';
import { type Diagnostic, reasons } from './diagnostic.ts';
import type { ApiVersion, ModelType } from './model.ts';

interface Place {
  readonly file: string;
  readonly line: number;
}

interface KnownType {
  type: ModelType;
  readonly file: string;
  isTold: boolean;
  /** Conflicts that were told, so that hundreds of pages do not repeat them. */
  readonly told: Set<string>;
}

/** Gathers types and tells where two pages describe one type differently. */
export class TypeCollection {
  readonly #types: Readonly<Record<ApiVersion, Map<string, KnownType>>> = {
    'v1.0': new Map(),
    beta: new Map(),
  };

  /** Adds the types of one page. A difference is told once for each type, not for each page. */
  add(types: readonly ModelType[], place: Place): readonly Diagnostic[] {
    const diagnostics: Diagnostic[] = [];
    const warn = (reason: string): void => {
      diagnostics.push({ ...place, severity: 'warning', reason });
    };
    for (const type of types) {
      const known = this.#types[type.apiVersion].get(type.name);
      if (!known) {
        const entry = { type, file: place.file, isTold: false, told: new Set<string>() };
        this.#types[type.apiVersion].set(type.name, entry);
        continue;
      }
      if (known.type === type) continue;
      const merged = mergeTypes(known.type, type);
      known.type = merged.type;
      if (merged.isDifferent && !known.isTold) {
        known.isTold = true;
        warn(reasons.typeDiffers(type.name, type.apiVersion, known.file));
      }
      for (const { name, type: kept } of merged.conflicts) {
        if (known.told.has(name)) continue;
        known.told.add(name);
        warn(reasons.typePropertyDiffers(type.name, name, kept));
      }
    }
    return diagnostics;
  }

  /** All types, in the order of their first appearance. */
  all(): readonly ModelType[] {
    return [...this.#types['v1.0'].values(), ...this.#types.beta.values()].map(({ type }) => type);
  }
}
