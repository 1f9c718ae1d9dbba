/**
 * Path template and bound call in, the path with every value escaped out. A value cannot change the
 * path's shape: slashes, question marks and the like are escaped as the SDK escapes them (req-443,
 * req-461), and a dot segment, which no escaping can hide from a URL parser, is refused.
 */

import { RouteError } from '../base/errors.ts';
import { routeMessages } from '../base/messages/route.ts';
import type { BoundCall } from '../binder/bound-call.ts';
import { targetIn } from '../binder/command-metadata.ts';
import { toText } from '../values/to-text.ts';
import { Model, type Value } from '../values/value.ts';
import { callFailure } from './call-failure.ts';

/** Fills the placeholders of the path with the call's values. */
export function expandPath(template: string, call: BoundCall): string {
  return template
    .split('/')
    .map((segment) => expandSegment(segment, call))
    .join('/');
}

function expandSegment(template: string, call: BoundCall): string {
  const segment = template.replace(/\{([^}]+)\}/g, (_, placeholder: string) =>
    escapeValue(toText(pathValue(placeholder, call))),
  );
  if (segment !== '.' && segment !== '..') return segment;
  throw new RouteError({
    id: 'PathValueNotAllowed',
    category: 'InvalidArgument',
    message: routeMessages.dotSegment(template.slice(1, -1), segment),
    target: segment,
  });
}

/** Escapes everything but letters, digits and `-_.~`, as .NET's EscapeDataString does. */
export function escapeValue(text: string): string {
  const wellFormed = text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );
  return encodeURIComponent(wellFormed).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function pathValue(placeholder: string, call: BoundCall): Value {
  let identity: Model | null = null;
  for (const { parameter, value } of call.arguments.values()) {
    const target = targetIn(parameter, call.set);
    if (target.kind === 'path' && target.placeholder === placeholder) return value;
    if (target.kind === 'identity' && value instanceof Model) identity = value;
  }
  const value = identity ? keyOf(identity, placeholder) : undefined;
  if (value !== undefined) return value;
  if (!identity) throw missingValue(placeholder);
  // The SDK writes this error, and then ends the statement with one of the same id (binding.md §7 point 20).
  const message = routeMessages.missingKey(placeholder, [...identity.members.keys()]);
  throw callFailure(call, message, { isTerminating: true });
}

/** An identity has one property, ListId, for {list-id} and {listId} (bind-1748). */
function keyOf({ members }: Model, placeholder: string): Value | undefined {
  const exact = members.get(placeholder);
  if (exact !== undefined) return exact;
  const letters = lettersOf(placeholder);
  return [...members].find(([wireName]) => lettersOf(wireName) === letters)?.[1];
}

function lettersOf(placeholder: string): string {
  return placeholder.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}

function missingValue(placeholder: string): RouteError {
  return new RouteError({
    id: 'PathValueMissing',
    category: 'InvalidArgument',
    message: routeMessages.missingPathValue(placeholder),
  });
}
