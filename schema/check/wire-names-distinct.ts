import { errorAt, type Finding, reasons } from '../diagnostic.ts';
import type { Parameter, ParameterTarget } from '../model.ts';
import { lineOf, membersOf, type Rule } from './rule.ts';

export const wireNamesDistinct: Rule = {
  name: 'wire-names-distinct',
  description: 'No two parameters of a set are sent in the same place.',
  check: (cmdlet, _types, page): Finding[] =>
    cmdlet.sets.flatMap(({ name: set }) => {
      const senders = new Map<string, Parameter>();
      return membersOf(cmdlet, set).flatMap(({ parameter, target }) => {
        const place = placeOf(target);
        const other = place === undefined ? undefined : senders.get(place);
        if (place !== undefined) senders.set(place, parameter);
        if (place === undefined || other === undefined) return [];
        const owner = `set '${set}'`;
        const reason = reasons.wireNameTaken(owner, place, other.name, parameter.name);
        return [errorAt(lineOf(page, parameter.name), reason)];
      });
    }),
};

function placeOf(target: ParameterTarget): string | undefined {
  switch (target.kind) {
    case 'path':
      return `{${target.placeholder}}`;
    case 'query':
    case 'header':
    case 'bodyProperty':
      return `${target.kind} ${target.name}`;
    case 'body':
    case 'identity':
    case 'additionalProperties':
      return target.kind;
    case 'runtime':
      return undefined;
  }
}
