import { NetObject } from '../../net-object.ts';
import type { Value } from '../../value.ts';

/** How a view reaches what it shows. */
export interface MemberAccessors {
  readonly names: () => readonly string[];
  readonly read: (name: string) => Value | undefined;
  readonly write: (name: string, value: Value) => void;
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

  get properties(): readonly PropertyView[] {
    return this.accessors.names().map((name) => new PropertyView(name, this));
  }
}

/** One property of a value, with its name. */
export class PropertyView extends NetObject {
  readonly typeName = 'System.Management.Automation.PSPropertyInfo';
  readonly name: string;
  readonly view: MemberView;

  constructor(name: string, view: MemberView) {
    super();
    this.name = name;
    this.view = view;
  }

  get value(): Value {
    return this.view.accessors.read(this.name) ?? null;
  }

  override get text(): string {
    return this.name;
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
