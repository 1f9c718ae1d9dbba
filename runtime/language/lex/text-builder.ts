/** Gathers the text of a string or bareword, and the parts of it that are still to be expanded. */

import type { NestedPart, TextParts } from './token.ts';

export interface TextBuilder {
  /** The text since the last part to expand. */
  literal: string;
  readonly literals: string[];
  readonly nested: NestedPart[];
  /** Each part to expand, as it is written. */
  readonly written: string[];
}

/** A builder that holds some text already. */
export function createTextBuilder(literal = ''): TextBuilder {
  return { literal, literals: [], nested: [], written: [] };
}

/** Adds a part to expand. */
export function addNested(builder: TextBuilder, part: NestedPart, written: string): void {
  builder.literals.push(builder.literal);
  builder.literal = '';
  builder.nested.push(part);
  builder.written.push(written);
}

/** The text as a whole, and its parts where it has something to expand. */
export function finishText(builder: TextBuilder): {
  readonly value: string;
  readonly parts: TextParts | undefined;
} {
  if (builder.nested.length === 0) return { value: builder.literal, parts: undefined };
  const literals = [...builder.literals, builder.literal];
  const value = literals.reduce(
    (text, literal, at) => text + (builder.written[at - 1] ?? '') + literal,
    '',
  );
  return { value, parts: { literals, nested: builder.nested } };
}
