/** From one type to the next: one segment of a path. */
export interface Step {
  readonly segment: string;
  readonly type: string | undefined;
  readonly isCollection: boolean;
  /** A first segment that no page states; only its plural is likely. */
  readonly isAssumed?: true;
}
