/** Files that a script names as text, from where its session stands. */
import type { Run } from './frame.ts';

/** The text of a file; undefined where there is none. */
export function readText({ host, location }: Run, path: string): string | undefined {
  const { files } = host;
  const isWhole = /^(?:[A-Za-z]:)?[\\/]/.test(path);
  const place = isWhole || location.path === null ? path : `${location.path}/${path}`;
  if (files?.kindOf(place) !== 'file') return undefined;
  return new TextDecoder().decode(files.read(place));
}
