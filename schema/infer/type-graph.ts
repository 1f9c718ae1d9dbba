/**
 * Which property of which type leads to which type: from the shapes in NOTES, and from what the pages
 * already solved add to it. A type is known by the end of its name, as placeholders say it.
 */
import { elementType } from '../compile/type-name.ts';
import type { ModelType } from '../model.ts';
import { isRespelled } from './renames.ts';
import type { Step } from './step.ts';

/** The steps that are known of each type; it grows while pages are solved. */
export class TypeGraph {
  /** By type, then by segment. */
  readonly #steps = new Map<string, Map<string, Step>>();
  /** By type and the first letter of the segment. */
  readonly #byInitial = new Map<string, Step[]>();
  readonly #everywhere = new Map<string, Map<string, Step>>();

  constructor(types: Iterable<ModelType>, exact: ReadonlyMap<string, string>) {
    for (const type of types) {
      for (const property of type.properties) {
        if (!/^IMicrosoftGraph|^Byte\[\]$/.test(property.type)) continue;
        this.add(type.name, {
          segment: exact.get(lettersOf(property.wireName)) ?? property.wireName,
          type: elementType(property.type),
          isCollection: property.type.endsWith('[]') && property.type !== 'Byte[]',
        });
      }
    }
  }

  /** Adds a step that some page proves; the first that is known of a segment is kept. */
  add(type: string, step: Step): void {
    const steps = this.#steps.get(type) ?? new Map<string, Step>();
    this.#steps.set(type, steps);
    if (steps.has(step.segment)) return;
    steps.set(step.segment, step);
    const initial = initialOf(step.segment);
    const bucket = `${type} ${isRespelled(step.segment) ? '' : initial}`;
    this.#byInitial.set(bucket, [...(this.#byInitial.get(bucket) ?? []), step]);
    const start = step.segment.slice(0, 2).toLowerCase();
    const all = this.#everywhere.get(start) ?? new Map<string, Step>();
    const key = `${step.segment} ${step.isCollection}`;
    if (!all.has(key)) all.set(key, step);
    this.#everywhere.set(start, all);
  }

  /** The steps from a type that a noun may begin with one of these letters. */
  *from(type: string | undefined, initials: Iterable<string>): IterableIterator<Step> {
    for (const initial of new Set([...initials, ''])) {
      yield* this.#byInitial.get(`${type} ${initial}`) ?? [];
    }
  }

  /** All steps from a type. */
  allFrom(type: string | undefined): Iterable<Step> {
    return this.#steps.get(type ?? '')?.values() ?? [];
  }

  has(type: string | undefined, segment: string): boolean {
    return this.#steps.get(type ?? '')?.has(segment) ?? false;
  }

  /** The steps of any type whose segment has these first two letters. */
  startingWith(start: string): Iterable<Step> {
    return this.#everywhere.get(start)?.values() ?? [];
  }
}

/** A name without what the SDK changes in it: case and punctuation. */
export function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function initialOf(segment: string): string {
  return segment.charAt(0).toLowerCase();
}
