/**
 * `$args`: the arguments that no parameter took, as a list. A name among them stays a name where the
 * list is splatted, although it is text where it is read.
 */
import type { ArgumentElement } from '../../binder/argument-element.ts';
import { forgetText, type Value } from '../../values/value.ts';

const origins = new WeakMap<object, readonly ArgumentElement[]>();

/** The list of the arguments. */
export function argumentsList(elements: readonly ArgumentElement[]): readonly Value[] {
  const values: Value[] = [];
  let hasNames = false;
  for (const element of elements) {
    if (element.kind === 'argument') {
      values.push(forgetText(element.value));
      continue;
    }
    const { argument, text } = element;
    hasNames = true;
    // What comes out of a splatted hashtable has no text of its own.
    values.push(element.isSplatted ? `${text}:` : text);
    if (argument) values.push(forgetText(argument.value));
  }
  if (hasNames) origins.set(values, elements);
  return values;
}

/** The arguments that such a list was made of; undefined for any other value. */
export function argumentsOf(list: Value): readonly ArgumentElement[] | undefined {
  return typeof list === 'object' && list !== null ? origins.get(list) : undefined;
}
