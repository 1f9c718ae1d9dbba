import { errorAt, type Finding, reasons } from '../diagnostic.ts';
import { compareNames } from '../naming.ts';
import { lineOf, type Rule } from './rule.ts';

export const parametersSorted: Rule = {
  name: 'parameters-sorted',
  description: 'Parameters are sorted by name, so that a definition has one spelling only.',
  check: ({ parameters }, _types, page): Finding[] =>
    parameters.flatMap(({ name }, index) => {
      const before = parameters[index - 1]?.name;
      const isSorted = before === undefined || compareNames(before, name) <= 0;
      return isSorted ? [] : [errorAt(lineOf(page, name), reasons.notSorted(before, name))];
    }),
};
