import { elementType, isModelType } from '../compile/type-name.ts';
import { errorAt, type Finding, reasons, warningAt } from '../diagnostic.ts';
import { lineOf, type Rule } from './rule.ts';

export const typesKnown: Rule = {
  name: 'types-known',
  description: 'Every complex type that a parameter names is in the type table.',
  check: ({ parameters }, types, page): Finding[] =>
    parameters.flatMap(({ name, type, target, sets }) => {
      const all = [type, ...Object.values(sets).map((membership) => membership.type ?? type)];
      const elements = new Set(all.map(elementType));
      const unknown = [...elements].filter((used) => isModelType(used) && !types.has(used));
      // Without its identity's keys a set has no route; another type's values are sent as they are.
      const finding = target.kind === 'identity' ? errorAt : warningAt;
      return unknown.map((element) =>
        finding(lineOf(page, name), reasons.typeUnknown(name, element)),
      );
    }),
};
