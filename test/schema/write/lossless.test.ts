import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { openCatalog } from '../../../runtime/catalog/catalog.ts';
import type { Cmdlet, ModelType } from '../../../schema/model.ts';
import { type CatalogueFiles, layOut } from '../../../schema/write/catalogue-lines.ts';
import { sampleDefinitions } from './sample-definitions.ts';

let root = '';
let count = 0;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'lossless-'));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(files: CatalogueFiles): string {
  const folder = join(root, String(count++));
  for (const [file, bytes] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
  return folder;
}

function readBack(cmdlets: readonly Cmdlet[], types: readonly ModelType[]): unknown {
  const catalog = openCatalog(write(layOut(cmdlets, types)));
  return {
    cmdlets: cmdlets.map(({ name }) => catalog.get(name)),
    types: types.map(({ name, apiVersion }) => catalog.type(name, apiVersion)),
  };
}

test('what is written is what is read, whatever the definitions', () => {
  fc.assert(
    fc.property(sampleDefinitions, ({ cmdlets, types }) => {
      expect(readBack(cmdlets, types)).toEqual({ cmdlets, types });
    }),
    { numRuns: 150 },
  );
});

test('the same definitions in another order give the same bytes', () => {
  fc.assert(
    fc.property(sampleDefinitions, ({ cmdlets, types }) => {
      const again = layOut(cmdlets.toReversed(), types.toReversed());
      expect(textOf(again)).toEqual(textOf(layOut(cmdlets, types)));
    }),
    { numRuns: 50 },
  );
});

test('every line fits the schema', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  const schema = new URL('../../../schema/cmdlet.schema.json', import.meta.url);
  ajv.addSchema(JSON.parse(readFileSync(schema, 'utf8')), 'schema');
  const fits = (definition: string, text: string): void => {
    const validate = ajv.getSchema(`schema#/$defs/${definition}`);
    validate?.(JSON.parse(text));
    expect({ text, errors: validate?.errors }).toEqual({ text, errors: null });
  };
  fc.assert(
    fc.property(sampleDefinitions, ({ cmdlets, types }) => {
      for (const [file, text] of Object.entries(textOf(layOut(cmdlets, types)))) {
        if (file === 'shared.json') fits('sharedParts', text);
        if (!file.endsWith('.jsonl')) continue;
        const definition = file.startsWith('types/') ? 'typeLine' : 'cmdletLine';
        for (const line of text.trimEnd().split('\n')) fits(definition, line);
      }
    }),
    { numRuns: 50 },
  );
});

function textOf(files: CatalogueFiles): Record<string, string> {
  const entries = [...files].map(([file, bytes]) => [file, Buffer.from(bytes).toString('utf8')]);
  return Object.fromEntries(entries.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}
