/**
 * The one configured validator. ajv costs 80 ms to load and compile (peers.md §5), so it is loaded by
 * the first call and by nothing else.
 */
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';

export interface SchemaProblem {
  /** A JSON pointer into the value. */
  readonly where: string;
  readonly problem: string;
}

interface Validators {
  readonly cmdlet: ValidateFunction;
  readonly type: ValidateFunction;
}

const schemaId = 'cmdlet.schema.json';
let loading: Promise<Validators> | undefined;

/** What in a value breaks the schema of a cmdlet's line. */
export async function validateCmdlet(value: unknown): Promise<readonly SchemaProblem[]> {
  return problemsOf((await validators()).cmdlet, value);
}

/** What in a value breaks the schema of a type's line. */
export async function validateType(value: unknown): Promise<readonly SchemaProblem[]> {
  return problemsOf((await validators()).type, value);
}

function validators(): Promise<Validators> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Validators> {
  // Taken from the default: a bundle of a CommonJS module has no other export.
  const [{ default: ajvModule }, { default: schema }] = await Promise.all([
    import('ajv/dist/2020.js'),
    import('./cmdlet.schema.json', { with: { type: 'json' } }),
  ]);
  const ajv = new ajvModule.Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  ajv.addSchema(schema, schemaId);
  return {
    cmdlet: ajv.compile({ $ref: schemaId }),
    type: ajv.compile({ $ref: `${schemaId}#/$defs/modelType` }),
  };
}

function problemsOf(validate: ValidateFunction, value: unknown): readonly SchemaProblem[] {
  return validate(value) ? [] : (validate.errors ?? []).map(describe);
}

function describe({ instancePath, message, params }: ErrorObject): SchemaProblem {
  const extra: unknown = params['additionalProperty'] ?? params['allowedValues'];
  const detail = extra === undefined ? '' : ` (${String(extra)})`;
  return { where: instancePath === '' ? '/' : instancePath, problem: `${message ?? ''}${detail}` };
}
