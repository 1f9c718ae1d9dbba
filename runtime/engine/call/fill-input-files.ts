/**
 * Bound call in, the same call with the content of its `...InputFile` parameters out: a property of
 * bytes is given as the path of a file, and sent in base64.
 */
import { BindError, UploadError } from '../../base/errors.ts';
import type { BoundArgument, BoundCall } from '../../binder/bound-call.ts';
import { type FileSource, openFileSource } from '../../upload/file-source.ts';
import { numberValue } from '../../values/numeric.ts';
import { Hashtable, type Value } from '../../values/value.ts';

/** What stands for a file's content in a plan. */
export async function tellFile(file: FileSource): Promise<Value> {
  return new Hashtable([
    ['file', file.path],
    ['size', numberValue(file.size)],
  ]);
}

/** The content in base64, as it is sent. */
export async function readFile(file: FileSource): Promise<Value> {
  const bytes = Buffer.alloc(file.size);
  await file.read(bytes, 0, bytes.length);
  return bytes.toString('base64');
}

/** Puts what `read` makes of each file in the place of its path. */
export async function fillInputFiles(
  call: BoundCall,
  read: (file: FileSource) => Promise<Value>,
): Promise<BoundCall> {
  const filled = new Map<string, BoundArgument>();
  for (const [name, argument] of call.arguments) {
    const { parameter, value } = argument;
    const isFile = parameter.target.kind === 'bodyProperty' && /InputFile$/.test(name);
    if (!isFile || typeof value !== 'string') continue;
    filled.set(name, { ...argument, value: await contentOf(name, value, read) });
  }
  if (filled.size === 0) return call;
  return { ...call, arguments: new Map([...call.arguments, ...filled]) };
}

/** The parameter's setter reads the file, so a bad path is an error of binding (binding.md §7 point 21). */
async function contentOf(
  parameter: string,
  path: string,
  read: (file: FileSource) => Promise<Value>,
): Promise<Value> {
  try {
    const file = await openFileSource(path);
    try {
      return await read(file);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!(error instanceof UploadError)) throw error;
    throw new BindError({
      id: 'ParameterBindingFailed',
      category: 'WriteError',
      message: error.message,
      target: path,
      parameter,
      cause: error,
    });
  }
}
