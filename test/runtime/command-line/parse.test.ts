import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readCommandLine } from '../../../runtime/command-line/options.ts';
import { parse } from '../../../runtime/command-line/parse.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { openTemporaryFiles, type TemporaryFiles } from '../temporary-files.ts';

let files: TemporaryFiles;

beforeAll(async () => {
  files = await openTemporaryFiles();
});
afterAll(async () => {
  await files.remove();
});

interface Outcome {
  readonly status: number;
  readonly output: string;
  readonly error: string;
}

async function run(script: string, ...more: readonly string[]): Promise<Outcome> {
  const file = join(files.folder, 'script.ps1');
  await writeFile(file, script);
  const host = fakeHost();
  const { options, words } = await readCommandLine([file, ...more]);
  const { signal } = new AbortController();
  const status = await parse({ host, options, words, signal, inputLines: () => null });
  return { status, ...host.written };
}

test('the tree of a script', async () => {
  const { status, output, error } = await run('\uFEFFif ($a) {\n  Get-B\n}');
  expect({ status, error }).toEqual({ status: 0, error: '' });
  expect(output.split('\n').slice(0, 4)).toEqual([
    'ScriptBlockAst [0,19] if ($a) {...',
    '  NamedBlockAst [0,19] if ($a) {...',
    '    IfStatementAst [0,19] if ($a) {...',
    '      PipelineAst [4,6] $a',
  ]);
});

test('errors as PowerShell shows them', async () => {
  const { status, output, error } = await run('$a = 1\n\t$b = if (1) { 2 } }\n');
  expect({ status, output }).toEqual({ status: 1, output: '' });
  expect(error).toMatch(
    /^ParserError: .*script\.ps1:2:20\nLine \|\n {3}2 \| {2}\t\$b = if \(1\) \{ 2 \} \}\n {5}\| {2}\t {18}~\n {5}\| '\}' cannot stand here\. \[UnexpectedToken\]\n$/,
  );
});

test('--tree prints the tree beside the errors', async () => {
  const { status, output, error } = await run('if (', '--tree');
  expect(status).toBe(1);
  expect(output).toContain('ErrorStatementAst [0,');
  expect(error).toContain('IfStatementMissingCondition');
});

test('--json prints tree and errors for a program', async () => {
  const { status, output } = await run('$x = 99999999999; if (', '--json');
  const { ast, errors, isIncomplete } = JSON.parse(output);
  expect({ status, isIncomplete, kind: ast.kind }).toEqual({
    status: 1,
    isIncomplete: true,
    kind: 'ScriptBlock',
  });
  expect(errors[0]).toMatchObject({ id: 'IfStatementMissingCondition', isIncomplete: true });
  expect(output).toContain('"99999999999"');
});

test('a file that is not there, and no script at all', async () => {
  const host = fakeHost();
  const { signal } = new AbortController();
  const given = { host, options: {}, signal, inputLines: () => null };
  await expect(parse({ ...given, words: ['no-such-file.ps1'] })).rejects.toMatchObject({
    id: 'FileUnreadable',
  });
  await expect(parse({ ...given, words: [] })).rejects.toMatchObject({ id: 'CommandLineError' });
});
