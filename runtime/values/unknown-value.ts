import { NetObject } from './net-object.ts';

/** A value that is only known when the script runs: whoever reads a script binds it to whatever it is given for. */
export class UnknownValue extends NetObject {
  readonly typeName = 'System.Object';

  override get text(): string {
    return '(known only when it runs)';
  }
}
