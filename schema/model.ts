/**
 * What a cmdlet is: facts only, no prose. One value of these types is one line of the catalogue,
 * so an absent optional field means "no", "none" or "empty" and is never written.
 *
 * Not said here because every service cmdlet shares it: the common parameters, -WhatIf and
 * -Confirm (they follow `supportsShouldProcess`), -Headers, -ResponseHeadersVariable and the hidden
 * proxy parameters. The binder adds those from one table.
 */

export type ApiVersion = 'v1.0' | 'beta';

/** PowerShell binds script functions and compiled cmdlets by slightly different rules. */
export type CommandKind = 'function' | 'compiled';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The upload-session protocol that the session returned by the cmdlet speaks. */
export type UploadFamily = 'driveItem' | 'outlook' | 'todo' | 'print';

/** The set name that stands for "in every parameter set". */
export const allParameterSets = '__AllParameterSets';

export interface Cmdlet {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly apiVersion: ApiVersion;
  /** Without the `Microsoft.Graph.` or `Microsoft.Graph.Beta.` in front: `Users.Actions`. */
  readonly module: string;
  readonly kind: CommandKind;
  readonly supportsShouldProcess?: true;
  readonly defaultSet?: string;
  readonly sets: readonly ParameterSet[];
  /** Sorted by name. */
  readonly parameters: readonly Parameter[];
  readonly outputTypes?: readonly string[];
  readonly identityType?: string;
  readonly uploadFamily?: UploadFamily;
}

export interface ParameterSet {
  readonly name: string;
  readonly route?: Route;
}

export interface Route {
  readonly method: HttpMethod;
  /** `/users/{user-id}/messages`: placeholders in braces, spelled as Graph's OpenAPI spells them. */
  readonly path: string;
  /** The query options in the order in which they are sent, where it is not the usual one. */
  readonly query?: readonly string[];
  readonly source: RouteSource;
  readonly confidence: RouteConfidence;
}

/** How the route was found. */
export type RouteSource = 'openapi' | 'bodyTypeName' | 'corpus';

/** `certain`: stated by the source; `likely`: inferred, every word accounted for; `guess`: not to be called. */
export type RouteConfidence = 'certain' | 'likely' | 'guess';

export interface Parameter {
  readonly name: string;
  /** PowerShell's notation: `String`, `String[]`, `Int64?`, `IMicrosoftGraphUser`. */
  readonly type: string;
  readonly aliases?: readonly string[];
  readonly isHidden?: true;
  readonly defaultValue?: string;
  readonly target: ParameterTarget;
  /** By set name, or the one key `__AllParameterSets`. */
  readonly sets: Readonly<Record<string, ParameterMembership>>;
}

export interface ParameterMembership {
  readonly isMandatory?: true;
  readonly position?: number;
  readonly fromPipeline?: true;
  readonly fromPipelineByPropertyName?: true;
  readonly fromRemainingArguments?: true;
  /** Where the value goes in this set, if not where the parameter says. */
  readonly target?: ParameterTarget;
  /** What the operation of this set takes, if not the type that the parameter is declared with. */
  readonly type?: string;
}

/** Where the value of a parameter goes in the request. */
export type ParameterTarget =
  | { readonly kind: 'path'; readonly placeholder: string }
  | { readonly kind: 'query'; readonly name: string }
  | { readonly kind: 'header'; readonly name: string }
  | { readonly kind: 'bodyProperty'; readonly name: string }
  | { readonly kind: 'body' }
  | { readonly kind: 'additionalProperties' }
  | { readonly kind: 'identity' }
  | { readonly kind: 'runtime' };

/** A complex type: the shape of a body, of one of its parts, or of an identity. */
export interface ModelType {
  readonly name: string;
  readonly apiVersion: ApiVersion;
  /** Unknown keys are kept and sent. */
  readonly isOpen?: true;
  readonly base?: string;
  /** In the order in which they are sent. */
  readonly properties: readonly ModelProperty[];
}

export interface ModelProperty {
  readonly name: string;
  readonly type: string;
  /** The name in JSON; of an identity's property, the placeholder it fills. */
  readonly wireName: string;
  readonly isReadOnly?: true;
  /** A DateTime of which the day alone is sent. */
  readonly isDateOnly?: true;
}
