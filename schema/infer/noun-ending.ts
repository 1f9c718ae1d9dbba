/**
 * What the end of a noun says about the end of the path: a count, a reference, a stream. The rest of
 * the noun is the path; where several readings are possible, the surest comes first.
 */
import type { Ending, NamedPage } from './named-page.ts';
import { plainReadings } from './reading.ts';
import type { RoutePageSet } from './route-page.ts';

/** What the reading of a noun depends on. */
export type NounFacts = Pick<NamedPage, 'noun' | 'verb' | 'statement' | 'page'>;

/** Whether the set reads or writes bytes. */
export function isStreamSet({ parameters }: RoutePageSet, { noun, verb }: NounFacts): boolean {
  if (verb === 'Remove') return /Content(?:Stream)?$/.test(noun);
  const isEntity = parameters.includes('ExpandProperty');
  return !isEntity && parameters.some((name) => name === 'OutFile' || name === 'InFile');
}

/** Every navigation offers $select or $expand; counts, streams and references do not. */
export function isSelecting(named: NounFacts, set: RoutePageSet): boolean {
  const isBare = named.statement.isCount || /ByRef$/.test(named.noun) || isStreamSet(set, named);
  return isBare || set.parameters.some((name) => name === 'Property' || name === 'ExpandProperty');
}

/** All readings of the noun. */
export function endingsOf(named: NounFacts, set: RoutePageSet): readonly Ending[] {
  const { noun, statement, verb } = named;
  if (noun.endsWith('ByRef')) {
    const plain = noun.slice(0, -'ByRef'.length);
    return [...withoutKey(plain, set), { noun: plain, suffix: '/$ref' }];
  }
  const count = statement.isCount ? /^(.*)Count((?:As[A-Z]\w*)?)$/.exec(noun) : undefined;
  if (verb === 'Get' && count) return [{ noun: `${count[1]}${count[2]}`, suffix: '/$count' }];
  if (isStreamSet(set, named) || statement.isMedia) {
    const plain = noun.endsWith('Content') ? noun.slice(0, -'Content'.length) : undefined;
    return [
      { noun, suffix: '' },
      ...(plain === undefined ? [] : [{ noun: plain, suffix: '/$value' } as const]),
      { noun, suffix: '/$value' },
    ];
  }
  // Hand-written, adds a reference: New-MgGroupOwner -DirectoryObjectId (help-and-routes.md §5).
  const isReference =
    verb === 'New' &&
    named.page.sets.some(({ parameters }) => parameters.includes('DirectoryObjectId')) &&
    statement.property === undefined &&
    set.keys.every(({ placeholder }) => placeholder !== 'directoryObject-id');
  return [{ noun, suffix: isReference ? '/$ref' : '' }];
}

/** The cmdlet of one reference is named for its key as well: GroupMemberDirectoryObjectByRef. */
function withoutKey(noun: string, { keys }: RoutePageSet): Ending[] {
  return keys.flatMap(({ placeholder }): Ending[] => {
    const text = noun.toLowerCase();
    const said = plainReadings(placeholder.replace(/-\w*$/, '')).find((reading) => {
      const at = text.length - reading.text.length;
      return at > 0 && text.endsWith(reading.text) && !/[a-z]/.test(noun.charAt(at));
    });
    return said ? [{ noun: noun.slice(0, -said.text.length), suffix: '/$ref' }] : [];
  });
}
