import { expect, test } from '@jest/globals';
import { runFile } from './run-file.ts';

/** What PowerShell 7.6 answers: the outputs with their types, then `!` and the id of each error. */
test.each([
  [
    'enum Color { Red; Green = 5; Blue }; [Color]::Blue; [int][Color]::Blue; [Color]\'red\'; "$([Color]5)"',
    'Color Blue | Int32 6 | Color Red | String Green',
  ],
  [
    "enum Color { Red; Green = 5; Blue }; try { [Color]'Pink' } catch { $_.FullyQualifiedErrorId }",
    'String SubstringDisambiguationEnumParseThrewAnException',
  ],
  ['[Later]::A; enum Later { A = 3 }', 'Later A'],
  [
    "[flags()] enum Perm { None = 0; Read = 1; Write = 2 }; [Perm]3; ([Perm]3).HasFlag([Perm]::Read); [Perm]'Read, Write'",
    'Perm Read, Write | Boolean True | Perm Read, Write',
  ],
  [
    'enum Shift { A = 1 -shl 2; B; C = -1 }; [int][Shift]::B; [int][Shift]::C',
    'Int32 5 | Int32 -1',
  ],
  [
    "enum Color { Red; Green }; [Color].GetEnumNames() -join ','; [Color]::Red -lt [Color]::Green; [Color]::Nope",
    'String Red,Green | Boolean True | null',
  ],
])('%s gives %s', async (text, expected) => expect(await runFile(text)).toBe(expected));
