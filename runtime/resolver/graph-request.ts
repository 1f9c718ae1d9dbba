import type { HttpMethod } from '../../schema/model.ts';
import type { JsonObject } from '../values/json-text.ts';

/** The HTTP request that a bound call stands for; nothing in it is left to decide but which Graph gets it, and who signs in. */
export interface GraphRequest {
  readonly method: HttpMethod;
  /** From the API version on, values escaped, with the query: `/v1.0/users/a%20b?$top=3`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent when the request has no body; an empty body is an empty object. */
  readonly body?: JsonObject;
  /** The file that is the body, in place of JSON. */
  readonly file?: { readonly path: string; readonly size: number };
}
