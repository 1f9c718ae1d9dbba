/** The names inside `[...]`; as in PowerShell they are no nodes of the tree. */

import type { Extent } from '../base/errors.ts';

/** `int`, `System.Uri`, `Outer+Inner`, also with an assembly name behind a comma. */
export interface PlainTypeName {
  readonly kind: 'TypeName';
  readonly extent: Extent;
  readonly name: string;
  readonly assembly?: string;
}

/** `T[]`, `T[,]`. */
export interface ArrayTypeName {
  readonly kind: 'ArrayTypeName';
  readonly extent: Extent;
  readonly element: TypeName;
  /** The number of dimensions. */
  readonly rank: number;
}

/** `T[A,B]`. */
export interface GenericTypeName {
  readonly kind: 'GenericTypeName';
  readonly extent: Extent;
  readonly definition: PlainTypeName;
  readonly arguments: readonly TypeName[];
}

export type TypeName = PlainTypeName | ArrayTypeName | GenericTypeName;

/** The name as PowerShell writes it: no blanks, an assembly name behind a comma. */
export function formatTypeName(type: TypeName): string {
  const { text, assembly } = split(type);
  return text + assembly;
}

/** An assembly name belongs behind the whole name, not behind the element's. */
function split(type: TypeName): { readonly text: string; readonly assembly: string } {
  switch (type.kind) {
    case 'TypeName':
      return { text: type.name, assembly: assemblyPart(type) };
    case 'ArrayTypeName': {
      const { text, assembly } = split(type.element);
      return { text: `${text}[${','.repeat(type.rank - 1)}]`, assembly };
    }
    case 'GenericTypeName': {
      const names = type.arguments.map(formatArgument).join(',');
      return { text: `${type.definition.name}[${names}]`, assembly: assemblyPart(type.definition) };
    }
  }
}

/** A name with an assembly needs its own brackets, or the comma would end it. */
function formatArgument(type: TypeName): string {
  const { text, assembly } = split(type);
  return assembly === '' ? text : `[${text}${assembly}]`;
}

function assemblyPart(type: PlainTypeName): string {
  return type.assembly === undefined ? '' : `,${type.assembly}`;
}
