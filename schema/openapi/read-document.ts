/**
 * The text of one OpenAPI file in, its operations and schemas out. References to shared parameters,
 * bodies and responses are followed here; references to schemas stay, because schemas are recursive.
 */
import type { ApiVersion, HttpMethod } from '../model.ts';
import { mapAt, mapsAt, parseBlockYaml, textAt, type YamlMap } from './block-yaml.ts';
import type { OpenApiDocument, Operation, OperationParameter, RequestBody } from './document.ts';
import { readSchema } from './read-schema.ts';

/** Long and of no use here; half of a file. An operation's description tells which page is its own. */
const skipped: ReadonlySet<string> = new Set([
  'description',
  'enum',
  'examples',
  'externalDocs',
  'pattern',
  'servers',
  'tags',
  'values',
  'x-ms-deprecation',
]);

const methods: Readonly<Record<string, HttpMethod>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
};

/** Below `properties` keys are names. */
const whole: ReadonlySet<string> = new Set(['properties', ...Object.keys(methods)]);

const places = { path: 'path', query: 'query', header: 'header' } as const;

/** Reads the file of a module; throws a BlockYamlError for what is not the SDK's YAML. */
export function readDocument(
  text: string,
  module: string,
  apiVersion: ApiVersion,
): OpenApiDocument {
  const root = parseBlockYaml(text, { skipped, whole });
  const components = mapAt(root, 'components');
  const paths = mapAt(root, 'paths');
  const schemas = mapAt(components, 'schemas');
  return {
    apiVersion,
    module,
    operations: Object.keys(paths).flatMap((path) =>
      readPath(path, mapAt(paths, path), components),
    ),
    schemas: new Map(
      Object.keys(schemas).map((name) => [name, readSchema(mapAt(schemas, name))] as const),
    ),
  };
}

function readPath(path: string, item: YamlMap, components: YamlMap): Operation[] {
  const shared = mapsAt(item, 'parameters');
  return Object.keys(item).flatMap((key) => {
    const method = methods[key];
    if (!method) return [];
    const node = mapAt(item, key);
    const parameters = [...shared, ...mapsAt(node, 'parameters')].flatMap((parameter) =>
      readParameter(follow(parameter, components, 'parameters').node),
    );
    const body = readBody(mapAt(node, 'requestBody'), components);
    const response = readResponse(mapAt(node, 'responses'), components);
    const operation: Operation = {
      operationId: textAt(node, 'operationId') ?? '',
      method,
      path,
      summary: textAt(node, 'summary') ?? '',
      description: textAt(node, 'description') ?? '',
      parameters,
      ...(body && { body }),
      ...(response && { response }),
    };
    return [operation];
  });
}

function readParameter(node: YamlMap): OperationParameter[] {
  const name = textAt(node, 'name');
  const place = places[(textAt(node, 'in') ?? '') as keyof typeof places];
  if (name === undefined || place === undefined) return [];
  return [{ name, in: place, isRequired: textAt(node, 'required') === 'true' }];
}

function readBody(node: YamlMap, components: YamlMap): RequestBody | undefined {
  const { node: body, component } = follow(node, components, 'requestBodies');
  const content = mapAt(body, 'content');
  const contentType = Object.keys(content)[0];
  if (contentType === undefined) return undefined;
  const schema = readSchema(mapAt(mapAt(content, contentType), 'schema'));
  return { contentType, schema, ...(component !== undefined && { component }) };
}

function readResponse(responses: YamlMap, components: YamlMap): Operation['response'] {
  const status = Object.keys(responses).find((key) => key.startsWith('2'));
  if (status === undefined) return undefined;
  const { node } = follow(mapAt(responses, status), components, 'responses');
  const content = mapAt(node, 'content');
  const contentType = Object.keys(content)[0];
  return contentType === undefined
    ? undefined
    : readSchema(mapAt(mapAt(content, contentType), 'schema'));
}

function follow(
  node: YamlMap,
  components: YamlMap,
  kind: string,
): { readonly node: YamlMap; readonly component: string | undefined } {
  const prefix = `#/components/${kind}/`;
  const reference = textAt(node, '$ref');
  if (!reference?.startsWith(prefix)) return { node, component: undefined };
  const component = reference.slice(prefix.length);
  return { node: mapAt(mapAt(components, kind), component), component };
}
