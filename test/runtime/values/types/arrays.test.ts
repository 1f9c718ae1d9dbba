import { expect, test } from '@jest/globals';
import { run } from './evaluate-expression.ts';

/** What PowerShell 7.6 answers: the outputs with their types, `!` before an error's id. */
test.each([
  [
    '$a=1,2,3; $a.SetValue(9,0); $a; $a.GetUpperBound(0); $a.IsFixedSize; $a.Rank; $a.Length; $a.LongLength',
    'Int32 9 | Int32 2 | Int32 3 | Int32 2 | Boolean True | Int32 1 | Int32 3 | Int64 3',
  ],
  ['$a=1,2,3; $a.Remove(1)', '!NotSupportedException'],
  ['$a=1,2,3; $a.Add(1)', '!NotSupportedException'],
  ['$a=1,2,3; $a.Clear(); $a', 'null | null | null'],
  ['$a=1,2,3; $a.Contains(2); $a.IndexOf(3); $a.GetValue(1)', 'Boolean True | Int32 2 | Int32 2'],
  ['$a=1,2,3; $a.GetValue(9)', '!IndexOutOfRangeException'],
  ['$a=1,2,3; $a.Clone().GetType().Name', 'String Object[]'],
  ['$a=1,2,3; $a.Length = 3', '!PropertyAssignmentException'],
  [
    '$a=[int[]](3,1,2); [array]::Sort($a); $a; [array]::Reverse($a); $a; [array]::IndexOf($a,2); [array]::BinarySearch([int[]](1,2,3),2)',
    'Int32 1 | Int32 2 | Int32 3 | Int32 3 | Int32 2 | Int32 1 | Int32 1 | Int32 1',
  ],
  ["$a=@('b','A','c'); [array]::Sort($a); $a", 'String A | String b | String c'],
  [
    '$src=1,2,3,4,5; $dst=[int[]]::new(3); [array]::Copy($src,1,$dst,0,3); $dst',
    'Int32 2 | Int32 3 | Int32 4',
  ],
  ['$dst=[int[]](1,2); [array]::Resize([ref]$dst,4); $dst.Length', 'Int32 4'],
  ['[array]::CreateInstance([int],3).GetType().Name', 'String Int32[]'],
  ['[array]::Exists([int[]](1,2),[Predicate[int]]{$args[0]})', 'Boolean True'],
  ['[array]::FindAll([int[]](1,0,3),[Predicate[int]]{$args[0]})', 'Int32 1 | Int32 3'],
  ["[array]::ConvertAll([int[]](1,2),[Converter[int,string]]{'x'})", 'String x | String x'],
  ['[int[]]::new(2)', 'Int32 0 | Int32 0'],
  ['[int[]]::new(1,2,3)', '!MethodCountCouldNotFindBest'],
  ['$a=1,2; $a.IsReadOnly; $a.SyncRoot.Count', 'Boolean False | Int32 2'],
  [
    "$a='b','a'; [array]::IndexOf($a,'a'); [array]::Reverse($a); $a",
    'Int32 1 | String a | String b',
  ],
  ['$a=1,2,3; [array]::Clear($a,0,2); $a', 'null | null | Int32 3'],
  ['$a=[object[]]::new(2); $a.Count; $a[0]', 'Int32 2 | null'],
  ['[array]::LastIndexOf((1,2,1),1)', 'Int32 2'],
  ['[byte[]]::new(3)', 'Byte 0 | Byte 0 | Byte 0'],
  ['[string[]]::new(2).Count', 'Int32 2'],
  ['[array]::IndexOf($null,1)', '!ArgumentNullException'],
  ['[array]::Reverse($null)', '!ArgumentNullException'],
])('arrays: %s', (expression, expected) => {
  expect(run(expression)).toBe(expected);
});
