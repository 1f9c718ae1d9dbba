/** A variable as Get-Variable gives it: its name and value, read and set where it stands. */
import { NetObject } from '../../values/net-object.ts';
import type { Value } from '../../values/value.ts';
import type { EngineScope } from '../frame.ts';
import { readOnly, type Variable } from '../variables/scope.ts';

export class VariableObject extends NetObject {
  readonly variable: Variable;

  constructor(variable: Variable) {
    super();
    this.variable = variable;
  }

  get typeName(): string {
    return `System.Management.Automation.${this.variable.isMade ? 'PS' : 'Local'}Variable`;
  }

  get value(): Value {
    return this.variable.value ?? null;
  }
}

/** ScopedItemOptions. */
export const optionBits = { readOnly: 1, constant: 2, private: 4, allScope: 8 } as const;

/** Makes it read-only or constant, private, or free again. */
export function setOptions(variable: Variable, options: number): void {
  const { name } = variable;
  const wasFixed = isFixed(variable);
  variable.options = options;
  variable.isPrivate = (options & optionBits.private) !== 0;
  if (isFixed(variable)) {
    variable.guard = () => {
      throw readOnly(name);
    };
  } else if (wasFixed) variable.guard = null;
}

/** Whether nothing can be assigned to it. */
export function isFixed({ options }: Variable): boolean {
  return (options & (optionBits.readOnly | optionBits.constant)) !== 0;
}

/** All variables that the scope sees, by their names in small letters. */
export function visibleVariables(scope: EngineScope): ReadonlyMap<string, Variable> {
  const found = new Map<string, Variable>();
  for (let each: EngineScope | null = scope; each; each = each.parent as EngineScope | null) {
    for (const [folded, variable] of each.variables) {
      const isHidden = variable.isRemoved || (variable.isPrivate && each !== scope);
      if (!isHidden && !found.has(folded)) found.set(folded, variable);
    }
  }
  return found;
}
