import type { HelpTypeName } from './help-page.ts';
import { listAt, textAt, type YamlText } from './yaml-text.ts';

/** The types that a list of the page names, each with its line; what is no type's name is left out. */
export function readTypes(
  { value, lineOf }: YamlText,
  key: string,
  spell: (name: string) => string = (name) => name,
): readonly HelpTypeName[] {
  return listAt(value, key).flatMap((member, index) => {
    const type = spell(textAt(member, 'name'));
    return /^\S+$/.test(type) ? [{ type, line: lineOf(key, index) }] : [];
  });
}
