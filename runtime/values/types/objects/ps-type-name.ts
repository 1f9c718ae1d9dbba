import { NetObject } from '../../net-object.ts';
import type { NetType } from '../../net-type.ts';

/** A PSTypeName: a type that is there, or only the name of one. */
export class PSTypeName extends NetObject {
  readonly typeName = 'System.Management.Automation.PSTypeName';
  readonly named: string | NetType;

  constructor(named: string | NetType) {
    super();
    this.named = named;
  }

  override get text(): string {
    return typeof this.named === 'string' ? this.named : this.named.fullName;
  }
}
