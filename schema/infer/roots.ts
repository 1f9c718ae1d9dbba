/** The first segments of paths that synopses state, with the type that the cmdlet of that noun returns. */
import type { NamedPage } from './named-page.ts';
import { plainReadings } from './reading.ts';
import { rootType, type Step, unnamedType } from './step.ts';
import { typeNameOf } from './type-words.ts';

/** The pages of one API version by their noun in lower case. */
export type PagesByNoun = ReadonlyMap<string, readonly NamedPage[]>;

/** All first segments that are stated, in a fixed order. */
export function findRoots(pages: readonly NamedPage[], byNoun: PagesByNoun): readonly Step[] {
  const entities = new Map<string, NamedPage[]>();
  const names = new Set<string>();
  for (const page of pages) {
    const { root, isEntity, singleton } = page.statement;
    if (root !== undefined) names.add(root);
    if (root !== undefined && isEntity) entities.set(root, [...(entities.get(root) ?? []), page]);
    if (singleton !== undefined && page.openSets.every(({ keys }) => keys.length === 0)) {
      names.add(singleton);
    }
  }
  return [...names].sort().flatMap((segment) => {
    const said = new Set(plainReadings(segment).map(({ text }) => text));
    const own = [...said].flatMap((text) => byNoun.get(text) ?? []);
    return rootSteps(segment, [...own, ...(entities.get(segment) ?? [])]);
  });
}

/** A collection, a singleton, or both when the pages of its noun do not tell. */
function rootSteps(segment: string, own: readonly NamedPage[]): Step[] {
  const get = own.filter(({ verb }) => verb === 'Get');
  const type = [...get, ...own].find(({ output }) => output !== undefined)?.output;
  const isCollection = own.some((page) =>
    page.openSets.some(({ keys }) => keys.length === (page.verb === 'New' ? 0 : 1)),
  );
  const isSingleton =
    !isCollection &&
    own.some(
      (page) =>
        (page.verb === 'Get' || page.verb === 'Update') &&
        page.openSets.some(({ keys, isList }) => keys.length === 0 && !isList),
    );
  const steps: Step[] = [];
  if (isCollection || (own.length > 0 && !isSingleton)) {
    const unnamed = unnamedType(rootType, segment);
    steps.push({ segment, type: type ?? unnamed, isCollection: true });
  }
  if (!isCollection)
    steps.push({ segment, type: type ?? typeNameOf(segment), isCollection: false });
  return steps;
}
