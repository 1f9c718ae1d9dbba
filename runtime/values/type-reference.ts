/** A type in PowerShell's notation, taken apart: `String[]`, `Int64?`, `IMicrosoftGraphUser`. */
export interface TypeReference {
  readonly name: string;
  readonly isArray: boolean;
  readonly isNullable: boolean;
}

/** Reads PowerShell's notation of a type. */
export function readTypeName(text: string): TypeReference {
  const isArray = text.endsWith('[]');
  const element = isArray ? text.slice(0, -2) : text;
  const isNullable = element.endsWith('?');
  return { name: isNullable ? element.slice(0, -1) : element, isArray, isNullable };
}

/** The type of the elements of an array type. */
export function elementType(type: TypeReference): TypeReference {
  return { ...type, isArray: false };
}

/** The notation that readTypeName read. */
export function printTypeName(type: TypeReference): string {
  return `${type.name}${type.isNullable ? '?' : ''}${type.isArray ? '[]' : ''}`;
}
