/**
 * What binding has to know of a command, wherever it comes from: the catalogue, a `param()` block, or
 * a compiled cmdlet of our own. Facts in the order in which they were written, because PowerShell's
 * order shows in its answers (binding.md §2.1).
 */
import type {
  ApiVersion,
  CommandKind,
  ParameterMembership,
  ParameterTarget,
} from '../../schema/model.ts';
import type { NetType } from '../values/net-type.ts';
import type { Value } from '../values/value.ts';
import type { ValidationRule } from './validation-rule.ts';

/** How much a command can do wrong: from which preference on it asks before it does it. */
export type ConfirmImpact = 'None' | 'Low' | 'Medium' | 'High';

export interface CommandDefinition {
  readonly name: string;
  readonly kind: CommandKind;
  /** The .NET class of a compiled cmdlet, which its errors name. */
  readonly implementingType?: string | undefined;
  readonly defaultSet?: string | undefined;
  readonly supportsShouldProcess?: boolean;
  readonly supportsPaging?: boolean;
  /** Medium where it is not said. */
  readonly confirmImpact?: ConfirmImpact;
  /** Whether a function gives positions to parameters that state none; compiled cmdlets never do. */
  readonly givesPositions?: boolean;
  /** A function without CmdletBinding and Parameter attributes: no common parameters, and what is left over is no error. */
  readonly isSimple?: boolean;
  /** A cmdlet of the catalogue: its types are the service's, with conversions of their own (binding.md §5.5). */
  readonly isService?: boolean;
  /** Finds .NET's type of a parameter that only names it; a cmdlet of the catalogue needs none. */
  readonly findType?: (name: string) => NetType | undefined;
  /** Which of two API versions its model types are of. */
  readonly apiVersion?: ApiVersion;
  readonly parameters: readonly ParameterDefinition[];
  /** Further parameters that depend on what is bound so far; whatever it throws is an error of the call. */
  readonly dynamicParameters?: (
    bound: ReadonlyMap<string, Value>,
  ) => readonly ParameterDefinition[] | null;
}

export interface ParameterDefinition {
  readonly name: string;
  /** In PowerShell's notation; `Object` where none is stated. */
  readonly type: string;
  /** The type itself, where the name does not find it. */
  readonly netType?: NetType | undefined;
  readonly aliases?: readonly string[] | undefined;
  /** One entry for each Parameter attribute, as written; none means optional in all sets. */
  readonly sets?: readonly SetMembership[];
  /** Validation attributes, as written. */
  readonly rules?: readonly ValidationRule[];
  /** Transformation attributes, as written; each gives the new value or throws. */
  readonly transformations?: readonly ((value: Value) => Value)[];
  readonly allowsNull?: boolean;
  readonly allowsEmptyString?: boolean;
  readonly allowsEmptyCollection?: boolean;
  /** The name that each object must carry among its type names (the PSTypeName attribute). */
  readonly objectTypeName?: string;
  /** The warning of an obsolete parameter; empty when it says nothing. */
  readonly obsoleteMessage?: string;
  /** What a function's parameter is without an argument; asked for when all arguments are bound, with what is bound and every value so far. */
  readonly makeDefault?: (
    bound: ReadonlyMap<string, Value>,
    values: ReadonlyMap<string, Value>,
  ) => Value;
  readonly isHidden?: boolean;
  /** Ours, not PowerShell's: it never makes a name of PowerShell's ambiguous. */
  readonly isExtension?: boolean;
  /** Where the value goes in a request; of no interest to other commands. */
  readonly target?: ParameterTarget;
}

/** What a parameter is in one set; without a set, in all of them. */
export interface SetMembership extends ParameterMembership {
  readonly set?: string;
  readonly helpMessage?: string;
}
