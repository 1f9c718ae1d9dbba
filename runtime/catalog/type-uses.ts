/**
 * Which lines can have to do with a type, told from their words: the type itself, the types that hold
 * it in a property, and the shared parameters that have it. What a line really says is asked of its
 * cmdlet.
 */
import type { SharedParts } from '../../schema/line.ts';
import type { Cmdlet, ModelType } from '../../schema/model.ts';

/** The type of one value: `IMicrosoftGraphUser[]` is a list of IMicrosoftGraphUser. */
export function elementType(type: string): string {
  return type.replace(/[[\]?]+$/, '');
}

/** Words of which at least one stands in every line that has to do with the type. */
export function tellingWords(
  type: string,
  holders: Iterable<ModelType>,
  shared: SharedParts,
): ReadonlySet<string> {
  const words = new Set([type]);
  for (const holder of holders) {
    if (holder.properties.some((property) => elementType(property.type) === type)) {
      words.add(holder.name);
    }
  }
  for (const [name, definition] of Object.entries(shared.parameters)) {
    const types = [definition.type, ...Object.values(definition.types ?? {})];
    if (types.some((used) => words.has(elementType(used)))) words.add(name);
  }
  return words;
}

/** Whether some word of the line is one of them. */
export function hasWord(line: string, words: ReadonlySet<string>): boolean {
  return line.match(/\w+/g)?.some((word) => words.has(word)) ?? false;
}

/** Whether the cmdlet takes or gives the type. */
export function usesType({ outputTypes = [], parameters }: Cmdlet, type: string): boolean {
  const taken = parameters.flatMap((parameter) => [
    parameter.type,
    ...Object.values(parameter.sets).flatMap((membership) => membership.type ?? []),
  ]);
  return [...outputTypes, ...taken].some((used) => elementType(used) === type);
}
