/**
 * The culture of the user, in which values are shown and compiled cmdlets convert. As in .NET it belongs
 * to the thread, of which there is one; a session puts its own in place while it runs a script.
 */
import { americanCulture, type Culture } from './format/culture.ts';
import { findCulture } from './format/cultures.ts';

/** Whose culture it is: a session's, which its scripts can change. */
export interface CultureHolder {
  culture: Culture;
}

/** A holder of English as in the United States. */
export function holdCulture(): CultureHolder {
  return { culture: americanCulture };
}

let holder = holdCulture();

/** The culture that is in place. */
export function currentCulture(): Culture {
  return holder.culture;
}

/** Changes the culture of whoever put his in place. */
export function changeCulture(name: string): void {
  holder.culture = findCulture(name);
}

/** Puts a culture in place, and gives what ends that. */
export function enterCulture(own: CultureHolder): () => void {
  const before = holder;
  holder = own;
  return () => {
    if (holder === own) holder = before;
  };
}
