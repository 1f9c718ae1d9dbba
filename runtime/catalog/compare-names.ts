import { foldCase } from '../base/case-map.ts';

/** The order of names in the catalogue: by letters whatever their case, then by case. */
export function compareNames(a: string, b: string): number {
  const [foldedA, foldedB] = [foldCase(a), foldCase(b)];
  if (foldedA !== foldedB) return foldedA < foldedB ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}
