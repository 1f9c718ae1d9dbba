/** A type's name taken apart: `List[string[]]` is List of an array of string. */
import { splitNames } from '../net-name.ts';

export interface WrittenType {
  readonly name: string;
  readonly typeArguments: readonly WrittenType[];
  readonly isArray: boolean;
  /** Of an array: the commas between its brackets. */
  readonly extraDimensions: number;
}

const arraySuffix = /^(.*)\[(,*)\]$/s;

/** Reads a type's name as PowerShell or .NET write it; null when its brackets do not match. */
export function parseTypeName(text: string): WrittenType | null {
  const trimmed = text.trim();
  const array = arraySuffix.exec(trimmed);
  if (array) {
    const element = parseTypeName(array[1] ?? '');
    const extraDimensions = array[2]?.length ?? 0;
    return element && { name: '', typeArguments: [element], isArray: true, extraDimensions };
  }
  const open = trimmed.indexOf('[');
  // The assembly behind a comma says nothing here: all types come from one table.
  const head = (open < 0 ? trimmed : trimmed.slice(0, open)).replace(/,.*$/s, '').trim();
  const name = head.replace(/`\d+$/, '');
  if (name === '' || /[\s\][]/.test(name)) return null;
  if (open < 0) return { name, typeArguments: [], isArray: false, extraDimensions: 0 };
  if (!trimmed.endsWith(']')) return null;
  const typeArguments: WrittenType[] = [];
  for (const part of splitNames(trimmed.slice(open + 1, -1))) {
    const bare = part.trim().startsWith('[') ? part.trim().slice(1, -1) : part;
    const argument = parseTypeName(bare);
    if (!argument) return null;
    typeArguments.push(argument);
  }
  return { name, typeArguments, isArray: false, extraDimensions: 0 };
}
