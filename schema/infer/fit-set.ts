/** Which of the paths that a noun can mean a set can call: by its keys, its method and what it returns. */
import type { HttpMethod } from '../model.ts';
import { fitKeys } from './fit-keys.ts';
import type { Ending, NamedPage, NamedSet } from './named-page.ts';
import { isStreamSet } from './noun-ending.ts';
import type { Place } from './path-chart.ts';
import { lastStepOf, rootOf } from './path-node.ts';
import { nounAt, type Version } from './version.ts';

/** A path with the names of its keys, and where the noun says it. */
export interface FoundPath {
  readonly place: Place;
  readonly segments: readonly string[];
}

export interface SetQuestion {
  readonly named: NamedPage;
  readonly set: NamedSet;
  readonly method: HttpMethod;
}

/** All paths that the noun of this ending can mean for the set. */
export function fitSet(
  { named, set, method }: SetQuestion,
  { noun, suffix }: Ending,
  version: Version,
): FoundPath[] {
  const isStream = isStreamSet(set, named);
  const endsRight = ({ isCollection, type }: Place['path']): boolean => {
    if (suffix === '/$count') return isCollection;
    if (suffix === '/$ref') return true;
    if (method === 'DELETE' && suffix === '') return !isCollection;
    if (isStream) return (suffix === '') === (type === 'Byte');
    if (type === 'Byte') return false;
    if (method === 'PUT') return true;
    if (method === 'GET') return isCollection === set.isList;
    return isCollection === (method === 'POST');
  };
  const found: FoundPath[] = [];
  for (const place of nounAt(version, noun).found.places.values()) {
    if (!place.path.before || !endsRight(place.path)) continue;
    const segments = fitKeys(place.path, set.keys);
    if (segments) found.push({ place, segments });
  }
  return found;
}

/** Whether the path is the one of which the synopsis speaks. */
export function isAsStated({ path }: Place, { statement }: NamedPage): boolean {
  const { root, property } = statement;
  if (root !== undefined && rootOf(path) !== root) return false;
  return property === undefined || lastStepOf(path).name === property;
}
