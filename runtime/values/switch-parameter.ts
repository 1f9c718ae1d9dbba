import { NetObject } from './net-object.ts';

/** A switch as a function sees its parameter: true or false, and whether it is present. */
export class SwitchParameter extends NetObject {
  readonly typeName = 'System.Management.Automation.SwitchParameter';
  readonly isPresent: boolean;

  constructor(isPresent: boolean) {
    super();
    this.isPresent = isPresent;
  }

  override get text(): string {
    return this.isPresent ? 'True' : 'False';
  }

  override get equalityKey(): string {
    return this.text;
  }
}
