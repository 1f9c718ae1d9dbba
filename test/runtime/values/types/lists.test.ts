import { expect, test } from '@jest/globals';
import { run } from './evaluate-expression.ts';

/** What PowerShell 7.6 answers: the outputs with their types, `!` before an error's id. */
test.each([
  ['$l=[System.Collections.ArrayList]@(3,1,2); $l.Sort(); $l', 'Int32 1 | Int32 2 | Int32 3'],
  ["$l=[System.Collections.ArrayList]@(3,'a',2); $l.Sort()", '!InvalidOperationException'],
  ['$l=[System.Collections.ArrayList]@(3,1,2); $l.Reverse(); $l', 'Int32 2 | Int32 1 | Int32 3'],
  ['$l=[System.Collections.ArrayList]@(3,1,2); $l.AddRange(@(4,5)); $l.Count', 'Int32 5'],
  [
    "$l=[System.Collections.ArrayList]@(3,1,2); $l.AddRange('a')",
    '!MethodArgumentConversionInvalidCastArgument',
  ],
  ['$l=[System.Collections.ArrayList]@(3,1,2); $l.AddRange(@{a=1}); $l.Count', 'Int32 4'],
  [
    '$l=[System.Collections.ArrayList]@(3,1,2); $l.Contains(1); $l.IndexOf(2); $l.IndexOf(9)',
    'Boolean True | Int32 2 | Int32 -1',
  ],
  ['$l=[System.Collections.ArrayList]@(3,1,2); $l.RemoveRange(0,2); $l', 'Int32 2'],
  ['$l=[System.Collections.ArrayList]@(3,1,2); $l.ToArray().GetType().Name', 'String Object[]'],
  ['$l=[System.Collections.ArrayList]@(3,1,2); $l.ToArray([int]).GetType().Name', 'String Int32[]'],
  ['$l=[System.Collections.ArrayList]@(3,1,2); $l.Clone().Count', 'Int32 3'],
  ['$l=[System.Collections.ArrayList]@(3,1,2); $l.Clear(); $l.Count', 'Int32 0'],
  ['$l=[System.Collections.ArrayList]@(3,1,2); $l[0]; $l[0]=9; $l[0]', 'Int32 3 | Int32 9'],
  ['$l=[System.Collections.ArrayList]::new(); $l.RemoveAt(3)', '!ArgumentOutOfRangeException'],
  ["$l=[System.Collections.ArrayList]::new('x')", '!MethodArgumentConversionInvalidCastArgument'],
  ['$l=[System.Collections.ArrayList]::new(5); $l.Count', 'Int32 0'],
  ['$l=[System.Collections.ArrayList]::new(@(1,2)); $l.Count', 'Int32 2'],
  [
    '$l=[System.Collections.ArrayList]@(1,2); $l.IsFixedSize; $l.IsReadOnly',
    'Boolean False | Boolean False',
  ],
  ["[System.Collections.ArrayList]'a'", '!ConvertToFinalInvalidCastException'],
  [
    "$l=[System.Collections.Generic.List[int]]::new(); $l.Add('x')",
    '!MethodArgumentConversionInvalidCastArgument',
  ],
  [
    '$l=[System.Collections.Generic.List[int]]@(3,1,2); $l.Sort(); $l',
    'Int32 1 | Int32 2 | Int32 3',
  ],
  [
    '$l=[System.Collections.Generic.List[int]]@(3,1,2); $l.FindAll({$args[0]}).GetType().FullName',
    'String System.Collections.Generic.List`1[[System.Int32, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e]]',
  ],
  [
    '$l=[System.Collections.Generic.List[int]]@(3,1,2); $l.ToArray().GetType().Name',
    'String Int32[]',
  ],
  ['$l=[System.Collections.Generic.List[int]]@(3,1,2); $l.Item(1)', 'Int32 1'],
  ['$l=[System.Collections.Generic.List[int]]@(3,1,2); $l.GetRange(1,2)', 'Int32 1 | Int32 2'],
  [
    '$l=[System.Collections.Generic.List[int]]@(3,1,2); $l.Insert(9,1)',
    '!ArgumentOutOfRangeException',
  ],
  ['$l=[System.Collections.Generic.List[int]]@(3,1,2); $l.RemoveRange(2,5)', '!ArgumentException'],
  [
    '$l=[System.Collections.Generic.List[int]]@(3,1,2); $l.AddRange((1,2))',
    '!MethodArgumentConversionInvalidCastArgument',
  ],
  [
    '$l=[System.Collections.Generic.List[int]]@(3,1,2); $l.AddRange([int[]](1,2)) ; $l.Count',
    'Int32 5',
  ],
  [
    '$l=[System.Collections.Generic.List[object]]@(3,1,2); $l.AddRange([int[]](1,2))',
    '!MethodArgumentConversionInvalidCastArgument',
  ],
  [
    '$l=[System.Collections.Generic.List[object]]@(3,1,2); $l.AddRange(@(1,2)) ; $l.Count',
    'Int32 5',
  ],
  ["$l=[System.Collections.Generic.List[string]]::new(@('a','b'))", '!MethodCountCouldNotFindBest'],
  ["$l=[System.Collections.Generic.List[string]]::new([string[]]('a','b')); $l.Count", 'Int32 2'],
  ['$l=[System.Collections.Generic.List[int]]@(3,1,2); $l.AsReadOnly().Count', 'Int32 3'],
  [
    '$l=[System.Collections.Generic.List[int]]@(3,1,2); $l.Exists({$args[0]}); $l.RemoveAll({$args[0]}); $l.Count',
    'Boolean True | Int32 3 | Int32 0',
  ],
  ["[System.Collections.Generic.List[int]]@('x')", '!ConvertToFinalInvalidCastException'],
  ['[System.Collections.Generic.List[int]]5', 'Int32 5'],
  ["[System.Collections.Generic.List[string]]'a'", 'String a'],
  [
    "$q=[System.Collections.Generic.Queue[string]]::new(); $q.Enqueue('a'); $q.Enqueue('b'); $q.Peek(); $q.Dequeue(); $q.Count",
    'String a | String a | Int32 1',
  ],
  ['[System.Collections.Queue]::new().Dequeue()', '!InvalidOperationException'],
  ['$q=[System.Collections.Queue]@(1,2); $q.Dequeue(); $q', 'Int32 1 | Int32 2'],
  [
    "$q=[System.Collections.Generic.Stack[string]]::new(); $q.Push('a'); $q.Push('b'); $q; $q.Pop(); $q.ToArray()",
    'String b | String a | String b | String a',
  ],
  [
    '$q=[System.Collections.Stack]::new(); $q.Push(1); $q.Push(2); $q.Pop(); $q.Peek()',
    'Int32 2 | Int32 1',
  ],
  [
    "$s=[System.Collections.Generic.HashSet[string]]::new([string[]]('x', 'X', 'y'), [StringComparer]::OrdinalIgnoreCase); $s",
    'String x | String y',
  ],
  [
    '$s=[System.Collections.Generic.HashSet[int]]@(1,2,3); $s.IntersectWith([int[]](2,3,4)); $s',
    'Int32 2 | Int32 3',
  ],
  [
    '$s=[System.Collections.Generic.HashSet[int]]@(1,2,3); $s.UnionWith([int[]](2,3,4)); $s.Count',
    'Int32 4',
  ],
  [
    '$s=[System.Collections.Generic.HashSet[int]]@(1,2,3); $s.ExceptWith([int[]](2,3,4)); $s',
    'Int32 1',
  ],
  [
    '$s=[System.Collections.Generic.HashSet[int]]@(1,2,3); $s.IsSubsetOf([int[]](1,2,3,4)); $s.Overlaps([int[]](9,1)); $s.SetEquals([int[]](3,2,1))',
    'Boolean True | Boolean True | Boolean True',
  ],
  [
    "$s=[System.Collections.Generic.HashSet[string]]::new(@('a','b'))",
    '!MethodCountCouldNotFindBest',
  ],
  [
    '$s=[System.Collections.Generic.SortedSet[int]]::new(); $s.Add(3); $s.Add(1); $s; $s.Min',
    'Boolean True | Boolean True | Int32 1 | Int32 3 | Int32 1',
  ],
  ['$l=[System.Collections.Generic.List[string]]::new(); $l.Add($null); $l[0].Length', 'Int32 0'],
  [
    "$l=[System.Collections.Generic.List[object]]@('a','b','c'); $l.IndexOf('c'); $l.Contains('A'); $l.LastIndexOf('z')",
    'Int32 2 | Boolean False | Int32 -1',
  ],
  [
    "$l=[System.Collections.Generic.List[object]]@('b','a'); $l.Sort(); $l; $l.Reverse(); $l",
    'String a | String b | String b | String a',
  ],
  ["$l=[System.Collections.Generic.List[object]]@(1,'a'); $l.Sort()", '!InvalidOperationException'],
  [
    "$l=[System.Collections.Generic.List[string]]@('b','A','c'); $l.Sort([StringComparer]::Ordinal); $l",
    'String A | String b | String c',
  ],
  [
    "$l=[System.Collections.Generic.List[datetime]]::new(); $l.Add('2024-01-01'); $l[0].Year",
    'Int32 2024',
  ],
  ['$l=[System.Collections.Generic.List[pscustomobject]]::new(); $l.Add(5); $l.Count', 'Int32 1'],
  ['$l=[System.Collections.Generic.List[hashtable]]::new(); $l.Add(@{a=1}); $l[0].a', 'Int32 1'],
  [
    '$l=[System.Collections.Generic.List[object]]::new(); $l.AddRange($null)',
    '!ArgumentNullException',
  ],
  ['$l=[System.Collections.Generic.List[object]]::new(); $l.Foo()', '!MethodNotFound'],
  [
    '$l=[System.Collections.Generic.List[object]]::new(); $l.GetType().FullName',
    'String System.Collections.Generic.List`1[[System.Object, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e]]',
  ],
  ['$l=[System.Collections.Generic.List[object]]::new(10); $l.Capacity', 'Int32 10'],
  ['$l=[System.Collections.ArrayList]@(1,2,3); $l.Insert(5,1)', '!ArgumentOutOfRangeException'],
  ["$l=[System.Collections.ArrayList]@('a','B'); $l.Contains('b')", 'Boolean False'],
  ["$l=[System.Collections.ArrayList]@(1,2); $l.IndexOf('1')", 'Int32 -1'],
  ['$l=[System.Collections.ArrayList]@(1,2); $l.Remove(5); $l.Count', 'Int32 2'],
  [
    "$s=[System.Collections.Generic.HashSet[object]]::new(); $s.Add(1); $s.Add('1'); $s.Add(1L); $s.Count",
    'Boolean True | Boolean True | Boolean True | Int32 3',
  ],
  [
    '$s=[System.Collections.Generic.HashSet[int]]@(1,2); $s.Remove(1); $s.Clear(); $s.Count',
    'Boolean True | Int32 0',
  ],
  [
    '$d=[System.Collections.Generic.Dictionary[string,[System.Collections.Generic.List[string]]]]::new(); $d.Count',
    'Int32 0',
  ],
  [
    '$l=[System.Collections.Generic.List[int]]::new(); $l.Capacity; $l.Add(1); $l.Capacity; $l.AddRange([int[]](1,2,3,4)); $l.Capacity',
    'Int32 0 | Int32 4 | Int32 8',
  ],
  [
    '$l=[System.Collections.ArrayList]::new(); $l.Capacity; $l.Add(1); $l.Capacity',
    'Int32 0 | Int32 0 | Int32 4',
  ],
  ['[System.Collections.ArrayList]::new($null)', '!ArgumentNullException'],
  ['[System.Collections.Generic.List[int]]::new($null)', '!ArgumentNullException'],
  ['[System.Collections.Generic.HashSet[int]]::new($null)', '!MethodCountCouldNotFindBest'],
  ['$l=[System.Collections.ArrayList]@(1); $l.AddRange($null)', '!ArgumentNullException'],
  ['([System.Collections.Generic.List[int]]@(1,2)).GetEnumerator()', 'Int32 1 | Int32 2'],
  ['[System.Collections.Generic.List[int]].GetGenericArguments()[0].Name', 'String Int32'],
  [
    '[System.Collections.Generic.List[string]]::new().ToString()',
    'String System.Collections.Generic.List`1[System.String]',
  ],
])('lists, queues and sets: %s', (expression, expected) => {
  expect(run(expression)).toBe(expected);
});
