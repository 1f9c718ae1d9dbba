/**
 * Variables and functions by name, in scopes that see those around them. A variable is an object of
 * its own, so that compiled code which has found it once in its own scope need not look again; one that
 * is removed stays as an empty place for the same reason.
 */
import { foldCase } from '../../base/case-map.ts';
import { CmdletError, type Extent } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { Value } from '../../values/value.ts';

/** A variable; `undefined` is the nothing that a command without output leaves, and is read as $null. */
export class Variable {
  readonly name: string;
  value: Value | undefined;
  /** Converts, checks or refuses what is assigned; null where everything is taken as it is. */
  guard: ((value: Value) => Value) | null = null;
  isRemoved = false;
  /** Whether scopes inside do not see it. */
  isPrivate = false;
  /** ScopedItemOptions, as a number. */
  options = 0;
  description = '';
  /** Whether a command or the session made it, and no assignment. */
  isMade = false;

  constructor(name: string, value: Value | undefined) {
    this.name = name;
    this.value = value;
  }

  /** Assigns, by way of the guard. */
  assign(value: Value | undefined): void {
    this.value = this.guard === null ? value : this.guard(value ?? null);
  }

  /** Leaves an empty place, which the next assignment fills. */
  remove(): void {
    this.value = undefined;
    this.isRemoved = true;
    this.guard = (value) => {
      this.revive();
      return value;
    };
  }

  revive(): void {
    if (!this.isRemoved) return;
    this.isRemoved = false;
    this.guard = null;
    this.options = 0;
    this.description = '';
  }
}

export type ScopeKind = 'global' | 'script' | 'local';

/** Another name of a command. */
export interface Alias {
  readonly name: string;
  readonly target: string;
  readonly description: string;
  /** Whether it can be defined anew only by force, or not at all. */
  readonly options: 'None' | 'ReadOnly' | 'Constant';
}

const none: ReadonlyMap<string, never> = new Map<string, never>();

const constants = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

export class Scope<Function = unknown> {
  readonly kind: ScopeKind;
  readonly parent: Scope<Function> | null;
  readonly variables: Map<string, Variable> = new Map();
  /** The version of Set-StrictMode, 0 where it is off; null where the scope around says. */
  strictMode: number | null = null;
  #functions: Map<string, Function> | null = null;
  #aliases: Map<string, Alias | null> | null = null;

  constructor(
    parent: Scope<Function> | null = null,
    kind: ScopeKind = parent ? 'local' : 'global',
  ) {
    this.parent = parent;
    this.kind = kind;
  }

  /** The value of a variable as this scope sees it; $null where there is none. */
  get(name: string): Value {
    const folded = foldCase(name);
    return constants.get(folded) ?? this.find(folded)?.value ?? null;
  }

  /** Sets a variable of this scope; the constants $true, $false and $null refuse. */
  set(name: string, value: Value, extent?: Extent): void {
    if (constants.has(foldCase(name))) throw readOnly(name, extent);
    this.own(name).assign(value);
  }

  /** The variable of this scope itself. */
  findOwn(folded: string): Variable | undefined {
    const variable = this.variables.get(folded);
    return variable?.isRemoved ? undefined : variable;
  }

  /** The variable that the name means here, by its folded name. */
  find(folded: string): Variable | undefined {
    const own = this.findOwn(folded);
    if (own) return own;
    for (let scope = this.parent; scope; scope = scope.parent) {
      const variable = scope.findOwn(folded);
      if (variable && !variable.isPrivate) return variable;
    }
    return undefined;
  }

  /** The variable of this scope, made where there is none. */
  own(name: string): Variable {
    const folded = foldCase(name);
    const variable = this.variables.get(folded);
    if (!variable) {
      const made = new Variable(name, undefined);
      this.variables.set(folded, made);
      return made;
    }
    variable.revive();
    return variable;
  }

  remove(name: string): boolean {
    const variable = this.findOwn(foldCase(name));
    if (!variable) return false;
    variable.remove();
    return true;
  }

  /** The scope that `$script:` means: that of the script file, or the session's. */
  get script(): Scope<Function> {
    let scope: Scope<Function> = this;
    while (scope.kind === 'local' && scope.parent) scope = scope.parent;
    return scope;
  }

  get global(): Scope<Function> {
    let scope: Scope<Function> = this;
    while (scope.parent) scope = scope.parent;
    return scope;
  }

  findFunction(folded: string): Function | undefined {
    for (let scope: Scope<Function> | null = this; scope; scope = scope.parent) {
      const found = scope.#functions?.get(folded);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The alias of that name; null where it was taken away, undefined where scripts have defined none. */
  findAlias(folded: string): Alias | null | undefined {
    for (let scope: Scope<Function> | null = this; scope; scope = scope.parent) {
      const found = scope.#aliases?.get(folded);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Defines an alias, or takes it away. */
  setAlias(name: string, alias: Alias | null): void {
    this.#aliases ??= new Map();
    this.#aliases.set(foldCase(name), alias);
  }

  /** The aliases of this scope itself, those that were taken away as null. */
  get ownAliases(): ReadonlyMap<string, Alias | null> {
    return this.#aliases ?? none;
  }

  /** The functions of this scope itself. */
  get ownFunctions(): ReadonlyMap<string, Function> {
    return this.#functions ?? none;
  }

  setFunction(name: string, value: Function): void {
    this.#functions ??= new Map();
    this.#functions.set(foldCase(name), value);
  }

  removeFunction(name: string): boolean {
    return this.#functions?.delete(foldCase(name)) ?? false;
  }
}

/** A constant that was to be assigned to. */
export function readOnly(name: string, extent?: Extent): CmdletError {
  return new CmdletError({
    id: 'VariableNotWritable',
    category: 'WriteError',
    message: runMessages.readOnlyVariable(name),
    target: name,
    extent,
  });
}
