/**
 * A folder with the SDK's OpenAPI files in, the source for compiling out. A module is read when its
 * first page asks for it; few are kept, because pages come module by module.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ApiVersion } from '../model.ts';
import type { OpenApiDocument } from './document.ts';
import { factsOf } from './operation-facts.ts';
import { indexOperations, type OperationIndex } from './operation-index.ts';
import { readDocument } from './read-document.ts';
import { TypeSource } from './type-source.ts';

export interface OpenApiModule {
  readonly document: OpenApiDocument;
  readonly operations: OperationIndex;
  readonly types: TypeSource;
}

export interface OpenApiSource {
  /** Files as `v1.0/Users`, sorted. */
  readonly modules: readonly string[];
  /** Undefined when there is no file of the module; throws a BlockYamlError for one not to be read. */
  readonly module: (apiVersion: ApiVersion, name: string) => Promise<OpenApiModule | undefined>;
}

const apiVersions: readonly ApiVersion[] = ['v1.0', 'beta'];
const kept = 3;

/** Opens `<folder>/v1.0/<Module>.yml` and `<folder>/beta/<Module>.yml`; rejects as node:fs does. */
export async function openOpenApi(folder: string): Promise<OpenApiSource> {
  await readdir(folder);
  const files = new Map<string, string>();
  for (const apiVersion of apiVersions) {
    for (const file of await filesOf(join(folder, apiVersion))) {
      const name = /^(.+)\.ya?ml$/.exec(file)?.[1];
      if (name !== undefined) files.set(`${apiVersion}/${name}`, join(folder, apiVersion, file));
    }
  }
  const opened = new Map<string, Promise<OpenApiModule>>();
  return {
    modules: [...files.keys()].sort(),
    module: async (apiVersion, name) => {
      const key = `${apiVersion}/${name}`;
      const file = files.get(key);
      if (file === undefined) return undefined;
      const known = opened.get(key) ?? readModule(file, apiVersion, name);
      opened.delete(key);
      opened.set(key, known);
      const [oldest] = opened.keys();
      if (opened.size > kept && oldest !== undefined) opened.delete(oldest);
      return known;
    },
  };
}

async function filesOf(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (cause) {
    if ((cause as { readonly code?: unknown }).code === 'ENOENT') return [];
    throw cause;
  }
}

async function readModule(
  file: string,
  apiVersion: ApiVersion,
  name: string,
): Promise<OpenApiModule> {
  const document = readDocument(await readFile(file, 'utf8'), name, apiVersion);
  return {
    document,
    operations: indexOperations(factsOf(document)),
    types: new TypeSource(document),
  };
}
