import { NetObject } from '../../net-object.ts';
import type { Value } from '../../value.ts';

/** A `[ref]`: reads and writes a variable, or a value of its own. */
export class PSReference extends NetObject {
  readonly typeName = 'System.Management.Automation.PSReference';
  readonly read: () => Value;
  readonly write: (value: Value) => void;

  constructor(read: () => Value, write: (value: Value) => void) {
    super();
    this.read = read;
    this.write = write;
  }
}

/** A `[ref]` to a value that no variable holds. */
export function referenceTo(start: Value): PSReference {
  let held = start;
  return new PSReference(
    () => held,
    (value) => {
      held = value;
    },
  );
}
