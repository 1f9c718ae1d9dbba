import { CaseMap } from '../base/case-map.ts';
import { CmdletError, type Extent } from '../base/errors.ts';
import { runMessages } from '../base/messages/run.ts';
import type { Value } from '../values/value.ts';

const constants = new CaseMap<Value>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** The variables of a session; a name without a value is $null, as in PowerShell without strict mode. */
export class Variables {
  readonly #own = new CaseMap<Value>();
  readonly #parent: Variables | null;

  constructor(parent: Variables | null = null) {
    this.#parent = parent;
  }

  get(name: string): Value {
    if (constants.has(name)) return constants.get(name) ?? null;
    if (this.#own.has(name)) return this.#own.get(name) ?? null;
    return this.#parent?.get(name) ?? null;
  }

  /** Sets a variable of the session; the constants $true, $false and $null refuse. */
  set(name: string, value: Value, extent?: Extent): void {
    if (constants.has(name)) {
      throw new CmdletError({
        id: 'VariableNotWritable',
        category: 'WriteError',
        message: runMessages.readOnlyVariable(name),
        target: name,
        extent,
      });
    }
    if (this.#parent) this.#parent.set(name, value);
    else this.#own.set(name, value);
  }

  /** The same variables and some that only this view has: two runs at once do not see each other's. */
  with(entries: Iterable<readonly [string, Value]>): Variables {
    const view = new Variables(this);
    for (const [name, value] of entries) view.#own.set(name, value);
    return view;
  }
}
