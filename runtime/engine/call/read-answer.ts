/** HTTP answer in, its JSON out; JSON in, objects out: what a service cmdlet puts on the pipeline. */
import type { Cmdlet } from '../../../schema/model.ts';
import type { HttpResponse } from '../../http/transport.ts';
import { objectFromJson } from '../../values/from-json.ts';
import type { Json } from '../../values/json-text.ts';
import { readJson } from '../../values/read-json.ts';
import type { Value } from '../../values/value.ts';

/** The objects in the answer: the elements of a collection, or the one object; nothing for an empty body. */
export function readAnswer(cmdlet: Cmdlet, json: Json | undefined): readonly Value[] {
  if (json === undefined || json === null) return [];
  const typeName = outputTypeName(cmdlet);
  const value = json instanceof Map ? json.get('value') : undefined;
  if (Array.isArray(value)) return value.map((element: Json) => objectFromJson(element, typeName));
  // The API page of createUploadSession shows the session inside `value`; both forms are the session.
  const isWrapped = cmdlet.uploadFamily !== undefined && value instanceof Map;
  return [objectFromJson(isWrapped ? value : json, typeName)];
}

/** The body as JSON; undefined when it is empty or something else. */
export function answerJson(response: HttpResponse): Json | undefined {
  if (response.body.length === 0) return undefined;
  return readJson(new TextDecoder().decode(response.body));
}

/** The .NET class of what the cmdlet gives: `IMicrosoftGraphUser` becomes `Microsoft.Graph...MicrosoftGraphUser`. */
function outputTypeName(cmdlet: Cmdlet): string | null {
  const [type] = cmdlet.outputTypes ?? [];
  return type === undefined ? null : className(cmdlet, type);
}

/** The class behind a model interface, with its namespace. */
export function className(cmdlet: Cmdlet, type: string): string {
  const space = cmdlet.apiVersion === 'beta' ? 'Microsoft.Graph.Beta' : 'Microsoft.Graph';
  return `${space}.PowerShell.Models.${type.replace(/^I(?=[A-Z])/, '')}`;
}
