import { NetObject } from '../../net-object.ts';

/** What Marshal.SecureStringToBSTR gives: a number to a script, the secret to Marshal alone. */
export class SecretPointer extends NetObject {
  readonly typeName = 'System.IntPtr';
  readonly #plain: string;

  constructor(plain: string) {
    super();
    this.#plain = plain;
  }

  override get text(): string {
    return '0';
  }

  /** The secret itself. */
  reveal(): string {
    return this.#plain;
  }
}
