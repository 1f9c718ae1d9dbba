import { errorAt, type Finding, reasons, warningAt } from '../diagnostic.ts';
import type { Cmdlet } from '../model.ts';
import { lineOf, membersOf, type Rule, type TypeTable } from './rule.ts';

export const placeholdersFilled: Rule = {
  name: 'placeholders-filled',
  description:
    "Every placeholder of a set's route is filled by a parameter of the set or a key of its identity.",
  check: (cmdlet, types, page): Finding[] =>
    cmdlet.sets.flatMap(({ name, route }) => {
      // A guess is known to be wrong somewhere and is never called.
      if (!route || route.confidence === 'guess') return [];
      const keys = keysOf(cmdlet, name, types);
      // A route from OpenAPI is right, so it is the SDK's own set that can never be called: worth saying, no reason to stop.
      const findingAt = route.source === 'openapi' ? warningAt : errorAt;
      return placeholdersOf(route.path)
        .filter((placeholder) => !keys.isFilled(placeholder))
        .map((placeholder) =>
          findingAt(lineOf(page), reasons.placeholderUnfilled(name, placeholder)),
        );
    }),
};

function placeholdersOf(path: string): string[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '');
}

interface Keys {
  readonly isFilled: (placeholder: string) => boolean;
}

function keysOf(cmdlet: Cmdlet, set: string, types: TypeTable): Keys {
  const exact = new Set<string>();
  const ofIdentity = new Set<string>();
  for (const { parameter, target } of membersOf(cmdlet, set)) {
    if (target.kind === 'path') exact.add(target.placeholder);
    if (target.kind !== 'identity') continue;
    for (const { wireName } of types.get(parameter.type)?.properties ?? []) {
      ofIdentity.add(lettersOf(wireName));
    }
  }
  return {
    isFilled: (placeholder) => exact.has(placeholder) || ofIdentity.has(lettersOf(placeholder)),
  };
}

/** An identity has one property, ListId, for {list-id} and {listId}. */
function lettersOf(placeholder: string): string {
  return placeholder.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}
