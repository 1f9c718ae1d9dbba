import { elementType, isModelType } from '../compile/type-name.ts';
import { errorAt, type Finding, reasons, warningAt } from '../diagnostic.ts';
import { lineOf, type Rule } from './rule.ts';

export const typesKnown: Rule = {
  name: 'types-known',
  description: 'Every complex type that a parameter names is in the type table.',
  check: ({ parameters }, types, page): Finding[] =>
    parameters.flatMap(({ name, type, target, sets }) => {
      const used = new Set([type]);
      for (const { type: own } of Object.values(sets)) if (own !== undefined) used.add(own);
      const models = [...used].map(elementType).filter(isModelType);
      const unknown = new Set(models.filter((model) => !types.has(model)));
      // Without its identity's keys a set has no route; another type's values are sent as they are.
      const finding = target.kind === 'identity' ? errorAt : warningAt;
      return [...unknown].map((model) =>
        finding(lineOf(page, name), reasons.typeUnknown(name, model)),
      );
    }),
};
