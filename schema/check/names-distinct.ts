import { errorAt, type Finding, reasons } from '../diagnostic.ts';
import { lineOf, type Rule } from './rule.ts';

export const namesDistinct: Rule = {
  name: 'names-distinct',
  description: 'No name or alias stands for two parameters, whatever its case.',
  check: ({ parameters }, _types, page): Finding[] => {
    const owners = new Map<string, string>();
    const findings: Finding[] = [];
    for (const { name, aliases = [] } of parameters) {
      for (const spelled of [name, ...aliases]) {
        const owner = owners.get(spelled.toLowerCase());
        if (owner !== undefined) {
          findings.push(errorAt(lineOf(page, name), reasons.nameTaken(spelled, owner, name)));
        }
        owners.set(spelled.toLowerCase(), name);
      }
    }
    return findings;
  },
};
