/**
 * What many lines need stands once: the definitions of parameters that occur often under one name, the most usual origin of a route, and the notation of sets. All of it follows from the
 * definitions, so the same definitions give the same text.
 */
import type { ParameterDefinition, SharedParts } from '../line.ts';
import type { Cmdlet } from '../model.ts';
import type { Sifted } from './encode-parameters.ts';
import { originOf } from './encode-sets.ts';
import { parameterTypes, setClasses, setFamilies } from './set-notation.ts';

/** A definition for fewer cmdlets than one in so many is better read where it is used. */
const oneIn = 2000;

/** The shared parts of a catalogue. */
export function shareParts(cmdlets: readonly Cmdlet[], sifted: Iterable<Sifted>): SharedParts {
  const byName = new Map<string, Tally>();
  for (const { named } of sifted) {
    for (const { parameter, definition } of named) {
      const tally = byName.get(parameter.name) ?? new Tally();
      byName.set(parameter.name, tally.count(JSON.stringify(definition)));
    }
  }
  const origins = new Tally();
  for (const { sets } of cmdlets) {
    for (const { route } of sets) if (route) origins.count(originOf(route));
  }
  const manyUses = Math.max(2, cmdlets.length / oneIn);
  const parameters = [...byName].flatMap(([name, tally]) => {
    const [text, count] = tally.mostUsual() ?? ['', 0];
    return count >= manyUses ? [[name, JSON.parse(text) as ParameterDefinition] as const] : [];
  });
  return {
    classes: setClasses,
    families: setFamilies,
    parameters: Object.fromEntries(parameters),
    parameterTypes: Object.fromEntries(parameterTypes),
    route: origins.mostUsual()?.[0] ?? 'openapi/certain',
  };
}

/** How often each text occurred. */
class Tally {
  readonly #counts = new Map<string, number>();

  count(text: string): this {
    this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1);
    return this;
  }

  /** The text that occurred most often, of several the first by order of letters. */
  mostUsual(): readonly [text: string, count: number] | undefined {
    const sorted = [...this.#counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return sorted[0];
  }
}
