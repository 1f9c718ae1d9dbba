import { NetObject } from '../../net-object.ts';
import type { MemberContext } from '../../net-type.ts';
import type { Value } from '../../value.ts';
import { memberText } from './member-text.ts';

export type ExtendedKind = 'NoteProperty' | 'ScriptProperty' | 'AliasProperty' | 'ScriptMethod';

/** A member that PowerShell gives to one object alone: `[psnoteproperty]::new('a', 1)`. */
export class ExtendedMember extends NetObject {
  readonly kind: ExtendedKind;
  readonly name: string;
  /** The value of a note, the script of a property or method, the name that an alias stands for. */
  value: Value;
  /** The script that sets a script property, or null. */
  readonly setter: Value;
  /** Of whoever made it: a setter runs there. */
  readonly context: MemberContext;

  constructor(
    kind: ExtendedKind,
    name: string,
    rest: {
      readonly value: Value;
      readonly setter?: Value;
      readonly context: MemberContext;
    },
  ) {
    super();
    this.kind = kind;
    this.name = name;
    this.value = rest.value;
    this.setter = rest.setter ?? null;
    this.context = rest.context;
  }

  get typeName(): string {
    return `System.Management.Automation.PS${this.kind}`;
  }

  override get text(): string {
    return memberText(this);
  }

  get isSettable(): boolean {
    return this.kind !== 'ScriptProperty' || this.setter !== null;
  }

  write(value: Value): void {
    this.value = value;
  }

  /** As long as it belongs to no object there is nothing to call it on. */
  call(): Value {
    return null;
  }
}
