/** [IO.File] and [IO.Directory] on a folder of their own; the answers are those of PowerShell 7.6 on Linux. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openTemporaryFiles, type TemporaryFiles } from '../temporary-files.ts';
import { textOf } from './run-text.ts';

let files: TemporaryFiles;
beforeEach(async () => {
  files = await openTemporaryFiles();
});
afterEach(() => files.remove());

const idOf = (call: string): string => `try { ${call} } catch { $_.FullyQualifiedErrorId }`;

test.each<[script: string, output: string]>([
  [
    '[IO.File]::WriteAllText("$D/a", "one`ntwo`n"); [IO.File]::ReadAllLines("$D/a").Count; [IO.File]::ReadAllBytes("$D/a").Length',
    '2 8',
  ],
  [
    '[IO.File]::Exists("$D/a"); [IO.File]::Exists($D); [IO.Directory]::Exists($D)',
    'False False True',
  ],
  [
    `[IO.File]::WriteAllText("$D/a", 'é', [Text.Encoding]::UTF8); [IO.File]::AppendAllText("$D/a", 'x', [Text.Encoding]::UTF8); [IO.File]::ReadAllBytes("$D/a") -join ','`,
    '239,187,191,195,169,120',
  ],
  [
    `[IO.File]::WriteAllText("$D/a", 'hi', [Text.Encoding]::Unicode); [IO.File]::ReadAllText("$D/a")`,
    'hi',
  ],
  [
    `[IO.File]::WriteAllLines("$D/a", @('a','b')); [IO.File]::AppendAllLines("$D/a", [string[]]'c'); [IO.File]::ReadAllLines("$D/a") -join '|'`,
    'a|b|c',
  ],
  [
    `[IO.File]::WriteAllBytes("$D/a", [byte[]](1,2,255)); [IO.File]::ReadAllBytes("$D/a").GetType().Name; [Convert]::ToBase64String([IO.File]::ReadAllBytes("$D/a"))`,
    'Byte[] AQL/',
  ],
  [
    `[IO.File]::WriteAllText("$D/a", 'x'); [IO.File]::Copy("$D/a", "$D/b"); ${idOf('[IO.File]::Copy("$D/a", "$D/b")')}; [IO.File]::Copy("$D/a", "$D/b", $true); [IO.File]::Move("$D/a", "$D/c"); [IO.Directory]::GetFiles($D).Count`,
    'IOException 2',
  ],
  ['[IO.File]::Delete("$D/none"); [IO.File]::Exists("$D/none")', 'False'],
  [
    `[IO.Directory]::CreateDirectory("$D/x/y").Name; [IO.Directory]::GetDirectories("$D/x").Count; ${idOf('[IO.Directory]::Delete("$D/x")')}; [IO.Directory]::Delete("$D/x", $true); [IO.Directory]::Exists("$D/x")`,
    'y 1 IOException False',
  ],
  [idOf('[IO.File]::ReadAllText("$D/none")'), 'FileNotFoundException'],
  [idOf('[IO.File]::ReadAllBytes("$D/none/a")'), 'DirectoryNotFoundException'],
  [idOf('[IO.File]::ReadAllText($D)'), 'UnauthorizedAccessException'],
  [idOf("[IO.File]::ReadAllText('')"), 'ArgumentException'],
  [idOf('[IO.Directory]::GetFiles("$D/none")'), 'DirectoryNotFoundException'],
  [idOf('[IO.Directory]::Delete("$D/none")'), 'DirectoryNotFoundException'],
])('%s', async (script, output) => {
  expect(await textOf(`$D = '${files.folder}'; ${script}`)).toBe(output);
});
