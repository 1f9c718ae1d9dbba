import { expect, test } from '@jest/globals';
import { runFile } from './run-file.ts';

/** What PowerShell 7.6 answers: the outputs with their types, then `!` and the id of each error. */
test.each([
  ["$x = [xml]'<a><b/><b/></a>'; $x | & { process { $_.GetType().Name } }", 'String XmlDocument'],
  ["foreach ($n in [xml]'<a/>') { $n.GetType().Name }", 'String XmlDocument'],
  ['"$([xml]\'<a>b</a>\')|"', 'String System.Xml.XmlDocument|'],
  [
    '[System.Collections.Generic.List[int]]::new().GetType().ToString()',
    'String System.Collections.Generic.List`1[System.Int32]',
  ],
  [
    '[System.Collections.Generic.Dictionary[string,int]]::new().ToString()',
    'String System.Collections.Generic.Dictionary`2[System.String,System.Int32]',
  ],
  [
    '"$([System.Collections.Generic.Dictionary[string,System.Collections.Generic.List[int]]]::new())"',
    'String System.Collections.Generic.Dictionary`2[System.String,System.Collections.Generic.List`1[System.Int32]]',
  ],
  [', [System.Collections.Generic.List[int]]::new()', 'Collections.Generic.List`1[Int32]'],
  [', [System.Collections.ArrayList](1, 2)', 'Collections.ArrayList 1 2'],
  [', [int[]](1, 2)', 'Int32[] 1 2'],
  [
    '(, (1..3).ForEach({ $_ }))',
    'Collections.ObjectModel.Collection`1[Management.Automation.PSObject] 1 2 3',
  ],
  ['[StringBuilder]::new()', '!TypeNotFound'],
  ['[List[int]]::new()', '!TypeNotFound'],
  ["('a b', 'c d').Split(' ')", 'String a | String b | String c | String d'],
  ["(('a', 'b'), ('c', 'd')).ToUpper()", 'String A | String B | String C | String D'],
  ["('ab', 'cd').ToCharArray()", 'Char a | Char b | Char c | Char d'],
  ["[tuple]::Create(1, 'a')", 'Tuple`2[Int32,String] (1, a)'],
])('%s gives %s', async (text, expected) => expect(await runFile(text)).toBe(expected));
