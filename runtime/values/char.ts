import { NetObject } from './net-object.ts';

/** A System.Char: one UTF-16 unit. */
export class Char extends NetObject {
  readonly typeName = 'System.Char';
  readonly code: number;

  constructor(code: number) {
    super();
    this.code = code;
  }

  override get text(): string {
    return String.fromCharCode(this.code);
  }

  override get equalityKey(): string {
    return this.text;
  }
}
