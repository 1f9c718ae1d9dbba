/**
 * The elements as the passes want them: without the `--` that ends the parameters (binding.md §1.4),
 * the entries of splatted hashtables after everything else (§1.9).
 */
import type { ArgumentElement } from './argument-element.ts';

/** The elements of a command line in the order in which they are bound. */
export function loadElements(all: readonly ArgumentElement[]): readonly ArgumentElement[] {
  if (!all.some((element) => isSplatted(element) || isEnd(element))) return all;
  const elements = all.filter((element) => !isEnd(element));
  return [...elements.filter((each) => !isSplatted(each)), ...elements.filter(isSplatted)];
}

function isSplatted(element: ArgumentElement): boolean {
  return element.kind === 'parameter' && element.isSplatted === true;
}

function isEnd(element: ArgumentElement): boolean {
  return element.kind === 'parameter' && element.text === '--';
}
