import { errorAt, type Finding, reasons, warningAt } from '../diagnostic.ts';
import { lineOf, type Rule } from './rule.ts';

export const defaultSetExists: Rule = {
  name: 'default-set-exists',
  description: 'The default set is one of the sets, and one of several sets is the default.',
  check: ({ defaultSet, sets }, _types, page): Finding[] => {
    const names = sets.map(({ name }) => name);
    if (defaultSet === undefined) {
      return names.length > 1 ? [warningAt(lineOf(page), reasons.noDefaultSet())] : [];
    }
    return names.includes(defaultSet)
      ? []
      : [errorAt(lineOf(page), reasons.defaultSetUnknown(defaultSet, names))];
  },
};
