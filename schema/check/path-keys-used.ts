import { errorAt, type Finding, reasons } from '../diagnostic.ts';
import { lineOf, membersOf, type Rule } from './rule.ts';

export const pathKeysUsed: Rule = {
  name: 'path-keys-used',
  description: "Every path key of a set stands in the set's route.",
  check: (cmdlet, _types, page): Finding[] =>
    cmdlet.sets.flatMap(({ name, route }) => {
      if (!route || route.confidence === 'guess') return [];
      return membersOf(cmdlet, name).flatMap(({ parameter, target }) => {
        if (target.kind !== 'path') return [];
        const { placeholder } = target;
        if (route.path.includes(`{${placeholder}}`)) return [];
        const reason = reasons.pathUnused(name, parameter.name, placeholder);
        return [errorAt(lineOf(page, parameter.name), reason)];
      });
    }),
};
