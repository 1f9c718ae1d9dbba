import { errorAt, type Finding, reasons } from '../diagnostic.ts';
import { allParameterSets } from '../model.ts';
import { lineOf, type Rule } from './rule.ts';

export const setsDeclared: Rule = {
  name: 'sets-declared',
  description: 'Every set that a parameter belongs to is declared.',
  check: ({ parameters, sets }, _types, page): Finding[] => {
    const declared = new Set([allParameterSets, ...sets.map(({ name }) => name)]);
    return parameters.flatMap((parameter) =>
      Object.keys(parameter.sets)
        .filter((set) => !declared.has(set))
        .map((set) =>
          errorAt(lineOf(page, parameter.name), reasons.setNotDeclared(parameter.name, set)),
        ),
    );
  },
};
