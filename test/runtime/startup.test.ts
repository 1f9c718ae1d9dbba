import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const runtime = fileURLToPath(new URL('../../runtime', import.meta.url));
const importForm =
  /^(?:import|export(?=\s*[{*]))\s(?!type\b)(?:[^'";]*?\sfrom\s)?'(?<specifier>[^']+)'/gm;

/** Every module that is loaded as soon as one of the files is: static imports of values, followed to their end. */
async function loadedBy(...entries: readonly string[]): Promise<ReadonlySet<string>> {
  const loaded = new Set<string>();
  const visit = async (file: string): Promise<void> => {
    const name = relative(runtime, file);
    if (loaded.has(name)) return;
    loaded.add(name);
    const text = await readFile(file, 'utf8');
    for (const { groups } of text.matchAll(importForm)) {
      const specifier = groups?.['specifier'] ?? '';
      if (specifier.startsWith('.')) await visit(join(dirname(file), specifier));
      else loaded.add(specifier);
    }
  };
  for (const entry of entries) await visit(join(runtime, entry));
  return loaded;
}

const heavy =
  /^(axios|ajv|yaml|@azure\/|sandbox\/|http\/(?!loopback)|upload\/|\.\.\/schema\/(?!naming\.ts))/;

describe('what is loaded before anything is asked', () => {
  test.each(['describe', 'find', 'generate', 'version'])('mgsh %s', async (verb) => {
    const loaded = await loadedBy('main.ts', `command-line/${verb}.ts`);
    expect([...loaded].filter((name) => heavy.test(name))).toEqual([]);
    expect(
      [...loaded].filter((name) =>
        /^(language|engine\/compile|values\/(?:types|operators|regex))/.test(name),
      ),
    ).toEqual([]);
  });

  test.each([
    ['mgsh plan', ['main.ts', 'command-line/plan.ts']],
    ['a cmdlet', ['main.ts', 'command-line/run-cmdlet.ts']],
    ['the library', ['index.ts']],
    ['the repl entry', ['repl.ts']],
    ['the matchers', ['testing/index.ts']],
  ])('%s loads no library of others', async (_, entries) => {
    const loaded = await loadedBy(...entries);
    const foreign = [...loaded].filter(
      (name) => !name.endsWith('.ts') && !name.startsWith('node:'),
    );
    expect(foreign).toEqual([]);
    expect([...loaded].filter((name) => name.startsWith('sandbox/'))).toEqual([]);
  });

  test('the graph that is read here is the real one', async () => {
    const loaded = await loadedBy('main.ts', 'command-line/sandbox.ts');
    expect(loaded).toContain('sandbox/start.ts');
    expect(loaded).toContain('node:http');
  });
});
