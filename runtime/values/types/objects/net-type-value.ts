import { NetObject } from '../../net-object.ts';
import type { NetType } from '../../net-type.ts';
import { netTypeText, shortTypeName } from '../type-text.ts';

/** A type as a value: `[int]`. */
export class NetTypeValue extends NetObject {
  readonly typeName = 'System.RuntimeType';
  readonly type: NetType;

  constructor(type: NetType) {
    super();
    this.type = type;
  }

  /** `int`: PowerShell writes a type as it is shortest to name (binding.md §7 point 9). */
  override get text(): string {
    return shortTypeName(this.type);
  }

  /** `System.Int32`. */
  override get elementText(): string {
    return netTypeText(this.type);
  }

  override get equalityKey(): string {
    return this.type.fullName;
  }
}
