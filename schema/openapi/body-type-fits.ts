/**
 * Whether the type of a cmdlet's body is that of an operation. An inline body's type is named after
 * the operation's path (help-and-routes.md §6), any other after its component.
 */
import type { Operation } from './document.ts';
import { componentTypeName, inlineBodyName } from './sdk-type-name.ts';

/** False when the name of the type speaks of another operation; true also when it tells nothing. */
export function bodyTypeFits(type: string, operation: Operation): boolean {
  const { body } = operation;
  if (!body) return false;
  if (/^IPaths/.test(type)) {
    const isInline = body.component === undefined && body.schema.kind === 'object';
    const name = inlineBodyName(operation).toLowerCase();
    return isInline && type.toLowerCase().replace(/\d+$/, '').endsWith(name);
  }
  if (!/^IMicrosoftGraph/.test(type) || body.schema.kind !== 'reference') {
    return !/^IMicrosoftGraph/.test(type);
  }
  return componentTypeName(body.schema.name).toLowerCase() === type.toLowerCase();
}
