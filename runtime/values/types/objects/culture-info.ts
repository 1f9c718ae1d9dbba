import { NetObject } from '../../net-object.ts';

/** A CultureInfo; its text is its name, empty for the invariant culture. */
export class CultureInfo extends NetObject {
  readonly typeName = 'System.Globalization.CultureInfo';
  readonly name: string;

  constructor(name: string) {
    super();
    this.name = name;
  }

  override get text(): string {
    return this.name;
  }

  override get equalityKey(): string {
    return this.name.toLowerCase();
  }
}
