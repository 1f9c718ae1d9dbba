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
        .filter((placeholder) => !keys.has(placeholder))
        .map((placeholder) =>
          findingAt(lineOf(page), reasons.placeholderUnfilled(name, placeholder)),
        );
    }),
};

function placeholdersOf(path: string): string[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '');
}

function keysOf(cmdlet: Cmdlet, set: string, types: TypeTable): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { parameter, target } of membersOf(cmdlet, set)) {
    if (target.kind === 'path') keys.add(target.placeholder);
    if (target.kind !== 'identity') continue;
    for (const { wireName } of types.get(parameter.type)?.properties ?? []) keys.add(wireName);
  }
  return keys;
}
