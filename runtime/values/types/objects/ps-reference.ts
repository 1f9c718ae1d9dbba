import { typeNameOf } from '../../describe-type.ts';
import { NetObject } from '../../net-object.ts';
import type { Value } from '../../value.ts';

const plainName = 'System.Management.Automation.PSReference';

/** A `[ref]`: reads and writes a variable, or a value of its own. */
export class PSReference extends NetObject {
  /** That of a value tells the value's type. */
  readonly typeName: string;
  readonly read: () => Value;
  readonly write: (value: Value) => void;

  constructor(read: () => Value, write: (value: Value) => void, typeName: string = plainName) {
    super();
    this.typeName = typeName;
    this.read = read;
    this.write = write;
  }
}

/** The type of a `[ref]` to a value, which stays that of what it began with. */
export function referenceType(start: Value): string {
  const type =
    start === null ? 'System.Management.Automation.LanguagePrimitives+Null' : typeNameOf(start);
  return `${plainName}[${type}]`;
}

/** A `[ref]` to a value that no variable holds. */
export function referenceTo(start: Value, typeName: string = plainName): PSReference {
  let held = start;
  return new PSReference(
    () => held,
    (value) => {
      held = value;
    },
    typeName,
  );
}
