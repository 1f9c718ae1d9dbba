/** One type in, its line out: a row of words for each property. */
import type { PropertyLine, TypeLine } from '../line.ts';
import type { ModelProperty, ModelType } from '../model.ts';
import { sdkName } from '../naming.ts';

/** The line of a type. */
export function encodeType({ name, base, isOpen, properties }: ModelType): TypeLine {
  return {
    ...(base !== undefined && { base }),
    name,
    ...(isOpen && { open: true }),
    properties: properties.map(encodeProperty),
  };
}

/** `[Name=]wireName Type [readOnly] [dateOnly]`; the name is left out where the wire name gives it. */
function encodeProperty(property: ModelProperty): string | PropertyLine {
  const { name, type, wireName, isReadOnly, isDateOnly } = property;
  if (/\s/.test(wireName)) return property;
  const isRegular = sdkName(wireName) === name && !wireName.includes('=');
  const words = [isRegular ? wireName : `${name}=${wireName}`, type];
  if (isReadOnly) words.push('readOnly');
  if (isDateOnly) words.push('dateOnly');
  return words.join(' ');
}
