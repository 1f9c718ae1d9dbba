/**
 * What the end of a noun says about the end of the path: a count, a reference, a stream. The rest of
 * the noun is the path; where several readings are possible, the surest comes first.
 */

import type { NamedPage } from './corpus.ts';
import { nounText, readWords } from './match-text.ts';
import type { RoutePageSet } from './route-page.ts';
import { wordsOf } from './segment-words.ts';
import type { SetContext } from './set-context.ts';

/** Whether the set reads or writes bytes. */
export function isStreamSet({ parameters }: RoutePageSet, { noun, verb }: NamedPage): boolean {
  if (verb === 'Remove') return /Content(?:Stream)?$/.test(noun);
  return parameters.some((name) => name === 'OutFile' || name === 'InFile');
}

/** Every navigation offers $select or $expand; counts, streams and references do not. */
export function isSelecting({ named, set }: SetContext): boolean {
  const isBare = named.statement.isCount || /ByRef$/.test(named.noun) || isStreamSet(set, named);
  return isBare || set.parameters.some((name) => name === 'Property' || name === 'ExpandProperty');
}

/** A reading of the noun. */
export interface Ending {
  readonly noun: string;
  readonly suffix: string;
  readonly isCollection?: boolean;
}

/** All readings of the noun. */
export function endingsOf({ named, set }: SetContext): readonly Ending[] {
  const { noun, statement, verb } = named;
  if (noun.endsWith('ByRef')) {
    const plain = noun.slice(0, -'ByRef'.length);
    const shorter = set.keys.flatMap(({ placeholder }) => {
      const words = wordsOf(placeholder.replace(/-id\d*$/, ''));
      const text = nounText(plain);
      for (let at = 1; at < plain.length; at++) {
        const ends = text.isBorder(at) ? readWords(words, text, { at, read: [] }) : [];
        if (ends.some((place) => place.at === plain.length)) {
          return [{ noun: plain.slice(0, at), suffix: '/$ref' }];
        }
      }
      return [];
    });
    return [...shorter, { noun: plain, suffix: '/$ref' }];
  }
  const count = /^(.*)Count((?:As[A-Z]\w*)?)$/.exec(noun);
  if (verb === 'Get' && statement.isCount && count) {
    return [{ noun: `${count[1]}${count[2]}`, suffix: '/$count', isCollection: true }];
  }
  if (isStreamSet(set, named) || statement.isMedia) {
    const plain = noun.endsWith('Content') ? noun.slice(0, -'Content'.length) : undefined;
    return [
      { noun, suffix: '' },
      ...(plain === undefined ? [] : [{ noun: plain, suffix: '/$value' }]),
      { noun, suffix: '/$value' },
    ];
  }
  // Hand-written, adds a reference: New-MgGroupOwner -DirectoryObjectId (help-and-routes.md §5).
  const isReference =
    verb === 'New' &&
    named.page.sets.some(({ parameters }) => parameters.includes('DirectoryObjectId')) &&
    set.keys.every(({ placeholder }) => placeholder !== 'directoryObject-id');
  return [{ noun, suffix: isReference ? '/$ref' : '' }];
}
