import { NetObject } from '../../net-object.ts';

/** A WildcardPattern. */
export class Wildcard extends NetObject {
  readonly typeName = 'System.Management.Automation.WildcardPattern';
  readonly pattern: string;
  readonly isCaseSensitive: boolean;

  constructor(pattern: string, isCaseSensitive: boolean) {
    super();
    this.pattern = pattern;
    this.isCaseSensitive = isCaseSensitive;
  }
}
