import { NetObject } from '../../net-object.ts';

/** A SecureString. What it holds is read by name only, and is in no text that is made of it. */
export class SecureString extends NetObject {
  readonly typeName = 'System.Security.SecureString';
  #plain: string;
  isReadOnly = false;

  constructor(plain: string = '') {
    super();
    this.#plain = plain;
  }

  get length(): number {
    return this.#plain.length;
  }

  /** The secret itself. */
  reveal(): string {
    return this.#plain;
  }

  replace(plain: string): void {
    this.#plain = plain;
  }
}
