/**
 * A set is chosen by a parameter that only it has, or by what is missing in others. A set without any
 * parameter is legitimate for a cmdlet that has no other, and as the default.
 */
import { type Finding, reasons, warningAt } from '../diagnostic.ts';
import type { Cmdlet } from '../model.ts';
import { lineOf, membersOf, type Rule } from './rule.ts';

export const setsReachable: Rule = {
  name: 'sets-reachable',
  description: 'Every set can be chosen: some parameter tells it from every other set.',
  check: (cmdlet, _types, page): Finding[] => {
    const line = lineOf(page);
    const seen = new Map<string, string>();
    return cmdlet.sets.flatMap(({ name, route }) => {
      const isAlone = cmdlet.sets.length === 1 || cmdlet.defaultSet === name;
      const isEmpty = membersOf(cmdlet, name).length === 0;
      if (isEmpty && !isAlone) return [warningAt(line, reasons.setUnreachable(name))];
      // Two paths that one identity can fill are two sets of the same parameters (help-and-routes.md §7.8).
      if (!route) return [];
      const members = `${route.path} ${signature(cmdlet, name)}`;
      const twin = seen.get(members);
      seen.set(members, twin ?? name);
      return twin === undefined ? [] : [warningAt(line, reasons.setNotDistinct(name, twin))];
    });
  },
};

function signature(cmdlet: Cmdlet, set: string): string {
  return membersOf(cmdlet, set)
    .map(({ parameter, membership }) => `${parameter.name}${membership.isMandatory ? '!' : ''}`)
    .join(' ');
}
