/**
 * The SDK's names of types: components are pascal-cased with `I` in front, inline bodies are named
 * after path and method (help-and-routes.md §6). The hash in the middle of the latter is not known.
 */
import type { Operation } from './document.ts';
import { pascalName, withoutRepeats } from './sdk-name.ts';

/** `microsoft.graph.dateTimeTimeZone` gives `IMicrosoftGraphDateTimeZone`. */
export function componentTypeName(component: string): string {
  return `I${pascalName(component)}`;
}

/** What stands behind the hash in the type's name of an inline body. */
export function inlineBodyName({ path, method }: Operation): string {
  const text = `${path} ${method} requestbody content application json schema`;
  const pieces = text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((piece) => piece !== '');
  return withoutRepeats(pieces)
    .map((piece) => piece.charAt(0).toUpperCase() + piece.slice(1))
    .join('');
}
