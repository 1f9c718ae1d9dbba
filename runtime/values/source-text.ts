import type { Value } from './value.ts';

/**
 * A value that still knows how it was written. A number that is a whole argument keeps its text, so
 * that `-UserId 007` gives a String parameter "007" (binding.md §1.5); so does a word from the system
 * shell, where `a,b` is a list to a list parameter and text to a text parameter.
 */
export class SourceText {
  readonly value: Exclude<Value, SourceText>;
  readonly text: string;

  constructor(value: Exclude<Value, SourceText>, text: string) {
    this.value = value;
    this.text = text;
  }
}

/** The value itself, its text forgotten: what becomes of it inside a list, parentheses or a variable. */
export function forgetText(value: Value): Exclude<Value, SourceText> {
  return value instanceof SourceText ? value.value : value;
}
