/** The line of a type in, the type out. */
import type { PropertyLine, TypeLine } from '../../schema/line.ts';
import type { ApiVersion, ModelProperty, ModelType } from '../../schema/model.ts';
import { sdkName } from '../../schema/naming.ts';

/** The type that a line of that API version says. */
export function decodeType(
  { name, base, open, properties }: TypeLine,
  apiVersion: ApiVersion,
): ModelType {
  return {
    name,
    apiVersion,
    ...(open && { isOpen: true }),
    ...(base !== undefined && { base }),
    properties: properties.map(decodeProperty),
  };
}

const marks: Readonly<Record<string, Partial<ModelProperty>>> = {
  readOnly: { isReadOnly: true },
  dateOnly: { isDateOnly: true },
};

/** `[Name=]wireName Type [readOnly] [dateOnly]` */
function decodeProperty(row: string | PropertyLine): ModelProperty {
  if (typeof row !== 'string') return row;
  const words = row.split(' ');
  const names = words[0] ?? '';
  const type = words[1];
  const equals = names.indexOf('=');
  const wireName = names.slice(equals + 1);
  const name = equals < 0 ? sdkName(wireName) : names.slice(0, equals);
  const property: ModelProperty = { name, type: type ?? '', wireName };
  for (const word of words.slice(2)) {
    if (!Object.hasOwn(marks, word)) throw new RangeError(`'${row}'`);
    Object.assign(property, marks[word]);
  }
  if (!type || !wireName) throw new RangeError(`'${row}'`);
  return property;
}
