/**
 * Segments that a noun says in other words than their own, by directives of the SDK
 * (help-and-routes.md §7.7), each seen among the nouns of SDK 1.28 and 2.25.
 */
import { wordsOf } from './segment-words.ts';
import type { Step } from './step.ts';

/** What the SDK's directives make of a segment in a noun (help-and-routes.md §7.7). */
const rootRenames: Readonly<Record<string, readonly (readonly string[])[]>> = {
  admin: [[]],
  deviceAppManagement: [['device', 'app', 'mgt']],
  identityGovernance: [[]],
  identityProtection: [[]],
  solutions: [[]],
};
const renames: Readonly<Record<string, readonly (readonly string[])[]>> = {
  calendar: [['default', 'calendar']],
  drive: [['default', 'drive']],
  list: [[]],
  sites: [['sub', 'site']],
};

/** Other words by which a noun may say a step. */
export function respellings(
  step: Step,
  isRoot: boolean,
): readonly (readonly (readonly string[])[])[] {
  const { segment, type } = step;
  if (!isRoot && !Object.hasOwn(renames, segment)) return [];
  const table = isRoot ? rootRenames : renames;
  const names = Object.hasOwn(table, segment) ? (table[segment] ?? []) : [];
  const fixed = names.map((words) => words.map((word) => [word]));
  if (!isRoot || !step.isCollection) return fixed;
  // An entity set's own operations are named set, type, type: Remove-MgShareSharedDriveItemSharedDriveItem.
  const own = wordsOf((type ?? segment).replace(/^IMicrosoftGraph/, '').replace(/\d+$/, ''));
  return [...fixed, [...wordsOf(segment), ...own], [...wordsOf(segment), ...own, ...own]];
}

/** Whether the noun may begin the segment with another letter than its own. */
export function isRespelled(segment: string): boolean {
  if (segment.startsWith('all') || Object.hasOwn(renames, segment)) return true;
  return Object.hasOwn(rootRenames, segment);
}
