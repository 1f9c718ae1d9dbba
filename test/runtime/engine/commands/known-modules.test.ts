import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { graphModules } from '../../../../runtime/engine/commands/known-modules.ts';

const families = [
  ['v1.0', 'Microsoft.Graph.'],
  ['beta', 'Microsoft.Graph.Beta.'],
] as const;

test.each(families)('every module of the catalogue of %s is known', (version, prefix) => {
  const known = new Set(graphModules.map(({ name }) => name));
  const files = readdirSync(new URL(`../../../../cmdlets/${version}`, import.meta.url));
  const names = files.map((file) => prefix + file.replace(/\.jsonl$/, ''));
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => !known.has(name))).toEqual([]);
});
