import { createRequire } from 'node:module';

/** The version of the package. */
export function readVersion(): string {
  const require = createRequire(import.meta.url);
  return (require('graph-cmdlets/package.json') as { readonly version: string }).version;
}
