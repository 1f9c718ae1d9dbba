/**
 * The SDK's names of types: components are pascal-cased with `I` in front, inline bodies are named
 * after path and method (help-and-routes.md §6). The hash in the middle of the latter is not known.
 */
import type { Operation } from './document.ts';
import { pascalName } from './sdk-name.ts';

/** `microsoft.graph.dateTimeTimeZone` gives `IMicrosoftGraphDateTimeZone`. */
export function componentTypeName(component: string): string {
  return `I${pascalName(component)}`;
}

/** What stands behind the hash in the type's name of an inline body. */
export function inlineBodyName({ path, method }: Operation): string {
  return joinPieces(`${path} ${method} requestbody content application json schema`);
}

/** What stands behind the hash in the type's name of a shared body. */
export function sharedBodyName(component: string): string {
  return joinPieces(`requestBodies ${component} content application json schema`);
}

/** Pieces between signs, in lower case with a capital in front, equal neighbours once. */
function joinPieces(text: string): string {
  const kept: string[] = [];
  for (const piece of text.toLowerCase().split(/[^a-z0-9]+/)) {
    if (piece === '' || piece === kept.at(-1)) continue;
    kept.push(piece);
    const [a, b, c, d] = kept.slice(-4);
    if (kept.length >= 4 && a === c && b === d) kept.length -= 2;
  }
  return kept.map((piece) => piece.charAt(0).toUpperCase() + piece.slice(1)).join('');
}
