/**
 * Segments that a noun says in other words than their own, by directives of the SDK
 * (help-and-routes.md §7.7), each seen among the nouns of SDK 1.28 and 2.25.
 */
import { plainReadings, type Reading, readingsOf } from './reading.ts';
import { wordsOf } from './segment-words.ts';
import type { Step } from './step.ts';

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
  listItem: [['item']],
  lists: [[]],
  sites: [['sub', 'site']],
};

/** All readings of a step; the first segment of a path has some of its own. */
export function readingsOfStep(step: Step, isRoot: boolean): readonly Reading[] {
  const { segment } = step;
  const table = isRoot ? rootRenames : renames;
  const names = Object.hasOwn(table, segment) ? (table[segment] ?? []) : [];
  const plain = plainReadings(step.said ?? segment);
  const fixed = names.map((words): Reading => ({ words, text: words.join(''), isRenamed: true }));
  if (!isRoot || !step.isCollection) return fixed.length === 0 ? plain : [...plain, ...fixed];
  // An entity set's own operations are named set, type, type: Remove-MgShareSharedDriveItemSharedDriveItem.
  const own = wordsOf(step.type.replace(/^IMicrosoftGraph/, '').replace(/\d+$/, ''));
  const words = wordsOf(segment);
  return [
    ...plain,
    ...fixed,
    ...readingsOf([...words, ...own], true),
    ...readingsOf([...words, ...own, ...own], true),
  ];
}

/** Whether a noun may leave the first segment out. */
export function isSilentRoot(segment: string): boolean {
  return Object.hasOwn(rootRenames, segment) && rootRenames[segment]?.[0]?.length === 0;
}
