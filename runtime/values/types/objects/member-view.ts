import { NetObject } from '../../net-object.ts';
import type { Value } from '../../value.ts';
import { memberText } from './member-text.ts';

/** What kind of member it is, as PSMemberTypes names it. */
export type MemberKind =
  | 'NoteProperty'
  | 'ScriptProperty'
  | 'AliasProperty'
  | 'Property'
  | 'ScriptMethod'
  | 'Method';

/** How a view reaches what it shows. */
export interface MemberAccessors {
  readonly names: () => readonly string[];
  readonly methodNames: () => readonly string[];
  readonly kindOf: (name: string) => MemberKind;
  readonly isSettable: (name: string) => boolean;
  readonly read: (name: string) => Value | undefined;
  readonly write: (name: string, value: Value) => void;
  readonly call: (name: string, given: readonly Value[]) => Value;
  readonly typeNames: () => readonly string[];
}

/** `$x.psobject`: a value's members as objects. */
export class MemberView extends NetObject {
  readonly typeName = 'System.Management.Automation.PSMemberSet';
  readonly owner: Value;
  readonly accessors: MemberAccessors;

  constructor(owner: Value, accessors: MemberAccessors) {
    super();
    this.owner = owner;
    this.accessors = accessors;
  }

  get properties(): readonly MemberInfo[] {
    const { names, kindOf } = this.accessors;
    return names().map((name) => new MemberInfo(name, kindOf(name), this));
  }

  get methods(): readonly MemberInfo[] {
    const { methodNames, kindOf } = this.accessors;
    return methodNames().map((name) => new MemberInfo(name, kindOf(name), this));
  }
}

/** One member of a value, with its name. */
export class MemberInfo extends NetObject {
  readonly name: string;
  readonly kind: MemberKind;
  readonly view: MemberView;

  constructor(name: string, kind: MemberKind, view: MemberView) {
    super();
    this.name = name;
    this.kind = kind;
    this.view = view;
  }

  get typeName(): string {
    return `System.Management.Automation.PS${this.kind}`;
  }

  get value(): Value {
    return this.view.accessors.read(this.name) ?? null;
  }

  override get text(): string {
    return memberText(this);
  }

  get isSettable(): boolean {
    return this.view.accessors.isSettable(this.name);
  }

  write(value: Value): void {
    this.view.accessors.write(this.name, value);
  }

  call(given: readonly Value[]): Value {
    return this.view.accessors.call(this.name, given);
  }
}

/** `$x.psbase`: the value with the members of its type and none of its own. */
export class BaseView extends NetObject {
  readonly typeName = 'System.Management.Automation.PSInternalMemberSet';
  readonly owner: Value;

  constructor(owner: Value) {
    super();
    this.owner = owner;
  }
}
