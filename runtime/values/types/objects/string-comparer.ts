import { NetObject } from '../../net-object.ts';

/** A System.StringComparer. */
export class StringComparer extends NetObject {
  readonly typeName = 'System.StringComparer';
  readonly ignoresCase: boolean;
  /** Whether it compares by code units and not by the rules of a language. */
  readonly isOrdinal: boolean;

  constructor(ignoresCase: boolean, isOrdinal: boolean) {
    super();
    this.ignoresCase = ignoresCase;
    this.isOrdinal = isOrdinal;
  }
}
