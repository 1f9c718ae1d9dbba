import { elementType, isModelType } from '../compile/type-name.ts';
import { errorAt, type Finding, reasons, warningAt } from '../diagnostic.ts';
import { lineOf, type Rule } from './rule.ts';

export const typesKnown: Rule = {
  name: 'types-known',
  description: 'Every complex type that a parameter names is in the type table.',
  check: ({ parameters }, types, page): Finding[] =>
    parameters.flatMap(({ name, type, target }) => {
      const element = elementType(type);
      if (!isModelType(element) || types.has(element)) return [];
      const reason = reasons.typeUnknown(name, element);
      // Without its identity's keys a set has no route; another type's values are sent as they are.
      const finding = target.kind === 'identity' ? errorAt : warningAt;
      return [finding(lineOf(page, name), reason)];
    }),
};
