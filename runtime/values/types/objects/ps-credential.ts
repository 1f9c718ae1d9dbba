import { NetObject } from '../../net-object.ts';
import type { SecureString } from './secure-string.ts';

/** A PSCredential, and the NetworkCredential made of it. */
export class PSCredential extends NetObject {
  readonly typeName: string;
  readonly userName: string;
  readonly password: SecureString;

  constructor(
    userName: string,
    password: SecureString,
    typeName: string = 'System.Management.Automation.PSCredential',
  ) {
    super();
    this.userName = userName;
    this.password = password;
    this.typeName = typeName;
  }
}
