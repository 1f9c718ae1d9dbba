import type { BlockYamlError } from './block-yaml.ts';

/** The words of this folder's diagnostics. */
export const openApiReasons = {
  notReadable: (apiVersion: string, module: string, { line, message }: BlockYamlError): string =>
    `the OpenAPI file of ${module} (${apiVersion}) cannot be read: line ${line}: ${message}`,
} as const;
