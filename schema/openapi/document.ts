/** What this project takes from one OpenAPI file of the SDK: its operations and its schemas. */
import type { ApiVersion, HttpMethod } from '../model.ts';

export interface OpenApiDocument {
  readonly apiVersion: ApiVersion;
  /** As in the name of the file: `Users.Actions`. */
  readonly module: string;
  readonly operations: readonly Operation[];
  /** By name, without `#/components/schemas/`. */
  readonly schemas: ReadonlyMap<string, Schema>;
}

export interface Operation {
  readonly operationId: string;
  readonly method: HttpMethod;
  /** Of the cmdlet's URL: `/users/{user-id}/messages`. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly OperationParameter[];
  readonly body?: RequestBody;
  readonly response?: Schema;
}

export interface OperationParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly isRequired: boolean;
}

export interface RequestBody {
  readonly contentType: string;
  readonly schema: Schema;
  /** The component that holds the body, when several operations share it. */
  readonly component?: string;
}

/** A JSON schema, as far as PowerShell types depend on it. */
export type Schema =
  | { readonly kind: 'reference'; readonly name: string }
  | { readonly kind: 'array'; readonly items: Schema }
  | ScalarSchema
  | ObjectSchema;

export interface ScalarSchema {
  readonly kind: 'scalar';
  readonly type: string;
  readonly format?: string;
  /** Of the SDK's own type, when it is closed to other values. */
  readonly enumName?: string;
}

export interface ObjectSchema {
  readonly kind: 'object';
  /** Schemas whose properties it has as well. */
  readonly bases: readonly string[];
  readonly properties: readonly SchemaProperty[];
  readonly isOpen: boolean;
}

export interface SchemaProperty {
  /** In JSON. */
  readonly name: string;
  readonly schema: Schema;
  readonly isNullable: boolean;
  readonly isReadOnly: boolean;
}
