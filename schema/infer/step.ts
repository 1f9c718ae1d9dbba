/** From one type to the next: one segment of a path. */
export interface Step {
  readonly segment: string;
  readonly type: string;
  readonly isCollection: boolean;
  /** The arguments of a function that returns one entity. */
  readonly callArguments?: readonly string[];
  /** What a noun says, where that is not the segment: the name of such a function. */
  readonly said?: string;
  /** Not stated by any page: only likely. */
  readonly isAssumed?: true;
}

/** The type from which the first segments of all paths lead on. */
export const rootType = '';

/** Stands for a type that no page names: what lies behind this segment of that type. */
export function unnamedType(from: string, segment: string): string {
  return `${from}/${segment}`;
}

/** Whether pages name the type. */
export function isNamedType(type: string): boolean {
  return type !== rootType && !type.includes('/');
}
